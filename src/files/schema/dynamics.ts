import * as z from 'zod';
import type { Dynamics, Effect, FixedEvent, Government, Hazard, NuclearPath } from '../../scenario/index.js';
import {
  byId,
  count,
  date,
  finite,
  id,
  level,
  listOf,
  name,
  positive,
  positiveOrZero,
  positiveQuantity,
  signedUnit,
  text,
  unit,
  unitQuantity,
  whole,
} from './basics.js';
import { conductSchemaOf } from './conduct.js';
import { kindsOf, named, record } from './described.js';
import { parameterSchemas } from './seats.js';

const effectSchema: z.ZodType<Effect> = named(
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
    noDeal: { party: name, by: signedUnit, lasting: z.exactOptional(z.boolean()) },
    need: { by: signedUnit },
    pressure: { by: signedUnit },
    grievance: { party: name, against: name, by: finite },
  }),
);

const hazardSchema: z.ZodType<Hazard> = named(
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

const eventSchema: z.ZodType<FixedEvent> = named(
  'FixedEvent',
  record('FixedEvent', {
    id,
    label: text,
    party: name,
    date,
    effects: listOf(effectSchema),
    sets: z.exactOptional(listOf(name)),
  }),
);

/** Of any model; that they are those of the party's only the check of the whole can tell. */
const parameters: z.ZodType<Record<string, unknown>> = z.strictObject(
  Object.fromEntries(Object.entries(parameterSchemas).map(([key, schema]) => [key, z.exactOptional(schema)])),
);

const governmentSchema: z.ZodType<Government> = named(
  'Government',
  record('Government', {
    party: name,
    date,
    head: text,
    mandate: z.exactOptional(unitQuantity),
    parameters: z.exactOptional(parameters),
  }),
);

const pathSchema: z.ZodType<NuclearPath> = named(
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

const trust = record('TrustRates', {
  kept: positiveOrZero,
  late: unit,
  overdue: positiveOrZero,
  withheld: positiveOrZero,
  breach: positiveOrZero,
  costly: positiveOrZero,
  memory: positive,
});

/** Need and pressure; that they end at 1 without a reference only the check of the whole can tell. */
const drifting = z.number().min(0).max(2);
const drift = named(
  'DriftRule',
  record('DriftRule', { initial: drifting, perYear: finite, relief: byId(finite) }),
);
const reference = record('NoDealReference', { stock: positiveOrZero, need: drifting, pressure: drifting });
const caucus = record('CaucusRule', {
  members: listOf(name, 2),
  cohesion: unit,
  within: z.exactOptional(z.boolean()),
});
const statements = record('StatementRule', { warmth: unit, rancour: positiveOrZero, audienceCost: unit });

/** The shape of what happens between sessions. */
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
    firmness: z.exactOptional(unit),
    conduct: z.exactOptional(conductSchemaOf(effectSchema)),
    essential: listOf(name),
    hazards: listOf(hazardSchema),
    events: listOf(eventSchema),
    governments: z.exactOptional(listOf(governmentSchema)),
    paths: listOf(pathSchema),
    deterrentHalf: positive,
    reference: z.exactOptional(named('NoDealReference', reference)),
    shockKept: z.exactOptional(unit),
    grievanceKept: unit,
    need: drift,
    pressure: drift,
    settlement: level,
    substance: level,
  }),
);
