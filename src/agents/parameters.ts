import {
  anObject,
  argumentProblem,
  oneOf,
  optionProblems,
  record,
  refuse,
  type OptionRules,
} from '../input/index.js';
import { readAcceptance, type AcceptanceParameters } from './parts/acceptance/conditions.js';
import { timeDependentOptions, type TimeDependentOptions } from './parts/bidding/timeDependent.js';
import { titForTatOptions, type TitForTatOptions } from './parts/bidding/titForTatBid.js';
import { consensusOptions, type ConsensusOptions } from './consensus.js';
import { drawnConductOptions, type DrawnConductOptions } from './parts/conduct/drawnConduct.js';
import { steadyUrgingOptions, type SteadyUrgingOptions } from './parts/consultation.js';
import { calculatedConductOptions, type CalculatedConductOptions } from './parts/implementation.js';
import { statedPositionsOptions, type StatedPositionsOptions } from './parts/opponent/statedPositions.js';
import type { Position } from './parts/parts.js';
import { positionRules } from './parts/position.js';
import { measuredSignalsOptions, type MeasuredSignalsOptions } from './parts/signalling.js';

/** Parameters of the agent models of the six delegations; each model has its own defaults. */
export interface AgentParameters
  extends
    Position,
    MeasuredSignalsOptions,
    SteadyUrgingOptions,
    CalculatedConductOptions,
    Pick<Required<StatedPositionsOptions>, 'memory'> {
  /** How it acts between sessions, where the scenario lets it. Default: as the scenario says of all. */
  readonly acts?: DrawnConductOptions;
}

/** What agents that bargain by a tactic have in common. */
export interface TacticChoices {
  /** The opponent model that chooses within ε of the target, and in spaces too large to sort. */
  readonly opponent: 'frequency' | 'ordinal' | 'stated';
  /** When it says yes, beside its reservation value. */
  readonly acceptance: AcceptanceParameters;
}

/** Parameters of the agents whose concessions depend on time. */
export interface TimeDependentParameters
  extends
    Required<Omit<TimeDependentOptions, 'discounted'>>,
    Pick<TimeDependentOptions, 'discounted'>,
    TacticChoices {}

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

/** Of the delegations. */
export const agentRules: ParameterRules<AgentParameters> = {
  ...positionRules,
  ...measuredSignalsOptions,
  ...steadyUrgingOptions,
  ...calculatedConductOptions,
  memory: statedPositionsOptions.memory,
  acts: record({}, drawnConductOptions),
};

const choiceRules: ParameterRules<TacticChoices> = {
  opponent: oneOf(['frequency', 'ordinal', 'stated']),
  acceptance: readAcceptance,
};

/** Of the models whose concessions depend on time. */
export const timeDependentRules: ParameterRules<TimeDependentParameters> = {
  ...timeDependentOptions,
  ...choiceRules,
};

/** Of the model that answers concessions. */
export const titForTatRules: ParameterRules<TitForTatParameters> = {
  ...titForTatOptions,
  ...choiceRules,
};

/** Of the model that bids at random. */
export const randomBidderRules: ParameterRules<RandomBidderParameters> = { acceptance: readAcceptance };

/** Of the model that looks for what all can live with. */
export const consensusRules: ParameterRules<ConsensusParameters> = consensusOptions;

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
  const noObject = argumentProblem(model, given, anObject('an object of parameters'));
  const needed = Object.keys(defaults) as (keyof P & string)[];
  refuse(
    'invalid-option',
    `The agent ${model} cannot be made.`,
    noObject ? [noObject] : optionProblems(parameters, rules, needed, model),
  );
  return parameters;
}
