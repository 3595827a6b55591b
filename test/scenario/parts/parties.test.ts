import { expect, test } from 'vitest';
import { smallScenario } from '../fixtures.js';
import { codesAfter } from '../problemsAfter.js';

test.each([
  ['parties[1].id', 'North', 'duplicate parties[1].id'],
  ['parties[0].id', 'payers', 'out-of-range parties[0].id'],
  ['parties[0].short', '', 'missing parties[0].short'],
  ['parties[0].capital', 7, 'wrong-type parties[0].capital'],
  ['parties[0].head', '', 'missing parties[0].head'],
  ['parties[0].declared', { arm: 1 }, 'unknown-name parties[0].declared.arm'],
  ['parties[0].declared.aid', 3, 'out-of-range parties[0].declared.aid'],
  ['parties[0].declared.aid', 0.5, 'out-of-range parties[0].declared.aid'],
  ['parties[0].noDeal', -1.5, 'out-of-range parties[0].noDeal'],
  ['parties[0].discount', 0, 'out-of-range parties[0].discount'],
  ['parties[0].discount', 1.01, 'out-of-range parties[0].discount'],
  ['parties[0].trust.South', 0, 'out-of-range parties[0].trust.South'],
  ['parties[0].trust.South', 1, 'out-of-range parties[0].trust.South'],
  ['parties[0].trust.South.low', 0.35, 'inconsistent parties[0].trust.South'],
  ['parties[0].trust.South.high', 1.5, 'out-of-range parties[0].trust.South.high'],
  ['parties[0].trust.South.high', undefined, 'missing parties[0].trust.South.high'],
  ['parties[0].trust.South.middle', 0.3, 'unknown-key parties[0].trust.South.middle'],
  ['parties[0].trust.North', 0.5, 'unknown-name parties[0].trust.North'],
  ['parties[1].trustStrength', 0, 'out-of-range parties[1].trustStrength'],
  ['parties[1].counterparts', ['North', 'North'], 'duplicate parties[1].counterparts[1]'],
  ['parties[1].counterparts', ['South'], 'unknown-name parties[1].counterparts[0]'],
  ['parties[0].mandate', 1.5, 'out-of-range parties[0].mandate'],
  ['parties[0].flexibility', 0.7, 'inconsistent parties[0].flexibility'],
  ['parties[1].influence.susceptibility', 2, 'out-of-range parties[1].influence.susceptibility'],
  ['parties[1].influence.weights.Broker', 0.95, 'wrong-sum parties[1].influence.weights'],
  ['parties[1].influence.weights.Broker', -0.1, 'out-of-range parties[1].influence.weights.Broker'],
  ['parties[1].influence.weights.South', 0.1, 'unknown-name parties[1].influence.weights.South'],
  [
    'parties[1].influence.onlyWithDiplomacy',
    ['Nort'],
    'unknown-name parties[1].influence.onlyWithDiplomacy[0]',
  ],
  ['parties[0].drift.need', Infinity, 'out-of-range parties[0].drift.need'],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toEqual(expect.arrayContaining([expected]));
});

test('one party is no negotiation', () => {
  expect(codesAfter('parties', smallScenario().parties.slice(0, 1))).toContain('wrong-length parties');
});

test.each([
  ['parties[1].influence.weights.Broker', 0.9],
  ['parties[0].discount', 1],
  ['parties[0].flexibility', 0.6],
  ['parties[0].trust', {}],
  ['parties[0].declared', {}],
])('%s = %j is right', (path, value) => {
  expect(codesAfter(path, value)).toEqual([]);
});
