import { expect, test } from 'vitest';
import { linear } from '../../../src/agents/index.js';
import { chairSwap } from '../../../src/analysis/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { runTalks, type Talks } from '../../../src/talks/index.js';
import { barter, talks } from '../../ensemble/games.js';
import { fakePlayer } from './fakePlayer.js';

const chairOf = ({ protocol }: Talks): string => (protocol.kind === 'singleText' ? protocol.chair : '');

test('the values are those of runs with another chair and the same seeds', async () => {
  const { present, rows, kind } = await chairSwap(talks, { seeds: 30, measure: 'agreement' });
  const share = (chair: string) => {
    const scenario = changeScenario(talks, { protocol: { kind: 'singleText', chair } });
    const runs = Array.from({ length: 30 }, (_, run) => runTalks(scenario, { seed: `chair/${run}` }));
    return runs.filter(({ outcome }) => outcome.agreements.length > 0).length / 30;
  };
  expect([kind, present.chair, present.value.mean]).toEqual(['yesNo', 'Broker', share('Broker')]);
  expect(rows.map(({ chair, value }) => [chair, value.mean])).toEqual([
    ['North', share('North')],
    ['South', share('South')],
  ]);
  for (const { value, difference, adjusted, pValue } of rows) {
    expect(difference).toBeCloseTo(value.mean - present.value.mean, 12);
    expect(adjusted).toBeGreaterThanOrEqual(pValue);
  }
});

test('what a chair is worth is found, and what it is not worth is not', async () => {
  const player = fakePlayer((scenario, _, noise, run) => {
    const tilt = { North: 1, South: run % 2 === 0 ? 0.1 : -0.1, Broker: 0 };
    return noise + tilt[chairOf(scenario) as 'North'] * (1 + noise);
  });
  const { rows } = await chairSwap(talks, { seeds: 60, measure: 'days', player });
  expect(rows[0]!.interval.low).toBeGreaterThan(0.8);
  expect(rows[0]!.adjusted).toBeLessThan(1e-6);
  expect(rows[1]!.interval.low).toBeLessThan(0);
  expect(rows[1]!.interval.high).toBeGreaterThan(0);
});

test.each([
  [barter, { seeds: 2 }, 'invalid-option', 'scenario.protocol'],
  [talks, { seeds: 2, parties: ['Nort'] }, 'unknown-name', 'parties[0]'],
  [talks, { seeds: 1 }, 'invalid-option', 'seeds'],
  [talks, { seeds: 2, measure: 'outcome' }, 'invalid-option', 'measure'],
])('what cannot be is refused: %#', async (scenario, options, code, path) => {
  await expect(chairSwap(scenario, options)).rejects.toMatchObject({ code, issues: [{ path }] });
});

test('the present chair is not compared with itself', async () => {
  const one = {
    ...barter,
    protocol: { kind: 'singleText', chair: 'Up', drafts: 2 },
    agents: barter.agents,
  } as Talks;
  const seated = { ...one, agents: { Up: linear(), Down: linear(), Middle: linear() } };
  const { rows } = await chairSwap(seated, { seeds: 2, parties: ['Up', 'Down'] });
  expect(rows.map(({ chair }) => chair)).toEqual(['Down']);
  // Nobody draws anything here: there is nothing to be estimated.
  const [{ difference, interval, pValue }] = rows as [(typeof rows)[number]];
  expect(interval).toEqual({ low: difference, high: difference });
  expect(pValue).toBe(difference === 0 ? 1 : 0);
});
