import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestName } from '../../src/input/index.js';

const parties = ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'];
const agents = ['verificationFirst', 'bilateralGuarantee', 'phasedConcessions', 'mediator'];

test.each([
  ['us', 'US'],
  ['DPKR', 'DPRK'],
  ['Chna', 'China'],
  ['Rusia', 'Russia'],
  ['Corea', undefined],
  ['Iran', undefined],
  ['XX', undefined],
  ['', undefined],
])('party %s: %s', (name, expected) => {
  expect(nearestName(name, parties)).toBe(expected);
});

test.each([
  ['phasedConcesions', 'phasedConcessions'],
  ['PHASEDCONCESSIONS', 'phasedConcessions'],
  ['phased', 'phasedConcessions'],
  ['ph', undefined],
  ['meditaor', 'mediator'],
  ['verification-first', 'verificationFirst'],
])('agent %s: %s', (name, expected) => {
  expect(nearestName(name, agents)).toBe(expected);
});

test('the first of equally near names wins', () => {
  expect(nearestName('rat', ['cat', 'bat'])).toBe('cat');
});

test('a name of the list is nearest to itself, and one mistyped letter does not hide it', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,12}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (candidates, which, where) => {
      const name = candidates[which % candidates.length]!;
      expect(nearestName(name, candidates)).toBe(name);
      const at = where % name.length;
      expect(nearestName(`${name.slice(0, at)}#${name.slice(at + 1)}`, candidates)).toBeDefined();
    }),
  );
});

test('a very long name costs nothing and is near nothing', () => {
  expect(nearestName('x'.repeat(1_000_000), parties)).toBeUndefined();
});
