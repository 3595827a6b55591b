import type { Scenario } from '../../scenario/index.js';
import { optionText } from './optionText.js';

/**
 * An option in a few words: its text up to the first comma, colon, semicolon, bracket or "incl."; whole if
 * that would be nothing, or the same as another option's.
 */
export function optionWord(scenario: Scenario, issue: string, level: number): string {
  const text = optionText(scenario, issue, level);
  const word = firstOf(text);
  const options = scenario.issues.find(({ id }) => id === issue)?.options ?? [];
  const alone = options.every((other, at) => at === level || firstOf(other) !== word);
  return word !== '' && alone ? word : text;
}

/** A comma or colon between digits separates nothing. */
function firstOf(text: string): string {
  return text.split(/\s*[,:;](?!\S)|\s+\(|\s+incl\./)[0]!;
}
