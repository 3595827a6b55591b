import type { Scenario } from '../../scenario/index.js';
import { issueWord } from './issueWord.js';
import { optionWord } from './optionWord.js';

/** A step in words: "rollback 1 (freeze)". */
export function stepName(scenario: Scenario, issue: string, level: number): string {
  return `${issueWord(scenario, issue)} ${level} (${optionWord(scenario, issue, level)})`;
}
