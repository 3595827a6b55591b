import {
  isRecord,
  listOf,
  noneTwice,
  number,
  oneOf,
  optionProblems,
  POSITIVE,
  POSITIVE_OR_ZERO,
  readList,
  record,
  refuse,
  text,
  UNIT,
  whole,
  type OptionRules,
  type Reader,
} from '../input/index.js';
import { readBound, readFirmness, readLadder } from '../scenario/index.js';
import { readAcceptance, type AcceptanceParameters } from './parts/acceptance/conditions.js';
import type { TimeDependentOptions } from './parts/bidding/timeDependent.js';
import type { TitForTatOptions } from './parts/bidding/titForTatBid.js';
import type { ConsensusOptions } from './consensus.js';
import type { SteadyUrgingOptions } from './parts/consultation.js';
import type { CalculatedConductOptions } from './parts/implementation.js';
import type { Position } from './parts/parts.js';
import type { MeasuredSignalsOptions } from './parts/signalling.js';

/** Parameters of the agent models of the six delegations; each model has its own defaults. */
export interface AgentParameters
  extends Position, MeasuredSignalsOptions, SteadyUrgingOptions, CalculatedConductOptions {}

/** What agents that bargain by a tactic have in common. */
export interface TacticChoices {
  /** The opponent model that chooses within ε of the target, and in spaces too large to sort. */
  readonly opponent: 'frequency' | 'ordinal' | 'stated';
  readonly acceptance: AcceptanceParameters;
}

/** Parameters of the agents whose concessions depend on time. */
export interface TimeDependentParameters extends Required<TimeDependentOptions>, TacticChoices {}

/** Parameters of the agent that answers concessions. */
export interface TitForTatParameters extends Required<TitForTatOptions>, TacticChoices {}

/** Parameters of the agent that bids at random. */
export type RandomBidderParameters = Pick<TacticChoices, 'acceptance'>;

/** Parameters of the agent that looks for what all can live with. */
export type ConsensusParameters = ConsensusOptions;

/** All parameters that one or the other of the agents with a tactic has. */
export interface TacticParameters extends TimeDependentParameters, TitForTatParameters {}

/** What every parameter of a model must be. */
export type ParameterRules<P> = OptionRules<keyof P & string>;

const positiveOrZero = number(POSITIVE_OR_ZERO);
const positive = number(POSITIVE);
const unit = number(UNIT);
const count = whole(0);

const demandOfOneRung = record({ issue: text, bound: readBound, level: count, firmness: readFirmness });

/** Reads a demand of one rung, or a ladder. */
const demand: Reader = (cursor) => {
  const isLadder = isRecord(cursor.value) && Object.hasOwn(cursor.value, 'rungs');
  return isLadder ? readLadder(cursor, text, { least: 0, whole: true }) : demandOfOneRung(cursor);
};
const urge = record({ with: text, urge: unit });

/** Reads a list with one urge for each partner. */
const urges: Reader = (cursor) => {
  const read = readList(cursor, urge);
  noneTwice(cursor, 'with');
  return read;
};

/** Of the delegations. */
export const agentRules: ParameterRules<AgentParameters> = {
  demands: listOf(demand),
  ambition: unit,
  decision: record({ sessions: count, flexibility: unit }),
  toward: text,
  angerAt: positive,
  warmAt: positiveOrZero,
  endurance: positive,
  leaveAt: positiveOrZero,
  urges,
  disclose: count,
  loyalty: positiveOrZero,
  candour: positiveOrZero,
  weighs: oneOf(['rest', 'loss']),
};

const choiceRules: ParameterRules<TacticChoices> = {
  opponent: oneOf(['frequency', 'ordinal', 'stated']),
  acceptance: readAcceptance,
};

/** Of the models whose concessions depend on time. */
export const timeDependentRules: ParameterRules<TimeDependentParameters> = {
  e: positiveOrZero,
  k: unit,
  floor: positiveOrZero,
  epsilon: positiveOrZero,
  ...choiceRules,
};

/** Of the model that answers concessions. */
export const titForTatRules: ParameterRules<TitForTatParameters> = {
  over: oneOf(['min', 'mean', 'max']),
  kindness: positiveOrZero,
  epsilon: positiveOrZero,
  ...choiceRules,
};

/** Of the model that bids at random. */
export const randomBidderRules: ParameterRules<RandomBidderParameters> = { acceptance: readAcceptance };

/** Of the model that looks for what all can live with. */
export const consensusRules: ParameterRules<ConsensusParameters> = {
  steps: whole(100, 100_000),
  premium: unit,
};

/**
 * Returns the parameters of an agent: those given, and the model's own for the rest. One that is given as
 * `undefined` is missing: the model's own does not stand in its place. What a model has no number of its own for
 * may be left out.
 *
 * @throws SixPartyError `invalid-option`
 */
export function parametersOf<P extends object>(
  model: string,
  rules: ParameterRules<P>,
  defaults: P,
  given: Partial<P>,
): P {
  const parameters: P = { ...defaults, ...given };
  const needed = Object.keys(defaults) as (keyof P & string)[];
  refuse(
    'invalid-option',
    `The agent ${model} cannot be made.`,
    optionProblems(parameters, rules, needed, model),
  );
  return parameters;
}
