import type { Scenario } from '../../scenario/index.js';
import { optionText } from './optionText.js';

/** An option in a few words: its text up to the first comma, colon, semicolon, bracket or "incl.". */
export function optionWord(scenario: Scenario, issue: string, level: number): string {
  return optionText(scenario, issue, level).split(/\s*[,:;(]|\s+incl\./)[0]!;
}
