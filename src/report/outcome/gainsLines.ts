import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import { partyWord, signed, table, wrapped } from '../../words/index.js';

/** What each party expected when it last signed, and what it got. */
export function gainsLines(scenario: Scenario, { gains }: Outcome): string[] {
  const rows = Object.entries(gains).map(([id, { expected, realised }]) => [
    partyWord(scenario, id),
    expected === null ? '–' : signed(expected),
    signed(realised),
  ]);
  if (rows.some(([, expected]) => expected !== '–')) {
    return ['Gains', ...table([['', 'expected', 'realised'], ...rows], [1, 2])];
  }
  const realised = rows.map(([name, , gain]) => `${name!} ${gain!}`);
  return wrapped(`Gains expected: none, nothing was signed. Realised: ${realised.join(', ')}.`, '', '  ');
}
