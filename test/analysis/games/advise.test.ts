import { describe, expect, test } from 'vitest';
import {
  advise,
  leversOf,
  type AblationPlayer,
  type AdviseOptions,
  type Lever,
} from '../../../src/analysis/index.js';
import { openStream } from '../../../src/random/index.js';
import { changeScenario, laddersOf } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { withAgent, type Talks } from '../../../src/talks/index.js';
import { barter } from '../../ensemble/games.js';
import { fakePlayer, numbered, numberOf } from './fakePlayer.js';

/** Levers of so many doses each, all scenarios told apart by a number: lever × 10 + dose. */
function levers(
  count: number,
  doses: number,
  party = (lever: number) => (lever % 2 === 0 ? 'Up' : 'Down'),
): Lever[] {
  return Array.from({ length: count }, (_, lever) => ({
    id: `lever${lever}`,
    label: `lever ${lever}`,
    party: party(lever),
    doses: Array.from({ length: doses }, (_, dose) => ({
      label: `dose ${dose + 1}`,
      change: () => numbered(10 * (lever + 1) + dose + 1),
    })),
  }));
}

/** Runs of every scenario are noise of its own, and what a lever brings. */
const noisy =
  (gain: (lever: number, dose: number) => number): AblationPlayer =>
  (jobs) =>
    Promise.resolve(
      jobs.map(({ scenario, seed, runs, metrics }) => {
        const number = numberOf(scenario);
        const noise = openStream(`${seed}/${number}`);
        const brings = number === 0 ? 0 : gain(Math.floor(number / 10) - 1, number % 10);
        return Array.from({ length: runs }, () => {
          const value = brings + noise.next() - 0.5;
          return metrics.map((metric) => (metric === 'chance' ? 1 : value));
        });
      }),
    );

const base: AdviseOptions = { party: 'Up', seeds: 80, levers: levers(12, 2), most: 4 };

describe('planted scenarios', () => {
  test('the one lever that matters is found, its own or another’s, and is estimated without the winner’s curse', async () => {
    for (const planted of [4, 7]) {
      const player = noisy((lever) => (lever === planted ? 0.5 : 0));
      const advice = await advise(barter, { ...base, player });
      const [found, none] = planted === 4 ? [advice.own, advice.others] : [advice.others, advice.own];
      expect(found).toMatchObject({ lever: `lever${planted}`, party: planted === 4 ? 'Up' : 'Down' });
      expect(none).toBeNull();
      expect(Math.abs(found!.best.gain - 0.5)).toBeLessThan(0.2);
      expect(found!.smallest.dose).toBe('dose 1');
    }
  });

  test('the smallest dose that is known to pay is not the best one where more brings more', async () => {
    const doses = levers(4, 3);
    const player = noisy((lever, dose) => (lever === 0 ? [0, 0.45, 0.9][dose - 1]! : 0));
    const { own } = await advise(barter, { ...base, levers: doses, seeds: 200, player });
    expect([own!.best.dose, own!.smallest.dose]).toEqual(['dose 3', 'dose 2']);
  });

  test('a lever that does harm is never advised', async () => {
    const { rows, own, others } = await advise(barter, { ...base, player: noisy(() => -0.5) });
    expect([rows, own, others]).toEqual([[], null, null]);
  });
});

test('where no lever does anything, something is said to pay in at most α of all trials', async () => {
  const trials = 250;
  const player = noisy(() => 0);
  let claims = 0;
  let estimates = 0;
  let seemed = 0;
  for (let trial = 0; trial < trials; trial++) {
    const { own, others, rows } = await advise(barter, {
      ...base,
      seeds: 40,
      seed: `null ${trial}`,
      alpha: 0.1,
      player,
    });
    if (own !== null || others !== null) claims += 1;
    estimates += rows[0]?.gain ?? 0;
    seemed += rows[0]?.seemed ?? 0;
  }
  expect(claims / trials).toBeLessThanOrEqual(0.1);
  // What was chosen as the best seemed to bring something; estimated anew it brings nothing.
  expect(seemed / trials).toBeGreaterThan(0.04);
  expect(Math.abs(estimates / trials)).toBeLessThan(0.02);
}, 30_000);

