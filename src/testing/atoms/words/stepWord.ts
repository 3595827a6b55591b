import type { Rulebook } from '../../../talks/index.js';
import { issueWord } from './issueWord.js';
import { levelWord } from './levelWord.js';

/** A step: "rollback 1 (freeze)". */
export function stepWord(book: Rulebook, issueIndex: number, level: number): string {
  return `${issueWord(book.scenario.issues[issueIndex]!.id)} ${levelWord(book, issueIndex, level)}`;
}
