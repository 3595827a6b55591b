import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastCard, type ForecastCard, type ForecastOptions } from '../../../src/analysis/index.js';
import { loadScenario } from '../../../src/files/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { saleYaml } from '../../cli/saleYaml.js';

const sale = loadScenario(saleYaml);
type Sale = typeof sale;

/** The sale with other wishes on the price, which has three options. */
function wanting(...rows: readonly { readonly weight: number; readonly values: readonly number[] }[]): Sale {
  return {
    ...sale,
    parties: rows.map(({ weight, values }, i) => ({
      id: `P${i}`,
      label: `P${i}`,
      preferences: {
        kind: 'cardinal' as const,
        weights: { price: weight, delivery: 1 - weight },
        values: { price: values, delivery: [1, 0] },
      },
    })),
    agents: Object.fromEntries(rows.map((_, i) => [`P${i}`, { name: 'none', parameters: {} }])),
  } as unknown as Sale;
}

const price = (card: ForecastCard): ForecastCard['issues'][number] => card.issues[0]!;

const rows = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 20 }).map((n) => n / 20),
    values: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 4 }).map((n) => n / 4))),
  }),
  { minLength: 2, maxLength: 5 },
);

describe('by hand', () => {
  test('a sale: positions, and what comes of them', () => {
    const card = forecastCard(sale, { capability: { Ann: 2, Bob: 1 } });
    expect(card).toMatchObject({
      scenario: 'sale',
      capabilityFrom: 'as given',
      capability: { Ann: 2, Bob: 1 },
    });
    const { positions, simpleMean, weighted, condorcet, simulated, last } = price(card);
    expect(positions).toEqual([
      { party: 'Ann', position: 2, salience: 0.7 },
      { party: 'Bob', position: 0, salience: 0.6 },
    ]);
    expect([last, simpleMean, simulated]).toEqual([2, 1, null]);
    expect(weighted!.mean).toBeCloseTo((2 * 0.7 * 2) / (2 * 0.7 + 0.6), 12);
    expect([weighted!.median, condorcet!.winner]).toEqual([2, 2]);
    expect(condorcet!.mean).toBeGreaterThan(1);
  });

  test('who likes two options best stands between them; who is indifferent does not stand', () => {
    const card = forecastCard(
      wanting(
        { weight: 0.5, values: [1, 0, 1] },
        { weight: 0.5, values: [0, 1, 1] },
        { weight: 0.5, values: [0.5, 0.5, 0.5] },
      ),
    );
    expect(price(card).positions.map(({ position, salience }) => [position, salience])).toEqual([
      [1, 0.5],
      [1.5, 0.5],
      [null, 0],
    ]);
    expect(price(card).simpleMean).toBe(1.25);
  });

  test('where nobody cares there is no forecast; where only who has no capability does, the simple mean is left', () => {
    const same = { weight: 0.5, values: [1, 1, 1] };
    const nobody = price(forecastCard(wanting(same, same)));
    expect(nobody).toMatchObject({ simpleMean: null, weighted: null, condorcet: null, spatial: null });
    const weak = forecastCard(wanting({ weight: 0.5, values: [0, 0, 1] }, same), {
      capability: { P0: 0, P1: 1 },
    });
    expect(price(weak)).toMatchObject({ simpleMean: 2, weighted: null, condorcet: null, spatial: null });
  });

  test('the say that the rule gives as capability; runs are shown as they are', () => {
    const simulated = { price: { value: 1.2, low: 1, high: 1.4, runs: 100 } };
    const card = forecastCard(sale, { capability: 'power', simulated });
    expect([card.capability, card.capabilityFrom]).toEqual([
      { Ann: 0.5, Bob: 0.5 },
      'the Shapley–Shubik index under the agreement rule',
    ]);
    expect(price(card).simulated).toEqual(simulated.price);
  });

  test('the talks of 2003: of every issue that matters there is everything', () => {
    const card = forecastCard(december2003);
    expect(card.issues.map(({ issue }) => issue)).toEqual(december2003.issues.map(({ id }) => id));
    for (const { issue, ...one } of card.issues) {
      const forecasts = [one.simpleMean, one.weighted, one.condorcet, one.spatial];
      // How things are sequenced is worth nothing in itself.
      expect(forecasts.every((each) => (each === null) === (issue === 'sequencing'))).toBe(true);
    }
  });
});

