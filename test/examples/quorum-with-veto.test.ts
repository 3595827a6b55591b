import { expect, test } from 'vitest';
import { example } from './example.js';

test('prints power, possible deals and agreements under each rule', () => {
  const printed = example('quorum-with-veto', '4');
  const rows = [...printed.matchAll(/^(.+): (\d+) of 144 deals can pass; (\d+) of 4 talks agreed\.$/gm)];
  expect(rows.map(([, rule]) => rule)).toEqual(['unanimity', 'five of six', 'five of six, two vetoes']);
  const [all, five, vetoes] = rows.map(([, , deals]) => Number(deals));
  expect(all).toBeLessThan(vetoes!);
  expect(vetoes).toBeLessThan(five!);
  // Of the orders in which six join, a veto holder completes the five as often as three others together.
  expect(printed).toContain('Ministry 30.0 %, Company 30.0 %, Islanders 10.0 %');
  expect(printed).toContain('alone can block: Ministry, Company\n');
  expect(printed.split('outvoted: ').at(-1)).not.toMatch(/Ministry|Company/);
}, 60_000);
