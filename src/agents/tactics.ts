import type { Agent } from '../talks/index.js';
import { acceptanceOf, acceptTarget } from './parts/acceptance/conditions.js';
import { bargaining } from './parts/bargaining.js';
import type { Tactic } from './parts/bidding/bidAt.js';
import { microBid } from './parts/bidding/microBid.js';
import { randomBid } from './parts/bidding/randomBid.js';
import { timeDependent } from './parts/bidding/timeDependent.js';
import { titForTatBid } from './parts/bidding/titForTatBid.js';
import { consensus } from './parts/consensus.js';
import { frequencyModel } from './parts/opponent/frequencyModel.js';
import { ordinalPrior } from './parts/opponent/ordinalPrior.js';
import { statedPositions } from './parts/opponent/statedPositions.js';
import type { OpponentModel, Parts } from './parts/parts.js';
import { tacticAgent } from './tacticAgent.js';
import type {
  ConsensusParameters,
  RandomBidderParameters,
  TacticChoices,
  TimeDependentParameters,
  TitForTatParameters,
} from './tacticAgent.js';

const choices: TacticChoices = {
  opponent: 'frequency',
  acceptance: { kind: 'next', alpha: 1, beta: 0 },
};

const opponentModels: Readonly<Record<TacticChoices['opponent'], () => OpponentModel>> = {
  frequency: frequencyModel,
  ordinal: ordinalPrior,
  stated: statedPositions,
};

function bargainingBy(
  tactic: Tactic,
  { opponent, acceptance }: TacticChoices,
): Pick<Parts, 'bidding' | 'opponent' | 'acceptance'> {
  return bargaining({ tactic, opponent: opponentModels[opponent](), condition: acceptanceOf(acceptance) });
}

/** The agents whose concessions depend on time alone differ in e only (Faratin, Sierra & Jennings 1998). */
const shapes = { boulware: 0.2, linear: 1, conceder: 2, hardliner: 0 } as const;

function timeDependentAgent(name: keyof typeof shapes, options: Partial<TimeDependentParameters>): Agent {
  const defaults = { e: shapes[name], k: 0, floor: 0, epsilon: 0, ...choices };
  return tacticAgent<TimeDependentParameters>(name, defaults, options, (parameters) =>
    bargainingBy(timeDependent(parameters), parameters),
  );
}

/**
 * Concedes little until the end is near: time-dependent with e = 0.2 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function boulware(options: Partial<TimeDependentParameters> = {}): Agent {
  return timeDependentAgent('boulware', options);
}

/**
 * Concedes in step with time: time-dependent with e = 1 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function linear(options: Partial<TimeDependentParameters> = {}): Agent {
  return timeDependentAgent('linear', options);
}

/**
 * Concedes most at the beginning: time-dependent with e = 2 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function conceder(options: Partial<TimeDependentParameters> = {}): Agent {
  return timeDependentAgent('conceder', options);
}

/**
 * Asks for its best deal to the end: time-dependent with e = 0.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function hardliner(options: Partial<TimeDependentParameters> = {}): Agent {
  return timeDependentAgent('hardliner', options);
}

/**
 * Answers the concessions of the others with as much of its own (after Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function titForTat(options: Partial<TitForTatParameters> = {}): Agent {
  // Kindness is a judgement: without any, agents of this model among themselves never move.
  const defaults = { over: 'mean', kindness: 0.02, epsilon: 0, ...choices } as const;
  return tacticAgent<TitForTatParameters>('titForTat', defaults, options, (parameters) =>
    bargainingBy(titForTatBid(parameters), parameters),
  );
}

/**
 * The minimal concession strategy (de Jonge, IJCAI 2022), among n parties: a new offer for a new offer.
 *
 * @param options - it has no parameters
 * @throws SixPartyError `invalid-option`
 */
export function micro(options: object = {}): Agent {
  return tacticAgent('micro', {}, options, () =>
    bargaining({ tactic: microBid(), opponent: frequencyModel(), condition: acceptTarget() }),
  );
}

/**
 * Puts any deal not below its reservation value, and accepts what is as good as what it would put: a
 * baseline that every tactic should beat.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function randomBidder(options: Partial<RandomBidderParameters> = {}): Agent {
  const { opponent, acceptance } = choices;
  return tacticAgent<RandomBidderParameters>('randomBidder', { acceptance }, options, (parameters) =>
    bargainingBy(randomBid(), { opponent, ...parameters }),
  );
}

/**
 * Looks for a deal that all can live with, and sees only its own scores and what is said at the table. Best
 * as the chair of a single text among its like; it can take any seat under any protocol.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function consensusSeeker(options: Partial<ConsensusParameters> = {}): Agent {
  const defaults: ConsensusParameters = { steps: 6000, premium: 0 };
  return tacticAgent('consensusSeeker', defaults, options, (parameters) => ({
    ...consensus(parameters),
    opponent: frequencyModel(),
  }));
}
