import { describe, expect, test } from 'vitest';
import { ablate, saidOf, type Metric } from '../../../src/analysis/index.js';
import { runEnsemble } from '../../../src/ensemble/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { game } from '../../testing/relations/games.js';

const run = runTalks(game, { seed: '1' });
const mine = (kind: string, of: () => unknown): Metric =>
  ({ name: 'mine', label: 'mine', kind, unit: '', categories: ['good', 'bad'], of }) as unknown as Metric;
const breaks = (): never => {
  throw new Error('no idea');
};

describe('what a metric says of a run', () => {
  test.each([
    ['yesNo', true, 1],
    ['number', null, Infinity],
    ['number', 2.5, undefined],
    ['time', { time: 0, observed: false }, { time: 3 }],
    ['category', 'bad', 'middling'],
    ['category', null, 0],
  ])('%s: %j is what it can say, %j is not', (kind, right, wrong) => {
    expect(saidOf(mine(kind, () => right), run)).toEqual(right); // prettier-ignore
    expect(() =>
      saidOf(
        mine(kind, () => wrong),
        run,
      ),
    ).toThrow(
      expect.objectContaining({
        code: 'metric-failed',
        issues: [expect.objectContaining({ path: 'metrics.mine' })],
      }),
    );
  });
});

/** What is told of an error, without the run in which it happened. */
async function told(played: Promise<unknown>): Promise<unknown> {
  try {
    await played;
  } catch (error) {
    const { code, message, issues, cause } = error as {
      code: string;
      message: string;
      issues: unknown;
      cause: unknown;
    };
    return {
      code,
      message: message.replace(/^Run \d+ \(seed "[^"]*"\): /, '').split('\n')[0],
      issues,
      cause,
    };
  }
  throw new Error('It passed.');
}

test.each([
  ['says nothing', mine('number', () => undefined)],
  ['throws', mine('yesNo', breaks)],
  ['says no time', mine('time', () => ({ time: NaN, observed: true }))],
])('one that %s is told by an ensemble and by an ablation in the same words', async (_what, metric) => {
  const ensemble = await told(runEnsemble(game, { runs: 2, seed: 'e', metrics: [metric] }));
  const ablation = await told(ablate(game, { seeds: 2, measures: [metric], mechanisms: ['rule.South'] }));
  const { cause, ...words } = ensemble as { cause: unknown };
  expect(ablation).toMatchObject(words);
  if (metric.kind === 'yesNo') expect((ablation as { cause: unknown }).cause).toEqual(cause);
});
