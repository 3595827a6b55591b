import { SixPartyError } from '../../input/index.js';
import type { Stream, Streams } from '../../random/index.js';
import type { AgentRandom, Observation } from '../agent.js';
import { frozenCopy } from '../frozen.js';
import type { Rulebook } from '../rulebook.js';
import type { PrivateState } from '../state/PrivateState.js';
import type { PublicState } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';

/**
 * What agents that are not of the library were shown last in a run. They get frozen copies: a run writes into one
 * state, which nobody else may hold. What did not change since is not copied again.
 */
export interface ShownBefore {
  public: PublicState | undefined;
  readonly own: Record<string, PrivateState>;
}

/** Returns that nothing was shown yet. */
export function nothingShown(): ShownBefore {
  return { public: undefined, own: {} };
}

/** Returns what `party` sees of a state, as a frozen copy. */
export function observeCopy(
  book: Rulebook,
  state: TalksState,
  party: string,
  before: ShownBefore,
): Observation {
  const shown = (before.public = frozenCopy(state.public, before.public));
  const own = (before.own[party] = frozenCopy(state.private[party]!, before.own[party]));
  return Object.freeze({ party, rules: book.shown, public: shown, own });
}

/** Chance that is lent for one decision. */
export interface LentRandom {
  readonly random: AgentRandom;
  /** Takes it back: whoever kept it draws no more. */
  end(): void;
}

/** Lends the streams of a party for one decision, without a handle on how they are kept. */
export function lendRandom(streams: Streams, party: string): LentRandom {
  let isOver = false;
  const check = (): void => {
    if (!isOver) return;
    throw new SixPartyError('invalid-option', `The chance that ${party} was given was for one decision.`, []);
  };
  return {
    random(purpose) {
      check();
      const stream = streams.stream(`agent.${purpose}`, party);
      const lent: Stream = {
        get used() {
          return stream.used;
        },
        next() {
          check();
          return stream.next();
        },
      };
      return Object.freeze(lent);
    },
    end() {
      isOver = true;
    },
  };
}