describe('what is played', () => {
  test('every dose where levers are chosen, the doses of those chosen where they are estimated', async () => {
    const asked: (readonly [string, number, number])[] = [];
    const player: AblationPlayer = (jobs) => {
      asked.push(...jobs.map(({ seed, runs, scenario }) => [seed, runs, numberOf(scenario)] as const));
      return noisy((lever) => lever)(jobs);
    };
    const { seeds, tried, rows } = await advise(barter, {
      ...base,
      seeds: 81,
      levers: levers(3, 2),
      most: 1,
      player,
    });
    expect([seeds, tried]).toEqual([{ choice: 40, estimate: 41 }, 6]);
    expect(
      asked.filter(([seed]) => seed === 'advice/choice').map(([, runs, number]) => [runs, number]),
    ).toEqual([0, 11, 12, 21, 22, 31, 32].map((number) => [40, number]));
    expect(
      asked.filter(([seed]) => seed === 'advice/estimate').map(([, runs, number]) => [runs, number]),
    ).toEqual([0, 31, 32, 21, 22].map((number) => [41, number]));
    expect(rows.map(({ lever, dose }) => `${lever} ${dose}`)).toEqual([
      'lever2 dose 1',
      'lever2 dose 2',
      'lever1 dose 1',
      'lever1 dose 2',
    ]);
  });

  test('a dose that changes nothing is none; one that makes no valid scenario is told', async () => {
    const [one] = levers(1, 1);
    const idle: Lever = {
      ...one!,
      id: 'idle',
      doses: [{ label: 'nothing', change: (scenario) => scenario }],
    };
    const change = (scenario: Talks) => changeScenario(scenario, { parties: { Up: { mandate: 2 } } });
    const wrong: Lever = { ...one!, id: 'wrong', doses: [{ label: 'too much', change }] };
    const player = fakePlayer((_, __, noise) => noise);
    const advice = await advise(barter, { ...base, levers: [one!, idle, wrong], player });
    expect(advice.tried).toBe(1);
    expect(advice.skipped).toMatchObject([
      { lever: 'wrong', dose: 'too much', why: expect.stringContaining('mandate') as string },
    ]);
  });

  test('of a real game, as plain JSON and the same for the same options', async () => {
    const options: AdviseOptions = {
      party: 'Down',
      measure: 'agreement',
      seeds: 40,
      levers: ['agents.Up=mediator', 'agents.Down=mediator'],
    };
    const advice = await advise(barter, options);
    expect(advice).toMatchObject({ measure: 'agreement', kind: 'yesNo', tried: 2 });
    expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
    expect(await advise(barter, options)).toEqual(advice);
  });
});

describe('the levers of a scenario', () => {
  const all = leversOf(december2003, ['mediator']);

  test('every dose makes another valid scenario, each one another', () => {
    for (const { id, doses } of all) {
      const made = doses.map(({ change }) => JSON.stringify(change(december2003)));
      expect(new Set([JSON.stringify(december2003), ...made]).size, id).toBe(doses.length + 1);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('rungs are let go of one by one, the hardest first; a mandate is raised with its interval', () => {
    const of = (id: string) => all.find((lever) => lever.id === id)!;
    const demands = (scenario: Talks) =>
      laddersOf(scenario.agents['US']!.parameters['demands'] as never)
        .filter(({ issue }) => issue === 'rollback')
        .map(({ rungs }) => rungs.length);
    const before = demands(december2003)[0]!;
    expect(of('agents.US.demands.rollback').doses.map(({ change }) => demands(change(december2003)))).toEqual(
      Array.from({ length: before }, (_, n) => (n + 1 === before ? [] : [before - n - 1])),
    );
    const old = december2003.parties.find(({ id }) => id === 'US')!.mandate as { low: number; high: number };
    const raised = of('parties.US.mandate')
      .doses[0]!.change(december2003)
      .parties.find(({ id }) => id === 'US')!;
    expect(raised.mandate).toMatchObject({ low: old.low + 0.1, high: old.high + 0.1 });
  });

  test('who has a position lets go of that, whoever plays it', () => {
    const position = [{ issue: 'rollback', bound: 'atLeast', rungs: [{ level: 2, firmness: 0.5 }] }] as const;
    const held = changeScenario(december2003, { parties: { US: { position } } });
    const lever = leversOf(withAgent(held, 'US', barter.agents['Down']!), []).find(({ id }) =>
      id.startsWith('parties.US.position'),
    )!;
    expect(lever).toMatchObject({ id: 'parties.US.position.rollback', doses: [{ label: 'all of it' }] });
    const after = lever.doses[0]!.change(held).parties.find(({ id }) => id === 'US')!;
    expect(after.position).toEqual([]);
  });
});

const own = levers(1, 1)[0]!;
test.each([
  [{ party: 'Upp', seeds: 24 }, 'unknown-name', 'party'],
  [{ party: 'Up', seeds: 23 }, 'invalid-option', 'seeds'],
  [{ party: 'Up', seeds: 24, levers: ['agents.Upp=mediator'] }, 'unknown-name', 'levers[0]'],
  [{ party: 'Up', seeds: 24, levers: [] }, 'invalid-option', 'levers'],
  [{ party: 'Up', seeds: 24, levers: [own, own] }, 'invalid-option', 'levers[1]'],
  [{ party: 'Up', seeds: 24, levers: [own, { ...own, party: 'Upp' }] }, 'unknown-name', 'levers[1].party'],
  [{ party: 'Up', seeds: 24, levers: [{ ...own, doses: [] }] }, 'invalid-option', 'levers[0]'],
  [
    { party: 'Up', seeds: 24, levers: [{ ...own, doses: [{ label: 'd', change: () => undefined }] }] },
    'invalid-option',
    'levers.lever0.d',
  ],
  [
    { party: 'Up', seeds: 24, levers: [{ ...own, doses: [{ label: 'd', change: () => [].at(1)!['x'] }] }] },
    'invalid-option',
    'levers.lever0.d',
  ],
  [{ party: 'Up', seeds: 24, measure: 'outcome' }, 'invalid-option', 'measure'],
  [{ party: 'Up', seeds: 24, mostt: 2 }, 'invalid-option', 'mostt'],
])('%j is refused', async (options, code, path) => {
  await expect(advise(barter, options as never)).rejects.toMatchObject({ code, issues: [{ path }] });
});