describe('by property', () => {
  const numbersOf = ({ simpleMean, weighted, spatial }: ForecastCard['issues'][number]): number[] =>
    [simpleMean, weighted?.mean, weighted?.median, spatial?.alone].filter((one) => typeof one === 'number');

  test('means, median and the place where bargaining ends lie among the positions', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const one = price(forecastCard(wanting(...list), { rounds: 5 }));
        const places = one.positions.flatMap(({ position }) => position ?? []);
        for (const number of numbersOf(one)) {
          expect(number).toBeGreaterThanOrEqual(Math.min(...places) - 1e-9);
          expect(number).toBeLessThanOrEqual(Math.max(...places) + 1e-9);
        }
        if (one.condorcet) {
          expect(one.condorcet.mean).toBeGreaterThanOrEqual(0);
          expect(one.condorcet.mean).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('turning the scale round turns all but bargaining round', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const before = price(forecastCard(wanting(...list), { rounds: 0 }));
        const turned = list.map((row) => ({ ...row, values: [...row.values].reverse() }));
        const after = price(forecastCard(wanting(...turned), { rounds: 0 }));
        const [there, back] = [numbersOf(before), numbersOf(after)];
        there.forEach((number, i) => expect(back[i]).toBeCloseTo(2 - number, 9));
        expect(after.condorcet?.mean ?? 1).toBeCloseTo(2 - (before.condorcet?.mean ?? 1), 9);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of parties, and one without capability, count for nothing but in the simple mean', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const capability = Object.fromEntries(list.map((_, i) => [`P${i}`, i + 1]));
        const before = price(forecastCard(wanting(...list), { capability, rounds: 5 }));
        const scenario = wanting(...list);
        const turned = { ...scenario, parties: [...scenario.parties].reverse() } as Sale;
        const after = price(forecastCard(turned, { capability, rounds: 5 }));
        numbersOf(before).forEach((number, i) => expect(numbersOf(after)[i]).toBeCloseTo(number, 9));
        const dummy = { weight: 1, values: [1, 0, 0] };
        const more = price(
          forecastCard(wanting(...list, dummy), {
            capability: { ...capability, [`P${list.length}`]: 0 },
            rounds: 5,
          }),
        );
        expect(more.weighted).toEqual(before.weighted);
        expect(more.condorcet).toEqual(before.condorcet);
        expect(more.spatial).toEqual(before.spatial);
      }),
      { numRuns: 60 },
    );
  });
});

test.each<[string, unknown, string]>([
  ['no such capability', { capability: 'equl' }, 'capability'],
  ['a party without capability', { capability: { Ann: 1 } }, 'capability.Bob'],
  ['a party that is not there', { capability: { Ann: 1, Bob: 1, Carl: 1 } }, 'capability.Carl'],
  ['less than none', { capability: { Ann: -1, Bob: 1 } }, 'capability.Ann'],
  ['runs of no issue', { simulated: { prise: { value: 1, low: 1, high: 1 } } }, 'simulated.prise'],
  ['runs beyond the scale', { simulated: { price: { value: 1, low: 1, high: 3 } } }, 'simulated.price.high'],
  [
    'an interval beside its value',
    { simulated: { price: { value: 0, low: 1, high: 2 } } },
    'simulated.price',
  ],
])('a mistake: %s', (_name, options, path) => {
  expect(() => forecastCard(sale, options as ForecastOptions)).toThrow(
    expect.objectContaining({
      code: 'invalid-option',
      issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
    }),
  );
});
