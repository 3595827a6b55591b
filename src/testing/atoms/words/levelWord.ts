import type { Rulebook } from '../../../talks/index.js';
import { optionWord } from './optionWord.js';

/** A level with its option: "1 (freeze)". */
export function levelWord({ scenario }: Rulebook, issueIndex: number, level: number): string {
  return `${level} (${optionWord(scenario.issues[issueIndex]!.options[level]!)})`;
}
