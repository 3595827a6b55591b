import type { Rulebook } from './rulebook.js';
import type { Observation } from './Observation.js';
import type { TalksState } from './state/TalksState.js';

/** What `party` sees of a state. No way leads from it to another party's private part. */
export function observe(book: Rulebook, state: TalksState, party: string): Observation {
  const own = state.private[party];
  if (own === undefined) throw new RangeError(`no party ${party}`);
  return { party, rules: book.rules, public: state.public, own };
}
