import * as z from 'zod';
import type { Effect } from '../../scenario/index.js';
import { listOf, name, positive, positiveOrZero, signedUnit, unit } from './basics.js';
import { kindsOf } from './record.js';
import { named } from './words.js';

export const effectSchema: z.ZodType<Effect> = named(
  'Effect',
  kindsOf<Effect>('Effect', {
    trust: {
      of: listOf(name, 1),
      party: name,
      kept: z.exactOptional(positiveOrZero),
      broken: z.exactOptional(positiveOrZero),
    },
    mandate: { party: name, low: unit, high: unit },
    veto: { party: name, months: positive },
    flexibility: { party: name, by: signedUnit },
    noDeal: { party: name, by: signedUnit },
    need: { by: signedUnit },
    pressure: { by: signedUnit },
    grievance: { party: name, against: name, by: positiveOrZero },
  }),
);
