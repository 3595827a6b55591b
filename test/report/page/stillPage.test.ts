import { expect, test } from 'vitest';
import { scenarioPage } from '../../../src/report/page/scenarioPage.js';
import { stillPage } from '../../../src/report/page/stillPage.js';
import { sweepPage } from '../../../src/report/page/sweepPage.js';
import type { SweepSummary } from '../../../src/ensemble/results.js';
import { tiny } from '../../talks/tiny.js';

test('whatever stands in a page stands there as text', () => {
  const evil = '<script>"&';
  const table = { caption: evil, columns: [evil], rows: [[evil], [0.123456789]] };
  const html = stillPage(
    evil,
    evil,
    [{ heading: evil, words: [evil], tables: [table], commands: [evil] }],
    'go()',
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('0.1235');
});

test('the page of a game says who wants what, and what can be had', async () => {
  const html = await scenarioPage(tiny(), '');
  for (const part of ['Who wants what', 'nobody loses: the zone', 'efficient: the frontier', 'insists on'])
    expect(html).toContain(part);
});

const yes = (count: number) =>
  ({ kind: 'yesNo', runs: 2, count, share: count / 2, low: 0, high: 1 }) as const;
const summary: SweepSummary = {
  ...{
    name: 'two',
    experiment: 'e',
    version: '0',
    seed: 's',
    points: 1,
    replicates: 2,
    runs: 4,
    chance: true,
  },
  policies: [
    { policy: 'A', runs: 2, metrics: { agreement: yes(1) } },
    { policy: 'B', runs: 2, metrics: { agreement: yes(2) } },
  ],
  byPoint: [],
  factors: [],
  differences: [
    {
      policy: 'B',
      from: 'A',
      metrics: {
        agreement: {
          kind: 'yesNo',
          pairs: 2,
          difference: 0.5,
          low: 0,
          high: 1,
          gained: 1,
          lost: 0,
          differing: 1,
        },
      },
    },
  ],
};
const row = (run: number, policy: string, replicate: number, agreement: boolean) => ({
  ...{ run, policy, point: 0, replicate, seed: `s/${replicate}`, agreement },
});

test('the page of a sweep names every seed on which two policies differ, with the commands of both runs', async () => {
  const rows = [row(0, 'A', 0, false), row(1, 'A', 1, true), row(2, 'B', 0, true), row(3, 'B', 1, true)];
  const runs = {
    summary,
    rows,
    factors: [],
    yesNo: ['agreement'],
    numbers: [],
    command: (run: number) => `again ${run}`,
  };
  const html = await sweepPage(runs, '');
  expect(html).toContain('agreement: 1 pair of A and B that differ');
  expect(html).toContain('again 0');
  expect(html).toContain('again 2');
  expect(html).not.toContain('again 1');
});
