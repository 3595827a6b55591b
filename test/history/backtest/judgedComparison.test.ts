import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bilateralGuarantee, phasedConcessions } from '../../../src/agents/index.js';
import { storedVerdicts, verdictOn, type BacktestReport } from '../../../src/history/index.js';
import { changeScenario, scenarioHash } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { withAgent } from '../../../src/talks/index.js';
import { comparePolicies } from '../../../src/testing/index.js';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const { backtest } = JSON.parse(read('docs/history.json')) as { backtest: BacktestReport };
const phased = withAgent(december2003, 'US', phasedConcessions());
const line = (): string | undefined => verdictOn(scenarioHash(december2003), scenarioHash(phased));

test('what is stored is what docs/history.json says of these scenarios: else run scripts/verdicts.mjs', () => {
  expect(storedVerdicts.map(({ id }) => id)).toEqual([12]);
  for (const { id, label, groups, share, structureOnlyShare, verdict } of storedVerdicts) {
    const target = backtest.targets.find((one) => one.id === id)!;
    expect([target.label.startsWith(label), target.kind]).toEqual([true, 'runs']);
    expect({ groups, share, structureOnlyShare, verdict }).toEqual({
      groups: backtest.draws / 20,
      share: target.share,
      structureOnlyShare: target.structureOnlyShare,
      verdict: target.verdict,
    });
  }
  expect(storedVerdicts[0]).toMatchObject({
    baseline: scenarioHash(december2003),
    policy: scenarioHash(phased),
  });
});

describe('the line', () => {
  const judged = { ...storedVerdicts[0]!, baseline: 'a', policy: 'b', groups: 20, label: 'phased is better' };

  test('says the shares and the verdict', () => {
    const shifted = { ...judged, share: 1, structureOnlyShare: 0, verdict: 'depends on the shift' } as const;
    expect(verdictOn('a', 'b', [shifted])).toBe(
      'Back-test: "phased is better" is no more than what was judged for the date (it depends on the shift): it holds in 100 % of 20 groups of twenty draws around the dated numbers, and in 0 % with structure only.',
    );
    for (const [verdict, words] of [
      ['robust', 'is robust:'],
      ['missed', 'is missed:'],
      ['too close to call', 'is too close to call:'],
    ] as const)
      expect(verdictOn('a', 'b', [{ ...judged, verdict }])).toContain(words);
  });

  test('of that comparison only, not of others and not the other way round', () => {
    expect(verdictOn('b', 'a', [judged])).toBeUndefined();
    expect(verdictOn('a', 'c', [judged])).toBeUndefined();
  });

  test('is said by comparePolicies, and by the README', () => {
    const short = { seeds: 2 };
    const measure = () => true;
    expect(comparePolicies(december2003, phased, measure, short).backtest).toBe(line());
    const freer = changeScenario(december2003, { parties: { US: { mandate: 0.5 } } });
    expect(comparePolicies(freer, phased, measure, short).backtest).toBe(null);
    const other = withAgent(december2003, 'US', bilateralGuarantee());
    expect(comparePolicies(december2003, other, measure, short).backtest).toBe(null);
    expect(read('README.md')).toContain(`\n> ${line()!}\n`);
  });
});
