import { analyzeStability, stabilityLines, type ScenarioConflict } from '../../analysis/index.js';
import type { Scenario } from '../../scenario/index.js';
import { columns, dealInWords, figure, partyWord, wrapped, table } from '../../words/index.js';

/** Says which states of a conflict hold, with the deal that each is and what it is worth, as text. */
export function stabilityText(scenario: Scenario, read: ScenarioConflict, width = 100): string {
  const { conflict, deals, gains, excluded, words } = read;
  const name = (party: string): string => partyWord(scenario, party);
  const rows = Object.keys(deals).map((state) => {
    const deal = deals[state]!;
    return [words.states[state]!, deal === null ? 'no deal' : dealInWords(scenario, deal)];
  });
  const worth = Object.entries(gains).map(([state, row]) => [
    words.states[state]!,
    ...Object.values(row).map((gain) => figure(gain)),
  ]);
  return [
    ...wrapped(scenario.title, '', '', false, width),
    '',
    'The deals',
    ...table(rows, [], width),
    ...(excluded.length === 0
      ? []
      : wrapped(
          `Excluded by the rules of the scenario: ${excluded.join(', ')}.`,
          '  ',
          '    ',
          false,
          width,
        )),
    '',
    'Expected gains over no deal',
    ...columns([['', ...Object.keys(Object.values(gains)[0] ?? {}).map(name)], ...worth], width),
    '',
    ...stabilityLines(analyzeStability(conflict), words),
    '',
  ].join('\n');
}
