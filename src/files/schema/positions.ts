import * as z from 'zod';
import type { Demand } from '../../agents/index.js';
import type { Bound, Ladder, Rung } from '../../scenario/index.js';
import { listOf, text, unit, whole } from './basics.js';
import { members, named, record } from './described.js';

const bound: z.ZodType<Bound> = z.enum(['atLeast', 'atMost']);
const rung = { level: whole(0), firmness: z.union([unit, z.literal('never')]) };
const rungSchema: z.ZodType<Rung> = named('Rung', record('Rung', rung));

/** The shape of what is insisted on of one issue. */
export const ladderSchema: z.ZodType<Ladder> = named(
  'Ladder',
  record('Ladder', { issue: text, bound, rungs: listOf(rungSchema, 1) }),
);

/** The shape of a demand of one rung. */
const oneRungSchema: z.ZodType<Demand> = named(
  'Demand',
  z.strictObject({ ...members('Demand', { issue: text, bound }), ...members('Rung', rung) }),
);

/** The shape of what an agent demands. */
export const demandSchema: z.ZodType<Demand | Ladder> = z.union([oneRungSchema, ladderSchema]);
