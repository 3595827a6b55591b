import { expect, test } from 'vitest';
import type { Issue, Quantity } from '../../../src/scenario/index.js';
import { preferencesOf, rankOrderCentroid } from '../../../src/scenario/index.js';
import { codesAfter, problemsAfter } from '../problemsAfter.js';

const ordinal = 'parties[0].preferences';
const cardinal = 'parties[1].preferences';

test.each([
  [`${ordinal}.kind`, 'ordnial', `unknown-name ${ordinal}.kind`],
  [`${ordinal}.kind`, 'cardinal', `unknown-key ${ordinal}.importance`],
  [`${ordinal}.importance.aids`, 4, `unknown-name ${ordinal}.importance.aids`],
  [`${ordinal}.importance.aid`, '1', `wrong-type ${ordinal}.importance.aid`],
  [`${ordinal}.rankings.aid`, '2 > 1', `bad-ranking ${ordinal}.rankings.aid`],
  [`${ordinal}.rankings.aid`, [2, 1, 0], `wrong-type ${ordinal}.rankings.aid`],
  [`${ordinal}.rankings.aid`, 0, `bad-ranking ${ordinal}.rankings.aid`],
  [`${ordinal}.rankings.aid`, 0.5, `wrong-type ${ordinal}.rankings.aid`],
  [`${ordinal}.rankings.ade`, '1 > 0', `unknown-name ${ordinal}.rankings.ade`],
  [`${ordinal}.values.arms`, [1, 0], `wrong-length ${ordinal}.values.arms`],
  [`${ordinal}.values.arms[1]`, 1.2, `out-of-range ${ordinal}.values.arms[1]`],
  [`${ordinal}.weights.verification`, -0.1, `out-of-range ${ordinal}.weights.verification`],
  [`${ordinal}.weights.aid`, 0.1, `inconsistent ${ordinal}.weights.aid`],
  [`${cardinal}.weights.arms`, 0.6, `wrong-sum ${cardinal}.weights`],
  [`${cardinal}.weights.arms.value`, 0.55, `wrong-sum ${cardinal}.weights`],
  [`${cardinal}.weights.army`, 0, `unknown-name ${cardinal}.weights.army`],
  [`${cardinal}.values.aid`, undefined, `inconsistent ${cardinal}.weights.aid`],
  [`${cardinal}.values.aid[0]`, -0.1, `out-of-range ${cardinal}.values.aid[0]`],
  [`${cardinal}.rankings`, {}, `unknown-key ${cardinal}.rankings`],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toContain(expected);
});

test('the sum is named', () => {
  const [problem] = problemsAfter(`${cardinal}.weights.aid`, 0.3);
  expect(problem).toMatchObject({ expected: 'weights with the sum 1', received: 'the sum 1.1' });
});

test('a bad ranking says what is wrong with it', () => {
  const [problem] = problemsAfter(`${ordinal}.rankings.aid`, '2 > 1 > 1');
  expect(problem!.hint).toContain('option 1 is named twice; option 0 is not named');
});

test('a party that wants nothing at all was forgotten', () => {
  const nothing = { kind: 'ordinal', importance: {}, rankings: {} };
  expect(codesAfter(ordinal, nothing)).toEqual([`missing ${ordinal}.importance`]);
});

test('an importance rank without a ranking is right: the issue matters by what follows from it', () => {
  expect(codesAfter(`${ordinal}.rankings.sequencing`, undefined)).toEqual([]);
});

const issue = (id: string, options: number): Issue => ({
  id,
  label: id,
  options: Array.from({ length: options }, (_, option) => `option ${option}`),
});
const issues = [issue('arms', 3), issue('aid', 2), issue('form', 2)];

test('cardinal: weights and values in issue order', () => {
  const numbers = preferencesOf(issues, {
    kind: 'cardinal',
    weights: { form: 0.25, arms: 0.75 },
    values: { arms: [0, 0.4, 1], form: [1, 0] },
  });
  expect(numbers).toEqual({
    weights: [0.75, 0, 0.25],
    values: [
      [0, 0.4, 1],
      [0, 0],
      [1, 0],
    ],
  });
});

test('cardinal: drawn weights are brought to the sum 1', () => {
  const { weights } = preferencesOf(
    issues,
    {
      kind: 'cardinal',
      weights: { arms: { value: 0.5, low: 0.2, high: 0.6 }, aid: 0.3, form: 0.2 },
      values: {},
    },
    (quantity) => (typeof quantity === 'number' ? quantity : quantity.low),
  );
  expect(weights.map((weight) => Number(weight.toFixed(6)))).toEqual([0.285714, 0.428571, 0.285714]);
});

