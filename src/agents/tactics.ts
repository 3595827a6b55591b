import { trustAgent } from '../talks/index.js';
import type { Agent } from '../talks/index.js';
import { composeAgent } from './composeAgent.js';
import {
  consensusRules,
  parametersOf,
  randomBidderRules,
  timeDependentRules,
  titForTatRules,
  type ConsensusParameters,
  type ParameterRules,
  type RandomBidderParameters,
  type TacticChoices,
  type TimeDependentParameters,
  type TitForTatParameters,
} from './parameters.js';
import { acceptanceOf, acceptTarget } from './parts/acceptance/conditions.js';
import { bargaining } from './bargaining.js';
import type { Tactic } from './parts/bidding/bidAt.js';
import { microBid } from './parts/bidding/microBid.js';
import { randomBid } from './parts/bidding/randomBid.js';
import { timeDependent } from './parts/bidding/timeDependent.js';
import { titForTatBid } from './parts/bidding/titForTatBid.js';
import { consensus } from './consensus.js';
import { noConsultation } from './parts/consultation.js';
import { faithfulConduct } from './parts/implementation.js';
import { frequencyModel } from './parts/opponent/frequencyModel.js';
import { ordinalPrior } from './parts/opponent/ordinalPrior.js';
import { statedPositions } from './parts/opponent/statedPositions.js';
import type { OpponentModel, Parts, Position } from './parts/parts.js';
import { neutralSignals } from './parts/signalling.js';

type BargainingParts = Pick<Parts, 'bidding' | 'opponent' | 'acceptance'>;

/** What an agent model that bargains by a tactic is made of. */
interface TacticModel<P> {
  readonly rules: ParameterRules<P>;
  readonly defaults: P;
  readonly make: (parameters: P) => BargainingParts;
}

/** It argues from no position: only its own scores and the tactic count. */
const position: Position = { demands: [], ambition: 0, decision: { sessions: 0, flexibility: 0 } };

/**
 * Makes an agent for any scenario that bargains by a tactic. Beside the plenary it says nothing in
 * particular, comes, meets nobody and performs what it has promised.
 */
function tacticAgent<P extends object>(name: string, model: TacticModel<P>, options: Partial<P>): Agent {
  const parameters = parametersOf(name, model.rules, model.defaults, options);
  return trustAgent(
    composeAgent({
      name,
      parameters: { ...(parameters as Readonly<Record<string, unknown>>) },
      position,
      ...model.make(parameters),
      signalling: neutralSignals(),
      consultation: noConsultation(),
      implementation: faithfulConduct(),
    }),
  );
}

const choices: TacticChoices = {
  opponent: 'frequency',
  acceptance: { kind: 'next', alpha: 1, beta: 0 },
};

const opponentModels: Readonly<Record<TacticChoices['opponent'], () => OpponentModel>> = {
  frequency: frequencyModel,
  ordinal: ordinalPrior,
  stated: statedPositions,
};

function bargainingBy(tactic: Tactic, { opponent, acceptance }: TacticChoices): BargainingParts {
  return bargaining({ tactic, opponent: opponentModels[opponent](), condition: acceptanceOf(acceptance) });
}

/** A model whose concessions depend on time alone: the ready ones differ in e only. */
function conceding(e: number): TacticModel<TimeDependentParameters> {
  return {
    rules: timeDependentRules,
    defaults: { e, k: 0, floor: 0, epsilon: 0, ...choices },
    make: (parameters) => bargainingBy(timeDependent(parameters), parameters),
  };
}

const timeDependentModels = {
  boulware: conceding(0.2),
  linear: conceding(1),
  conceder: conceding(2),
  hardliner: conceding(0),
};

/**
 * Concedes little until the end is near: time-dependent with e = 0.2 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function boulware(options: Partial<TimeDependentParameters> = {}): Agent {
  return tacticAgent('boulware', timeDependentModels.boulware, options);
}

/**
 * Concedes in step with time: time-dependent with e = 1 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function linear(options: Partial<TimeDependentParameters> = {}): Agent {
  return tacticAgent('linear', timeDependentModels.linear, options);
}

/**
 * Concedes most at the beginning: time-dependent with e = 2 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function conceder(options: Partial<TimeDependentParameters> = {}): Agent {
  return tacticAgent('conceder', timeDependentModels.conceder, options);
}

/**
 * Asks for its best deal to the end: time-dependent with e = 0.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function hardliner(options: Partial<TimeDependentParameters> = {}): Agent {
  return tacticAgent('hardliner', timeDependentModels.hardliner, options);
}

const titForTatModel: TacticModel<TitForTatParameters> = {
  rules: titForTatRules,
  // Kindness is a judgement: without any, agents of this model among themselves never move.
  defaults: { over: 'mean', kindness: 0.02, epsilon: 0, ...choices },
  make: (parameters) => bargainingBy(titForTatBid(parameters), parameters),
};

/**
 * Answers the concessions of the others with as much of its own (after Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function titForTat(options: Partial<TitForTatParameters> = {}): Agent {
  return tacticAgent('titForTat', titForTatModel, options);
}

const microModel: TacticModel<object> = {
  rules: {},
  defaults: {},
  make: () => bargaining({ tactic: microBid(), opponent: frequencyModel(), condition: acceptTarget() }),
};

/**
 * The minimal concession strategy (de Jonge, IJCAI 2022), among n parties: a new offer for a new offer.
 *
 * @param options - it has no parameters
 * @throws SixPartyError `invalid-option`
 */
export function micro(options: object = {}): Agent {
  return tacticAgent('micro', microModel, options);
}

const randomBidderModel: TacticModel<RandomBidderParameters> = {
  rules: randomBidderRules,
  defaults: { acceptance: choices.acceptance },
  make: ({ acceptance }) => bargainingBy(randomBid(), { opponent: 'frequency', acceptance }),
};

/**
 * Puts any deal not below its reservation value, and accepts what is as good as what it would put: a
 * baseline that every tactic should beat.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function randomBidder(options: Partial<RandomBidderParameters> = {}): Agent {
  return tacticAgent('randomBidder', randomBidderModel, options);
}

const consensusModel: TacticModel<ConsensusParameters> = {
  rules: consensusRules,
  defaults: { steps: 16_000, premium: 0, gain: 0, tells: false },
  make: (parameters) => ({ ...consensus(parameters), opponent: frequencyModel() }),
};

/**
 * Looks for a deal that all can live with, and sees only its own scores and what is said at the table. Best
 * as the chair of a single text among its like; it can take any seat under any protocol.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function consensusSeeker(options: Partial<ConsensusParameters> = {}): Agent {
  return tacticAgent('consensusSeeker', consensusModel, options);
}
