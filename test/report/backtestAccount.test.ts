import { expect, test } from 'vitest';
import { baselineReport } from '../../src/history/index.js';
import type { TargetResult } from '../../src/history/index.js';
import { backtestAccount } from '../../src/report/index.js';

const target = (id: number, share: number, verdict: TargetResult['verdict']): TargetResult => ({
  id,
  label: `target number ${id}`,
  kind: 'value',
  share,
  interval: { low: share - 0.031, high: Math.min(1, share + 0.031) },
  structureOnlyShare: 0.5,
  structureOnlyInterval: { low: 0.451, high: 0.549 },
  needed: 0.8,
  verdict,
});
const report = {
  draws: 400,
  seed: 'x',
  targets: [target(1, 1, 'robust'), target(2, 0.7975, 'too close to call'), target(14, 0.29, 'missed')],
  caution: 'Not a proof.',
};
const text = backtestAccount(report, baselineReport());

test('a line per target: shares with intervals, verdict, what it is', () => {
  expect(text).toContain('Back-test: 400 draws with perturbed judgements, seed "x"');
  expect(text).toMatch(/\n +1 +100 % +96–100 +50 % +45–54 +80 % +robust +target number 1\n/);
  expect(text).toMatch(/\n +14 +29 % +25–32 +50 % +45–54 +80 % +missed +target number 14\n/);
});

test('a share just below what is needed does not read as if it were met', () => {
  expect(text).toMatch(/\n +2 +79 % +76–82 +50 % +45–54 +80 % +too close to call /);
});

test('the caution, the baseline per scenario, and the published forecast', () => {
  expect(text).toContain('Caution: Not a proof.');
  for (const { scenario, mean, median } of baselineReport().scenarios) {
    expect(text).toMatch(new RegExp(`${scenario} +${mean.toFixed(1)} +${median.toFixed(1)}\n`));
  }
  const flat = text.replace(/\s+/g, ' ');
  expect(flat).toContain('Kim Jong Il 10, George W. Bush 100; weighted mean 59.8, majority about 80.');
});

test('no line is longer than 100 characters', () => {
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test('lines are as wide as is asked for', () => {
  for (const width of [40, 80, 140]) {
    const told = backtestAccount(report, baselineReport(), { width }).split('\n');
    for (const line of told) expect(line.length, line).toBeLessThanOrEqual(width);
    expect(told.some(({ length }) => length > width - 10)).toBe(true);
  }
});
