import { argumentProblem, isRecord, oneOf, refuse, satisfying } from '../../input/index.js';
import type { Observation } from '../agent.js';
import type { Agreement, Duty } from '../state/Agreement.js';
import { outcomeFor, ownFor } from '../state/partsFor.js';
import type { PrivateState } from '../state/PrivateState.js';
import type { PublicState } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';

/** Where the talks stand, as one party knows it: plain JSON. With `rules: rulesOf(scenario)` it is an observation. */
export type StateForParty = Omit<Observation, 'rules'>;

/**
 * Returns what `party` may know of a state, for sending it elsewhere: the public part and its own. It holds no seed and
 * no count of draws, nothing of another party's private part (in the outcome neither), and nothing that is still to
 * come: the agenda and the rates that events excited are empty, a duty under way has `doneDay` −1, what of its own
 * is about to be found out is not told.
 *
 * It shares parts with `state`: copy it if `state` goes on changing.
 *
 * @throws SixPartyError `invalid-option` if that is no state, `unknown-name` (party)
 */
export function stateFor(state: TalksState, party: string): StateForParty {
  const aState = satisfying('a state of talks', isState);
  refuse('invalid-option', 'There is nothing to look at.', [argumentProblem('state', state, aState)]);
  const ids = Object.keys(state.private);
  refuse('unknown-name', 'Nobody of that name takes part.', [
    argumentProblem('party', party, oneOf(ids, 'a party')),
  ]);
  const own = state.private[party]!;
  return { party, public: publicFor(state.public, party, own), own: ownFor(own) };
}

function isState(value: unknown): value is TalksState {
  return isRecord(value) && isRecord(value.public) && isRecord(value.private);
}

function publicFor(now: PublicState, party: string, own: PrivateState): PublicState {
  return {
    ...now,
    agenda: [],
    excitation: {},
    agreements: now.agreements.map(agreementSeen),
    outcome: now.outcome && outcomeFor(now.outcome, party, Object.keys(own.stocks)),
  };
}

function agreementSeen(agreement: Agreement): Agreement {
  return { ...agreement, duties: agreement.duties.map(dutySeen) };
}

/** Returns a duty without the day on which what is under way will be done: nobody knows it yet. */
function dutySeen(duty: Duty): Duty {
  return duty.status === 'underway' ? { ...duty, doneDay: -1 } : duty;
}
