import { expect, test } from 'vitest';
import { effectOf, judged, type Judged, type Sign, type Value } from '../../../src/analysis/index.js';

const row = (gained: number, lost: number, n: number, sign: Sign = 'raises', band = 0.02): Judged => {
  const pair = (first: Value, second: Value) => [first, second] as const;
  const pairs = Array.from({ length: n }, (_, i) =>
    i < gained ? pair(1, 0) : i < gained + lost ? pair(0, 1) : pair(1, 1),
  );
  return { effect: effectOf('yesNo', pairs), sign, band };
};
const verdicts = (...rows: Judged[]) => judged(rows).map(({ verdict }) => verdict);

test('a word for each case', () => {
  expect(verdicts(row(60, 20, 400))).toEqual(['alive']);
  expect(verdicts(row(20, 60, 400))).toEqual(['wrong sign']);
  expect(verdicts(row(20, 60, 400, 'lowers'))).toEqual(['alive']);
  expect(verdicts(row(20, 60, 400, 'either'))).toEqual(['alive']);
  expect(verdicts(row(2, 1, 400))).toEqual(['no measurable effect']);
  expect(verdicts(row(20, 12, 400))).toEqual(['undecided']);
  expect(verdicts({ ...row(0, 0, 1), effect: effectOf('yesNo', []) })).toEqual(['undecided']);
});

test('identical arms have no measurable effect, once there are pairs enough to say so', () => {
  expect(verdicts(row(0, 0, 400), row(0, 0, 400, 'either'))).toEqual([
    'no measurable effect',
    'no measurable effect',
  ]);
  expect(verdicts(row(0, 0, 40))).toEqual(['undecided']); // ± 7 points
});

test('an effect that is there but small is alive', () => {
  expect(verdicts(row(400, 200, 40_000))).toEqual(['alive']);
});

test('the more is asked, the more each needs', () => {
  const one = row(17, 4, 400); // p = 0.007
  expect(verdicts(one)).toEqual(['alive']);
  const nothing = Array.from({ length: 20 }, () => row(0, 0, 400));
  expect(verdicts(one, ...nothing)[0]).toBe('undecided');
});
