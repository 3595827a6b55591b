import { describe, expect, test } from 'vitest';
import { ablate, mechanismsOf, type AblationPlayer, type Mechanism } from '../../../src/analysis/index.js';
import { phasedConcessions } from '../../../src/agents/index.js';
import { loadScenario } from '../../../src/files/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks, type Talks } from '../../../src/talks/index.js';
import { saleYaml } from '../../cli/saleYaml.js';
import { barter, talks } from '../../ensemble/games.js';

const changed =
  (changes: object) =>
  (scenario: Talks): Talks =>
    changeScenario(scenario, changes as never) as Talks;

/** Without a title of its own: something that nothing can follow from. */
const dummy: Mechanism = {
  id: 'dummy',
  label: 'another title',
  without: changed({ title: 'another title' }),
};

/** One round in place of four leaves hardly any time to agree. */
const patience: Mechanism = {
  id: 'patience',
  label: 'one round only',
  without: changed({ protocol: { rounds: 1 } }),
  registered: { measure: 'agreement', sign: 'raises', band: 0.02 },
};

describe('planted effects', () => {
  test('a lever that matters is alive, in its direction; a field from which nothing follows has no effect', async () => {
    const reversed: Mechanism = {
      ...patience,
      id: 'impatience',
      registered: { ...patience.registered!, sign: 'lowers' },
    };
    const { rows } = await ablate(barter, {
      seeds: 400,
      mechanisms: [patience, reversed, dummy],
      measures: ['agreement'],
    });
    expect(rows.map(({ mechanism, verdict }) => [mechanism, verdict])).toEqual([
      ['patience', 'alive'],
      ['impatience', 'wrong sign'],
      ['dummy', 'no measurable effect'],
    ]);
    expect(rows[2]).toMatchObject({ differing: 0, effect: 0 });
    expect(rows[2]!.interval95!.high).toBeCloseTo(0.00918, 5);
    expect(rows[0]!.with! - rows[0]!.without!).toBeCloseTo(rows[0]!.effect!, 12);
  });

  test('the values are those of runs with the seeds named', async () => {
    const { rows, seed } = await ablate(barter, { seeds: 30, mechanisms: [patience] });
    const share = (scenario: Talks) =>
      Array.from({ length: 30 }, (_, run) => runTalks(scenario, { seed: `${seed}/${run}` })).filter(
        ({ outcome }) => outcome.agreements.length > 0,
      ).length / 30;
    expect(rows[0]).toMatchObject({ with: share(barter), without: share(patience.without(barter)) });
  });
});

test('without mechanisms named it takes all that the scenario has, with every measure', async () => {
  const { rows } = await ablate(talks, { seeds: 4, measures: ['agreement', 'sessions', 'timeToAgreement'] });
  expect(rows.map(({ mechanism, measure }) => `${mechanism} ${measure}`)).toEqual(
    mechanismsOf(talks).flatMap(({ id }) =>
      ['agreement', 'sessions', 'timeToAgreement'].map((name) => `${id} ${name}`),
    ),
  );
});

test('every scenario is played once, also by policy', async () => {
  const asked: string[] = [];
  const player: AblationPlayer = (jobs) => {
    asked.push(...jobs.map(({ scenario }) => scenario.agents['US']!.name));
    return Promise.resolve(
      jobs.map(({ runs, metrics }) =>
        Array.from({ length: runs }, () => metrics.map((metric) => (metric === 'chance' ? 1 : 0))),
      ),
    );
  };
  const { rows } = await ablate(december2003, {
    seeds: 2,
    mechanisms: ['dynamics.caucus', 'dynamics.meetings', dummy],
    policies: { firm: {}, phased: { US: phasedConcessions() } },
    player,
  });
  // A baseline and two switches for each policy: the dummy is the baseline again.
  expect(asked).toEqual([
    ...['verificationFirst', 'verificationFirst', 'verificationFirst'],
    ...['phasedConcessions', 'phasedConcessions', 'phasedConcessions'],
  ]);
  expect(new Set(rows.map(({ policy }) => policy))).toEqual(new Set(['firm', 'phased']));
  expect(rows.every(({ verdict }) => verdict === 'undecided')).toBe(true);
});

describe('where nothing is left to chance', () => {
  const sale = loadScenario(saleYaml);
  const measures = ['expectedGain.Ann', 'agreement'];

  test('effects are exact, and no seeds would tell more', async () => {
    const [few, many] = [
      await ablate(sale, { seeds: 2, measures }),
      await ablate(sale, { seeds: 12, measures }),
    ];
    expect(few.rows.length).toBeGreaterThan(0);
    few.rows.forEach(({ effect, interval95, interval90, pValue, verdict }, n) => {
      const exact = { low: effect, high: effect };
      expect([interval95, interval90]).toEqual([exact, exact]);
      expect([pValue, verdict]).toEqual(effect === 0 ? [1, 'no measurable effect'] : [0, 'alive']);
      expect(many.rows[n]).toMatchObject({ effect, verdict });
    });
    expect(new Set(few.rows.map(({ verdict }) => verdict)).size).toBe(2);
  });

  test('but not those of an agent that throws dice of its own', async () => {
    let thrown = 0;
    const player: AblationPlayer = (jobs) =>
      Promise.resolve(
        jobs.map(({ runs, metrics }) =>
          Array.from({ length: runs }, () =>
            metrics.map((metric) => (metric === 'chance' ? 0 : thrown++ % 3)),
          ),
        ),
      );
    const { rows } = await ablate(sale, { seeds: 8, measures: ['expectedGain.Ann'], player });
    for (const { interval95 } of rows) expect(interval95!.high).toBeGreaterThan(interval95!.low);
  });
});

