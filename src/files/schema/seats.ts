import * as z from 'zod';
import type { AcceptanceParameters } from '../../agents/index.js';
import { agentModels } from '../../agents/index.js';
import { byId, finite, positive, positiveOrZero, text, unit, whole } from './basics.js';
import { kindsOf, members, named, record, said } from './described.js';
import { changesOf } from './changesOf.js';
import { agentDescriptions } from './agentDescriptions.js';
import { demandSchema } from './positions.js';

const acceptance = named(
  'AcceptanceParameters',
  kindsOf<AcceptanceParameters>('AcceptanceParameters', {
    target: {},
    const: { c: finite },
    next: { alpha: finite, beta: finite },
    previous: { alpha: finite, beta: finite },
    time: { T: unit },
    combi: { T: unit, gamma: z.union([finite, z.enum(['max', 'mean'])]) },
  }),
);

const given = text;

/** The shape of each parameter that one or the other model has. */
export const parameterSchemas: Readonly<Record<string, z.ZodType>> = {
  ...members('TimeDependentOptions', {
    e: positiveOrZero,
    k: unit,
    floor: positiveOrZero,
    epsilon: positiveOrZero,
    discounted: z.boolean(),
  }),
  ...members('TitForTatOptions', { over: z.enum(['min', 'mean', 'max']), kindness: positiveOrZero }),
  ...members('ConsensusOptions', {
    steps: whole(100, 100_000),
    premium: unit,
    gain: z.number().min(0).max(4),
    tells: z.boolean(),
  }),
  ...members('TacticChoices', { opponent: z.enum(['frequency', 'ordinal', 'stated']), acceptance }),
  ...members('Position', {
    demands: z.array(demandSchema),
    ambition: unit,
    decision: z.strictObject({ sessions: whole(0), flexibility: unit }),
  }),
  ...members('MeasuredSignalsOptions', {
    toward: given,
    angerAt: positive,
    warmAt: positiveOrZero,
    endurance: positive,
    leaveAt: positiveOrZero,
  }),
  ...members('SteadyUrgingOptions', {
    urges: z.array(z.strictObject({ with: given, urge: unit, carries: z.exactOptional(z.boolean()) })),
    disclose: whole(0),
  }),
  ...members('AgentParameters', {
    acts: record('DrawnConductOptions', {
      noise: z.exactOptional(positive),
      rates: z.exactOptional(byId(positiveOrZero)),
    }),
  }),
  ...members('CalculatedConductOptions', {
    loyalty: positiveOrZero,
    candour: positiveOrZero,
    weighs: z.enum(['rest', 'loss']),
  }),
  ...members('StatedPositionsOptions', {
    memory: z.union([
      unit,
      named(
        'FadingBounds',
        record('FadingBounds', { kind: z.literal('bounds'), halfLifeYears: z.exactOptional(positive) }),
      ),
    ]),
  }),
};

/** An agent as a file has it. */
export type SavedSeat = string | { readonly name: string; readonly parameters?: Record<string, unknown> };

const names = Object.keys(agentModels).map((model) =>
  said(z.literal(model), agentDescriptions.agentModels![model]),
);

const withParameters = Object.values(agentModels).map((make, k) => {
  const { parameters } = make();
  // What a model has no value of its own for: how a delegation acts between sessions, by which time a tactic concedes.
  const acts = 'loyalty' in parameters ? ['acts'] : [];
  const discounted = 'e' in parameters ? ['discounted'] : [];
  const shape = [...Object.keys(parameters), ...acts, ...discounted].map((key) => [
    key,
    z.exactOptional(parameterSchemas[key] ?? z.unknown()),
  ]);
  return z.strictObject({
    name: names[k]!,
    parameters: z.exactOptional(z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>)),
  });
});

/** The shape of an agent. */
export const seatSchema: z.ZodType<SavedSeat> = named(
  'Agent',
  z.union([
    z.union(names),
    z.discriminatedUnion('name', withParameters as never),
  ]) as unknown as z.ZodType<SavedSeat>,
);

const anyParameter = Object.entries(parameterSchemas).map(([key, schema]) => [key, z.exactOptional(schema)]);

/** The shape of what differs from an agent: a whole one, or parameters of whatever model the other is. */
export const seatChangesSchema: z.ZodType<unknown> = named(
  'AgentChanges',
  z.union([
    seatSchema,
    z.strictObject({
      parameters: z.exactOptional(
        changesOf(z.strictObject(Object.fromEntries(anyParameter) as Record<string, z.ZodType>)),
      ),
    }),
  ]),
);
