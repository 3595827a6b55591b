import { describe, expect, test } from 'vitest';
import {
  analyzeStability,
  conflictOf,
  stabilityLines,
  type ScenarioFrame,
} from '../../../src/analysis/index.js';
import { loadScenario } from '../../../src/files/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { initialState, observe, rulebookOf, valuationOf } from '../../../src/talks/index.js';
import { gainOf } from '../../../src/valuation/index.js';
import { saleYaml } from '../../cli/saleYaml.js';

const sale = loadScenario(saleYaml);
const frame: ScenarioFrame = {
  options: [
    { id: 'dear', owners: ['Ann'], label: 'Ann asks for more', levels: { price: 2 } },
    { id: 'late', owners: ['Bob'], label: 'Bob takes his time', levels: { delivery: 1 } },
  ],
};

describe('of a sale', () => {
  test('every combination is a deal, and gains are those of the game', () => {
    const { deals, gains, conflict } = conflictOf(sale, frame);
    expect(deals).toEqual({ none: [0, 0], dear: [2, 0], late: [0, 1], 'dear+late': [2, 1] });
    expect(gains['none']!['Ann']).toBeCloseTo(0.3, 12);
    expect(gains['dear']!['Ann']).toBeCloseTo(1, 12);
    expect(gains['dear+late']!['Bob']).toBeCloseTo(0.4, 12);
    expect(conflict.preferences).toEqual({
      Ann: ['dear', 'dear+late', 'none', 'late'],
      Bob: ['late', 'none', 'dear+late', 'dear'],
    });
    expect(analyzeStability(conflict).equilibria.nash).toEqual(['dear+late']);
  });

  test('without a deal gains are 0, and what was alike is so', () => {
    const { gains, deals, conflict } = conflictOf(sale, { ...frame, noDeal: [{ dear: true }] });
    expect([deals['dear'], gains['dear']]).toEqual([null, { Ann: 0, Bob: 0 }]);
    expect(conflict.preferences['Ann']!.at(-1)).toEqual(['dear', 'late', 'dear+late']);
  });

  test('of two that set one issue the greater counts; what is not set is as the base has it', () => {
    const options = [...frame.options, { id: 'less', owners: ['Ann'], levels: { price: 1 } }];
    const { deals } = conflictOf(sale, { options, base: { delivery: 1 } });
    expect([deals['less'], deals['dear+less']]).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test('rankings that are given stand, and the account says so', () => {
    const given = ['none', 'dear', ['late', 'dear+late']];
    const { conflict } = conflictOf(sale, { ...frame, preferences: { Ann: given } });
    expect(conflict.preferences['Ann']).toEqual(given);
    expect(conflict.preferences['Bob']![0]).toBe('late');
    expect(conflict.preferencesFrom).toBe('expected gains at the start of the talks; as given for Ann');
  });
});

test('of the talks of 2003: gains are those that parties reckon with at the opening', () => {
  const { deals, gains } = conflictOf(december2003, {
    parties: ['US', 'DPRK'],
    options: [
      { id: 'aid', owners: ['US'], levels: { energy: 1 } },
      { id: 'freeze', owners: ['DPRK'], levels: { rollback: 1 } },
    ],
    base: { commitment: 2, form: 1 },
  });
  const book = rulebookOf(december2003);
  const valuation = valuationOf(observe(book, initialState(book, '1'), 'DPRK'));
  for (const [state, deal] of Object.entries(deals)) {
    expect(gains[state]!['DPRK']).toBe(gainOf(valuation, deal!));
  }
  expect(Object.keys(gains['aid']!)).toEqual(['US', 'DPRK']);
});

test('deals that the rules exclude are no states', () => {
  // A plan that is promised must be written.
  const { conflict, deals, excluded } = conflictOf(december2003, {
    parties: ['US', 'DPRK'],
    options: [
      { id: 'plan', owners: ['US'], levels: { commitment: 2 } },
      { id: 'write', owners: ['DPRK'], levels: { form: 1 } },
    ],
  });
  expect(excluded).toEqual(['plan']);
  expect(Object.keys(deals)).toEqual(['none', 'write', 'plan+write']);
  expect(analyzeStability(conflict).states).toHaveLength(3);
});

describe('mistakes', () => {
  test.each<[string, unknown, string]>([
    [
      'no such issue',
      { options: [{ id: 'x', owners: ['Ann'], levels: { prise: 1 } }] },
      'options[0].levels.prise',
    ],
    [
      'no such option of it',
      { options: [{ id: 'x', owners: ['Ann'], levels: { price: 3 } }] },
      'options[0].levels.price',
    ],
    ['no party of it', { ...frame, parties: ['Ann', 'Carl'] }, 'parties[1]'],
    ['a ranking of other states', { ...frame, preferences: { Ann: ['dear'] } }, 'preferences.Ann'],
    ['no options', {}, 'options'],
    ['merged, but not worth the same', { ...frame, same: [{ id: 'x', when: { dear: true } }] }, 'same'],
  ])('%s', (_name, wrong, path) => {
    expect(() => conflictOf(sale, wrong as ScenarioFrame)).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
      }),
    );
  });
});

test('told in words', () => {
  const { conflict, words } = conflictOf(sale, frame);
  expect(stabilityLines(analyzeStability(conflict), words).join('\n')).toMatchInlineSnapshot(`
    "States: combinations of options, each a deal of sale. Preferences: expected gains at the start of
      the talks.

    Equilibria: nobody moves
      Nash (each has nothing better to move to): [Ann asks for more and Bob takes his time]
      general metarational (each could be answered with something no better): [Ann asks for more and Bob
        takes his time]
      symmetric metarational (each could not get away from the answer either): [Ann asks for more and
        Bob takes his time]
      sequential (each would be answered by moves that pay those who make them): [Ann asks for more and
        Bob takes his time]

    Equilibria of coalitions: nobody moves, alone or together
      Nash: [Ann asks for more and Bob takes his time]
      general metarational: [Ann asks for more and Bob takes his time]
      symmetric metarational: [Ann asks for more and Bob takes his time]
      sequential: [Ann asks for more and Bob takes his time]

    State by state
      [nothing]
        Ann would rather move to [Ann asks for more], and nobody can answer it with anything worse.
        Bob would rather move to [Bob takes his time], but Ann would go to [Ann asks for more and Bob
          takes his time], and it would pay them.
      [Ann asks for more]
        Bob would rather move to [Ann asks for more and Bob takes his time], and nobody can answer it
          with anything worse.
      [Bob takes his time]
        Ann would rather move to [Ann asks for more and Bob takes his time], and nobody can answer it
          with anything worse.
      [Ann asks for more and Bob takes his time]
        Nobody can move to anything better."
  `);
});

test('a report that is half one is refused, not read', () => {
  const report = analyzeStability({
    parties: ['A'],
    options: [{ id: 'a', owners: ['A'] }],
    preferences: { A: ['a', 'none'] },
  });
  const { equilibria, states } = report;
  for (const half of [
    { equilibria: { nash: equilibria.nash } },
    { states: [{}] },
    { states: [...states, null] },
    { parties: undefined },
  ]) {
    expect(() => stabilityLines({ ...report, ...half } as never)).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [expect.objectContaining({ path: 'report' })],
      }),
    );
  }
});
