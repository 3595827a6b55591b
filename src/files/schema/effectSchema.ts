import * as z from 'zod';
import type { Effect } from '../../scenario/index.js';
import { listOf, name, positive, positiveOrZero, signedUnit, unit } from './basics.js';
import { kind } from './record.js';
import { named } from './words.js';

export const effectSchema: z.ZodType<Effect> = named(
  'Effect',
  z.discriminatedUnion('kind', [
    kind('Effect', 'trust', {
      of: listOf(name, 1),
      party: name,
      kept: z.exactOptional(positiveOrZero),
      broken: z.exactOptional(positiveOrZero),
    }),
    kind('Effect', 'mandate', { party: name, low: unit, high: unit }),
    kind('Effect', 'veto', { party: name, months: positive }),
    kind('Effect', 'flexibility', { party: name, by: signedUnit }),
    kind('Effect', 'noDeal', { party: name, by: signedUnit }),
    kind('Effect', 'need', { by: signedUnit }),
    kind('Effect', 'pressure', { by: signedUnit }),
    kind('Effect', 'grievance', { party: name, against: name, by: positiveOrZero }),
  ]),
);
