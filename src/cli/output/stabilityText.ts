import { analyzeStability, stabilityLines, type ScenarioConflict } from '../../analysis/index.js';
import type { Scenario } from '../../scenario/index.js';
import { dealInWords, signed, wrapped, table } from '../../words/index.js';

/** Says which states of a conflict hold, with the deal that each is and what it is worth, as text. */
export function stabilityText(scenario: Scenario, read: ScenarioConflict, width = 100): string {
  const { conflict, deals, gains, excluded, words } = read;
  const rows = Object.keys(deals).map((state) => {
    const deal = deals[state]!;
    return [words.states[state]!, deal === null ? 'no deal' : dealInWords(scenario, deal)];
  });
  const worth = Object.entries(gains).map(([state, row]) => [
    words.states[state]!,
    Object.entries(row)
      .map(([party, gain]) => `${party} ${signed(gain)}`)
      .join(', '),
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
    ...table(worth, [], width),
    '',
    ...stabilityLines(analyzeStability(conflict), words),
    '',
  ].join('\n');
}
