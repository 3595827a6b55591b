import type { Deal, Issue, Scenario } from '../scenario/index.js';
import { isNamed, issueWord, optionText, optionWord } from './names.js';

/**
 * Says a deal. Options that mean "nothing" are left out, which those of sequencing and of plain scored games
 * never do.
 *
 * @param full - with the whole text of the options
 */
export function dealInWords(scenario: Scenario, deal: Deal, full = false): string {
  const option = full ? optionText : optionWord;
  const said = inTellingOrder(scenario).filter(({ id, index }) => isSaid(scenario, id, deal[index]!));
  if (said.length === 0) return 'nothing on any issue';
  return said
    .map(({ id, index }) => `${issueWord(scenario, id)}: ${option(scenario, id, deal[index]!)}`)
    .join('; ');
}

/** Says what stands on some issues, by their ids; options that mean "nothing" are left out as of a deal. */
export function levelsInWords(scenario: Scenario, levels: Readonly<Record<string, number>>): string {
  return inTellingOrder(scenario)
    .filter(({ id }) => levels[id] !== undefined && isSaid(scenario, id, levels[id]))
    .map(({ id }) => `${issueWord(scenario, id)}: ${optionWord(scenario, id, levels[id]!)}`)
    .join('; ');
}

function isSaid(scenario: Scenario, issue: string, level: number): boolean {
  return isNamed(scenario, issue) || level > 0 || issue === scenario.schedule?.sequencing.issue;
}

/** Says what a deal has other than one before it; empty if nothing. */
export function changesInWords(scenario: Scenario, before: Deal, deal: Deal): string {
  return inTellingOrder(scenario)
    .filter(({ index }) => before[index] !== deal[index])
    .map(({ id, index }) => `${issueWord(scenario, id)} now ${optionWord(scenario, id, deal[index]!)}`)
    .join('; ');
}

/** The issues as texts name them: how things are to be done first, then what. */
function inTellingOrder({ issues }: Scenario): readonly (Issue & { readonly index: number })[] {
  const placed = issues.map((issue, index) => ({ ...issue, index }));
  return [
    ...placed.filter(({ structural }) => structural),
    ...placed.filter(({ structural }) => !structural),
  ];
}
