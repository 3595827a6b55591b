import * as z from 'zod';
import { agentModels } from '../../agents/index.js';
import { finite, positive, positiveOrZero, unit, whole } from './basics.js';
import { descriptions } from './descriptions.js';
import { kind, members } from './record.js';
import { named, said } from './words.js';

/** An agent as a file has it. */
export type SavedSeat = string | { readonly name: string; readonly parameters?: Record<string, unknown> };

const acceptance = named(
  'AcceptanceParameters',
  z.discriminatedUnion('kind', [
    kind('AcceptanceParameters', 'target', {}),
    kind('AcceptanceParameters', 'const', { c: finite }),
    kind('AcceptanceParameters', 'next', { alpha: finite, beta: finite }),
    kind('AcceptanceParameters', 'previous', { alpha: finite, beta: finite }),
    kind('AcceptanceParameters', 'time', { T: unit }),
    kind('AcceptanceParameters', 'combi', { T: unit, gamma: z.union([finite, z.enum(['max', 'mean'])]) }),
  ]),
);

const choices = members('TacticChoices', {
  opponent: z.enum(['frequency', 'ordinal', 'stated']),
  acceptance,
});

const timeDependent = {
  ...members('TimeDependentOptions', {
    e: positiveOrZero,
    k: unit,
    floor: positiveOrZero,
    epsilon: positiveOrZero,
  }),
  ...choices,
};

const titForTat = {
  ...members('TitForTatOptions', {
    over: z.enum(['min', 'mean', 'max']),
    kindness: positiveOrZero,
    epsilon: positiveOrZero,
  }),
  ...choices,
};

const given = z.string().min(1);
const demand = z.strictObject(
  members('Demand', { issue: given, bound: z.enum(['atLeast', 'atMost']), level: whole(0), firmness: unit }),
);

const position = {
  ...members('Position', {
    demands: z.array(named('Demand', demand)),
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
    urges: z.array(z.strictObject({ with: given, urge: unit })),
    disclose: whole(0),
  }),
  ...members('CalculatedConductOptions', { loyalty: positiveOrZero, candour: positiveOrZero }),
};

/** What each model may be given; the models that are not here argue from a position. */
const parameters: Readonly<Record<string, Record<string, z.ZodType>>> = {
  boulware: timeDependent,
  linear: timeDependent,
  conceder: timeDependent,
  hardliner: timeDependent,
  titForTat,
  micro: {},
  randomBidder: { acceptance: choices.acceptance },
};

const models = Object.keys(agentModels).map((model) => {
  const shape = Object.entries(parameters[model] ?? position).map(([key, schema]) => [
    key,
    z.exactOptional(schema),
  ]);
  return z.strictObject({
    name: said(z.literal(model), descriptions.agentModels![model]),
    parameters: z.exactOptional(z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>)),
  });
});

const names = Object.keys(agentModels).map((model) =>
  said(z.literal(model), descriptions.agentModels![model]),
);

export const seatSchema: z.ZodType<SavedSeat> = named(
  'Agent',
  z.union([z.union(names), z.discriminatedUnion('name', models as never)]) as unknown as z.ZodType<SavedSeat>,
);
