import type { Draft } from 'immer';
import { copyData, deepFrozen, type Scenario } from '../../scenario/index.js';
import { apply, historyFor, initialState, rulebookOf } from '../../talks/index.js';
import type {
  PrivateState,
  PublicState,
  Rulebook,
  TalksEvent,
  TalksState,
  Trace,
} from '../../talks/index.js';
import { chronicleOf, type Chapter, type Chronicle } from '../chronicle.js';
import { shownScenario } from '../pictures/stories.js';

/** A run that is looked at after any of its events. */
export interface Moments {
  /** With the frozen scenario of the rulebook, so that it is checked once only. */
  readonly trace: Trace;
  readonly book: Rulebook;
  /** To take words from: names cut and isolated. */
  readonly words: Scenario;
  /** The state after `n` events, nobody else's. */
  at(n: number): TalksState;
}

/** What somebody may see of a moment. */
export interface Sight {
  /** Who looks; null: one who is shown everything. */
  readonly party: string | null;
  /** Events up to here. */
  readonly n: number;
  readonly public: PublicState;
  /** Private parts that are shown: all, or that of who looks. */
  readonly parts: Readonly<Record<string, PrivateState>>;
  /** Events up to here as they are known to who looks; those of which nothing is known are missing. */
  readonly events: readonly TalksEvent[];
}

/** Events between two states that are kept. */
const STRIDE = 250;
/** Letters of an option: a page has room for what pictures cut. */
export const WHOLE = 400;

/**
 * Opens a run to be looked at.
 *
 * @param trace - one that was checked
 */
export function momentsOf(trace: Trace): Moments {
  const book = rulebookOf(trace.scenario);
  const events = deepFrozen([...trace.events]);
  const kept: TalksState[] = [initialState(book, trace.seed)];
  const { format, version, scenarioHash, seed } = trace;
  return {
    trace: { format, version, scenarioHash, scenario: book.scenario, seed, events },
    book,
    words: rulebookOf(shownScenario(book.scenario, WHOLE)).scenario,
    at(n) {
      let place = Math.min(kept.length - 1, Math.floor(n / STRIDE));
      const state = copyData(kept[place]!);
      for (let k = place * STRIDE; k < n; k++) {
        apply(state as Draft<TalksState>, events[k]!);
        if ((k + 1) % STRIDE === 0 && ++place === kept.length) kept.push(copyData(state));
      }
      return state;
    },
  };
}

/** Returns what is seen of a run after `n` events: by a party what the engine says that it may know. */
export function sightOf(moments: Moments, n: number, party: string | null): Sight {
  if (party === null) {
    const { public: now, private: parts } = moments.at(n);
    return { party, n, public: now, parts, events: moments.trace.events.slice(0, n) };
  }
  const { public: now, own, events } = historyFor(moments.trace, party, n);
  return { party, n, public: now, parts: { [party]: own }, events: events.map(asTold) };
}

/** Members that are not known are missing, but for meetings: of one where one was not there, nobody says what was urged. */
function asTold(event: { readonly type: string }): TalksEvent {
  const known = event as TalksEvent;
  if (known.type !== 'moved' || known.move.kind !== 'consult') return known;
  const meetings = known.move.meetings.filter(({ urge }) => (urge as number | undefined) !== undefined);
  return { ...known, move: { ...known.move, meetings } };
}

/** Texts of one session that are told: of ten thousand offers nobody reads all, and no page holds them. */
const MOST_TEXTS = 150;

/** Returns a run put in order for telling, of every session the last texts only. */
export function shownChronicle(words: Scenario, events: readonly TalksEvent[]): Chronicle {
  const whole = chronicleOf(words, events);
  const cut = (chapter: Chapter): Chapter =>
    chapter.readings.length <= MOST_TEXTS
      ? chapter
      : { ...chapter, readings: chapter.readings.slice(-MOST_TEXTS) };
  return { ...whole, chapters: whole.chapters.map(cut) };
}

/** Returns how many texts of a session are not told. */
export function untoldTexts({ readings }: Chapter): number {
  return (readings[0]?.number ?? 1) - 1;
}
