import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';

/** Level of an issue that is implemented in truth: what is seen, less what its party only claims. */
export function trueLevel(book: Rulebook, state: TalksState, party: string, issue: string): number {
  const seen = state.public.levels[book.issueIndex[issue]!]!;
  return state.private[party]!.concealed.reduce(
    (level, step) => (step.issue === issue ? Math.min(level, step.level - 1) : level),
    seen,
  );
}
