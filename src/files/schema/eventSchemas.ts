import * as z from 'zod';
import type { FixedEvent, Hazard, NuclearPath } from '../../scenario/index.js';
import {
  count,
  date,
  id,
  level,
  listOf,
  name,
  positive,
  positiveOrZero,
  positiveQuantity,
  text,
  unit,
} from './basics.js';
import { effectSchema } from './effectSchema.js';
import { record } from './record.js';
import { named } from './words.js';

export const hazardSchema: z.ZodType<Hazard> = named(
  'Hazard',
  record('Hazard', {
    id,
    label: text,
    party: name,
    rate: positiveOrZero,
    talksFactor: z.exactOptional(positiveOrZero),
    excitation: z.exactOptional(z.strictObject({ jump: positiveOrZero, decay: positive })),
    raisedBy: z.exactOptional(z.strictObject({ hazard: name, rate: positiveOrZero })),
    most: z.exactOptional(count),
    effects: listOf(effectSchema),
  }),
);

export const eventSchema: z.ZodType<FixedEvent> = named(
  'FixedEvent',
  record('FixedEvent', { id, label: text, party: name, date, effects: listOf(effectSchema) }),
);

export const pathSchema: z.ZodType<NuclearPath> = named(
  'NuclearPath',
  record('NuclearPath', {
    id,
    label: text,
    party: name,
    initial: positiveQuantity,
    perYear: positiveOrZero,
    most: positive,
    stopsAt: level,
    endsAt: level,
    detection: listOf(unit),
    hidden: z.exactOptional(z.boolean()),
  }),
);
