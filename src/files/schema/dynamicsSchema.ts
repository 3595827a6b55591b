import * as z from 'zod';
import type { Dynamics } from '../../scenario/index.js';
import { byId, finite, level, listOf, name, positive, positiveOrZero, unit, whole } from './basics.js';
import { eventSchema, hazardSchema, pathSchema } from './eventSchemas.js';
import { record } from './record.js';
import { named } from './words.js';

const trust = record('TrustRates', {
  kept: positiveOrZero,
  late: unit,
  overdue: positiveOrZero,
  withheld: positiveOrZero,
  breach: positiveOrZero,
  costly: positiveOrZero,
  memory: positive,
});

const drift = named(
  'DriftRule',
  record('DriftRule', { initial: unit, perYear: finite, relief: byId(finite) }),
);
const caucus = record('CaucusRule', { members: listOf(name, 2), cohesion: unit });
const statements = record('StatementRule', { warmth: unit, rancour: positiveOrZero, audienceCost: unit });

export const dynamicsSchema: z.ZodType<Dynamics> = named(
  'Dynamics',
  record('Dynamics', {
    gapDays: listOf(whole(1, 36_525), 1),
    firstGapDays: z.exactOptional(listOf(whole(0, 36_525), 1)),
    delay: z.strictObject({ geometricMean: positive, logSd: positiveOrZero }),
    graceMonths: positiveOrZero,
    trust: named('TrustRates', trust),
    meetings: whole(0, 1000),
    caucus: z.exactOptional(named('CaucusRule', caucus)),
    statements: named('StatementRule', statements),
    essential: listOf(name),
    hazards: listOf(hazardSchema),
    events: listOf(eventSchema),
    paths: listOf(pathSchema),
    deterrentHalf: positive,
    grievanceKept: unit,
    need: drift,
    pressure: drift,
    settlement: level,
    substance: level,
  }),
);
