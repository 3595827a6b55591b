import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, nearestName } from '../../src/input/index.js';

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

/** Distance by the definition: deletions, insertions, substitutions and swaps of neighbours, all tried. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(distance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

test('the nearest is that of the definition, the first of equals', () => {
  const word = fc.stringMatching(/^[abc]{0,5}$/);
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 5 }), (name, candidates) => {
      const near = candidates
        .map((candidate) => ({ candidate, far: distance(name, candidate) }))
        .filter(({ candidate, far }) => far <= Math.floor((Math.max(name.length, candidate.length) + 1) / 3));
      const least = Math.min(...near.map(({ far }) => far));
      const first = near.find(({ far }) => far === least)?.candidate;
      const begins = name.length < 3 ? undefined : candidates.find((candidate) => candidate.startsWith(name));
      expect(nearestName(name, candidates)).toBe(first ?? begins);
    }),
  );
});

test('a hint that would take long to find is none', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `${n}`.padStart(100, 'abcdefghij'));
  expect(didYouMean(`${many[7]!}x`, many)).toBe('');
  expect(didYouMean(`${many[7]!}x`, many.slice(0, 50))).toBe(`Did you mean "${many[7]!}"?`);
});

test('a very long name costs nothing and is near nothing', () => {
  expect(nearestName('x'.repeat(1_000_000), parties)).toBeUndefined();
});
