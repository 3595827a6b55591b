import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealLevels, dealOf } from '../../src/scenario/index.js';
import { smallScenario } from './fixtures.js';

const scenario = smallScenario();

test('a deal by issue id', () => {
  const levels = { arms: 2, aid: 1, sequencing: 1, verification: 0, commitment: 2 };
  expect(dealLevels(scenario, [2, 1, 1, 0, 2])).toEqual(levels);
});

test('it undoes dealOf', () => {
  const deal = fc.tuple(...scenario.issues.map(({ options }) => fc.nat(options.length - 1)));
  fc.assert(
    fc.property(deal, (options) => {
      expect(dealOf(scenario, dealLevels(scenario, options))).toEqual(options);
    }),
  );
});