test('is told as plain JSON, the same for the same options', async () => {
  const options = { seeds: 10, mechanisms: [patience, dummy] };
  const report = await ablate(barter, options);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(await ablate(barter, options)).toEqual(report);
});

describe('what goes wrong with one’s own is named', () => {
  const ask = (options: object) => ablate(barter, { seeds: 3, mechanisms: [dummy], ...options } as never);
  const metric = (of: () => unknown, kind = 'number') => ({ name: 'mine', kind, unit: '', of });

  test.each([
    [
      'a mechanism that returns nothing',
      { mechanisms: [{ ...dummy, without: () => undefined }] },
      'mechanisms.dummy.without',
    ],
    [
      'a mechanism that throws',
      { mechanisms: [{ ...dummy, with: () => [].at(1)!['x'] }] },
      'mechanisms.dummy.with',
    ],
    ['what is no switch', { mechanisms: [{ ...dummy, with: 3 }] }, 'mechanisms[0]'],
    [
      'no direction',
      { mechanisms: [{ ...dummy, registered: { measure: 'agreement', sign: 'up', band: 1 } }] },
      'mechanisms[0]',
    ],
    [
      'no band',
      { mechanisms: [{ ...dummy, registered: { measure: 'agreement', sign: 'raises', band: NaN } }] },
      'mechanisms[0]',
    ],
    ['twice the same', { mechanisms: [dummy, dummy] }, 'mechanisms[1]'],
    ['a measure twice', { measures: ['agreement', 'agreement'] }, 'measures[1]'],
    ['no kind of metric', { measures: [metric(() => 1, 'zzz')] }, 'measures[0]'],
    ['no jobs', { player: () => Promise.resolve([]) }, 'player'],
    ['no list', { player: () => Promise.resolve(5) }, 'player'],
    ['too few rows', { player: (jobs: object[]) => Promise.resolve(jobs.map(() => [[1]])) }, 'player'],
  ])('%s', async (_, options, path) => {
    await expect(ask(options)).rejects.toMatchObject({ code: 'invalid-option', issues: [{ path }] });
  });

  test.each([
    ['not a number', metric(() => NaN)],
    ['nothing', metric(() => undefined)],
    ['no yes or no', metric(() => 1, 'yesNo')],
    ['no time', metric(() => 3, 'time')],
    ['not whether it happened', metric(() => ({ time: 3 }), 'time')],
    ['a time before the start', metric(() => ({ time: -1, observed: true }), 'time')],
    ['a mistake', metric(() => [].at(1)!['x'])],
  ])('a metric that says %s', async (_, mine) => {
    const wrong = { code: 'metric-failed', issues: [{ path: 'metrics.mine' }] };
    await expect(ask({ measures: [mine] })).rejects.toMatchObject(wrong);
  });
});

test('what cannot be switched off by itself is told, and the others are measured', async () => {
  const needy = changeScenario(december2003, { dynamics: { need: { initial: 1.5 } } }) as Talks;
  const mechanisms = ['dynamics.reference', 'dynamics.caucus'];
  const { rows, skipped } = await ablate(needy, { seeds: 2, mechanisms });
  expect(rows.map(({ mechanism }) => mechanism)).toEqual(['dynamics.caucus']);
  expect(skipped).toMatchObject([
    {
      mechanism: 'dynamics.reference',
      policy: 'as it is',
      why: expect.stringContaining('dynamics.need.initial'),
    },
  ]);
});

test('rows without which every event is the same say so, and are judged with the others', async () => {
  const spoken: Mechanism = { ...dummy, without: changed({ parties: { South: { label: 'other words' } } }) };
  const { rows } = await ablate(talks, { seeds: 3, mechanisms: [spoken, 'rule.South'] });
  expect(rows.map(({ sameRuns }) => sameRuns)).toEqual([3, undefined]);
});

test.each([
  [{}, 'invalid-option', 'seeds'],
  [{ seeds: 1 }, 'invalid-option', 'seeds'],
  [{ seeds: 10, mechanisms: ['dynamics.caucas'] }, 'unknown-name', 'mechanisms[0]'],
  [{ seeds: 10, mechanisms: [{ id: 'x' }] }, 'invalid-option', 'mechanisms[0]'],
  [{ seeds: 10, mechanisms: [] }, 'invalid-option', 'mechanisms'],
  [{ seeds: 10, measures: ['outcome'] }, 'invalid-option', 'measures'],
  [{ seeds: 10, measures: ['agreemnt'] }, 'unknown-name', 'metrics[0]'],
  [{ seeds: 10, policies: { x: null } }, 'invalid-option', 'policies'],
  [{ seeds: 10, policies: { x: { USA: phasedConcessions() } } }, 'unknown-name', 'party'],
  [{ seeds: 10, policys: {} }, 'invalid-option', 'policys'],
])('%j is refused', async (options, code, path) => {
  await expect(ablate(december2003, options as never)).rejects.toMatchObject({
    code,
    issues: [expect.objectContaining({ path })],
  });
});
