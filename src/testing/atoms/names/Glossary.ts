import type { Problem } from '../../../scenario/index.js';
import type { Rulebook } from '../../../talks/index.js';

/** What the names in a formula are looked up in, and the problems found on the way. */
export interface Glossary {
  readonly book: Rulebook;
  readonly problems: Problem[];
}
