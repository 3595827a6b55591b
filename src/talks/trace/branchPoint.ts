import { problem, shown, SixPartyError } from '../../input/index.js';
import { breathEnd } from '../apply/apply.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { frozenCopy, ownCopy } from '../frozen.js';
import { rulebookOf, type Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { checkTrace, refuseOtherVersion } from './checkTrace.js';
import type { Trace } from './trace.js';
import { playAgain } from './verifyTrace.js';

/** A place in a trace from which the talks can go on. */
export interface BranchPoint {
  readonly book: Rulebook;
  /** Seed that the talks began with. */
  readonly seed: string;
  /** What happened up to here, frozen. */
  readonly events: readonly TalksEvent[];
  /** The state after it; nobody else's. */
  readonly state: TalksState;
}

/**
 * Returns the place after `n` events of a trace; negative counts from the end. A move and what follows from it at
 * once are not parted: an n between them means their end.
 *
 * @param name - what n is called where it was given
 * @throws SixPartyError `invalid-trace`: not whole, of another version, or an event (named) is not what the rules
 *   and the seed give; `invalid-option`: an n outside
 */
export function branchPointOf(trace: Trace, n: number, name: string): BranchPoint {
  checkTrace(trace);
  refuseOtherVersion(trace);
  const { length } = trace.events;
  const place = Number.isInteger(n) ? (n < 0 ? length + 1 + n : n) : NaN;
  if (!(place >= 0 && place <= length)) {
    const message = `There are ${length} events; ${shown(n)} is outside.`;
    throw new SixPartyError('invalid-option', message, [
      problem(name, 'out-of-range', `a whole number from 0 to ${length}`, n, { message }),
    ]);
  }
  const kept = breathEnd(trace.events, place);
  const book = rulebookOf(trace.scenario);
  let at: TalksState | undefined;
  playAgain(trace, book, (events, state) => {
    if (events === kept) at = ownCopy(state);
  });
  const events = trace.events.slice(0, kept).map((event) => frozenCopy(event));
  return { book, seed: trace.seed, events, state: at! };
}
