import type { Deal } from '../../scenario/index.js';
import type { Rulebook } from '../rulebook.js';
import { binds } from './dutiesOf.js';

/** True if a deal is an agreement of substance: a plan that reaches the scenario's level of substance. */
export function isSubstance(book: Rulebook, deal: Deal): boolean {
  const mark = book.dynamics?.substance;
  if (!mark) return true;
  return binds(book, deal) && deal[book.issueIndex[mark.issue]!]! >= mark.level;
}
