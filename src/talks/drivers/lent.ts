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
      return new LentStream(streams.stream(`agent.${purpose}`, party), check);
    },
    end() {
      isOver = true;
    },
  };
}

/**
 * A class, for `used` is asked of the stream itself: V8 keeps a getter of a literal, and all that it sees, until it
 * collects the whole heap. What all that are lent share is frozen, as they are.
 */
class LentStream implements Stream {
  static {
    Object.freeze(this.prototype);
  }

  /** Of its own: it may be taken out. */
  readonly next: () => number;
  readonly #stream: Stream;

  constructor(stream: Stream, check: () => void) {
    this.#stream = stream;
    this.next = () => {
      check();
      return stream.next();
    };
    Object.freeze(this);
  }

  get used(): number {
    return this.#stream.used;
  }
}