test('ordinal: ranks become centroid weights over the issues that have one, other weights come on top', () => {
  const { weights, values } = preferencesOf(issues, {
    kind: 'ordinal',
    importance: { aid: 1, arms: 2 },
    rankings: { arms: '2 > 1 > 0', aid: '0 > 1' },
    weights: { form: 0.1 },
  });
  expect(weights).toEqual([0.25, 0.75, 0.1]);
  expect(values).toEqual([
    [0, 0.5, 1],
    [1, 0],
    [0, 0],
  ]);
});

test('ordinal: a ranking of the one option there is may be its number', () => {
  const one = [{ id: 'dog', label: 'Dog', options: ['allowed'] }];
  const of = (ranking: string | number) =>
    preferencesOf(one, { kind: 'ordinal', importance: { dog: 1 }, rankings: { dog: ranking } });
  expect(of(0)).toEqual(of('0'));
  expect(of(0)).toEqual({ weights: [1], values: [[0]] });
});

test('ordinal: values go before a ranking', () => {
  const { values } = preferencesOf(issues, {
    kind: 'ordinal',
    importance: { arms: 1 },
    rankings: { arms: '2 > 1 > 0' },
    values: { arms: [1, 0.93, 0] },
  });
  expect(values[0]).toEqual([1, 0.93, 0]);
});

test('ordinal: importance that is drawn can change places', () => {
  const uncertain = { value: 1, low: 1, high: 3 };
  const preferences = { kind: 'ordinal', importance: { arms: uncertain, aid: 2 }, rankings: {} } as const;
  expect(preferencesOf(issues, preferences).weights).toEqual([0.75, 0.25, 0]);
  const high = (quantity: Quantity) => (typeof quantity === 'number' ? quantity : quantity.high);
  expect(preferencesOf(issues, preferences, high).weights).toEqual([0.25, 0.75, 0]);
});

test('quantities are drawn in a fixed order: importance, weights, values, each in issue order', () => {
  const drawn: number[] = [];
  const draw = (quantity: Quantity) => {
    if (typeof quantity === 'number') return quantity;
    drawn.push(quantity.value);
    return quantity.value;
  };
  const uncertain = (value: number) => ({ value, low: value, high: value });
  preferencesOf(
    issues,
    {
      kind: 'ordinal',
      values: { aid: [uncertain(6), uncertain(7)], arms: [uncertain(4), 0, uncertain(5)] },
      weights: { form: uncertain(3) },
      importance: { aid: uncertain(2), arms: uncertain(1) },
      rankings: {},
    },
    draw,
  );
  expect(drawn).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('the six delegations of December 2003 (an excerpt of their published order)', () => {
  const nine = [
    issue('rollback', 5),
    issue('verification', 5),
    issue('sequencing', 5),
    issue('security', 5),
    issue('normalization', 4),
    issue('sanctions', 4),
    issue('energy', 5),
    issue('civilNuclear', 4),
    issue('abductions', 4),
  ];
  const { weights, values } = preferencesOf(nine, {
    kind: 'ordinal',
    importance: {
      rollback: 1,
      verification: 2,
      sequencing: 3,
      civilNuclear: 4,
      security: 5,
      sanctions: 6,
      normalization: 7,
      energy: 8,
      abductions: 9,
    },
    rankings: {
      rollback: '4 > 3 > 2 > 1 > 0',
      security: '1 > 0 > 2 > 3 > 4',
      normalization: '0 = 1 > 2 > 3',
      energy: '3 = 1 > 0 > 2 > 4',
      abductions: '1 = 2 > 3 > 0',
    },
  });
  const places = rankOrderCentroid([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(weights).toEqual([0, 1, 2, 4, 6, 5, 7, 3, 8].map((place) => places[place]));
  expect(weights[0]).toBeCloseTo(0.3143, 4);
  expect(values[0]).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(values[1]).toEqual([0, 0, 0, 0, 0]);
  expect(values[3]).toEqual([0.75, 1, 0.5, 0.25, 0]);
  expect(values[4]).toEqual([1, 1, 0.5, 0]);
  expect(values[6]).toEqual([2 / 3, 1, 1 / 3, 1, 0]);
  expect(values[8]).toEqual([0, 1, 1, 0.5]);
});
