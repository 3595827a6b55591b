import { expect, test } from 'vitest';
import { sharesOf } from '../../../src/scenario/index.js';
import { codesAfter } from '../problemsAfter.js';

test.each([
  ['costs.shares.South', 0.5, 'wrong-sum costs.shares'],
  ['costs.shares', {}, 'wrong-sum costs.shares'],
  ['costs.shares.Broker', 0, 'out-of-range costs.shares.Broker'],
  ['costs.shares.Sout', 0, 'unknown-name costs.shares.Sout'],
  ['costs.costs.aid', undefined, 'missing costs.costs.aid'],
  ['costs.costs.aid', [50], 'wrong-length costs.costs.aid'],
  ['costs.costs.aid[0]', -1, 'out-of-range costs.costs.aid[0]'],
  ['costs.costs.arms', [1, 1, 1], 'inconsistent costs.costs.arms'],
  ['costs.payers', { arms: [null, null, null] }, 'unknown-name costs.payers.arms'],
  ['costs.payers', { aid: [null] }, 'wrong-length costs.payers.aid'],
  ['costs.payers', { aid: [null, { South: 0.5 }] }, 'wrong-sum costs.payers.aid[1]'],
  ['costs.payers', { aid: [null, { North: 1 }] }, 'unknown-name costs.payers.aid[1].North'],
  ['costs.payers', { aid: [{ South: 0, Broker: 1 }, null] }, 'out-of-range costs.payers.aid[0].South'],
  ['costs.payers', { aid: [7, null] }, 'wrong-type costs.payers.aid[0]'],
  ['costs.burden.North', 0.1, 'unknown-name costs.burden.North'],
  ['costs.burden.South', -0.1, 'out-of-range costs.burden.South'],
  ['costs.doubtedBy.North', [], 'wrong-length costs.doubtedBy.North'],
  ['costs.doubtedBy.North', ['North'], 'unknown-name costs.doubtedBy.North[0]'],
  ['costs.optOut.North', { issue: 'arms', below: 1 }, 'unknown-name costs.optOut.North'],
  ['costs.optOut.Broker.issue', 'army', 'unknown-name costs.optOut.Broker.issue'],
  ['costs.optOut.Broker.below', 4, 'out-of-range costs.optOut.Broker.below'],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toContain(expected);
});

test('each level may have payers of its own', () => {
  expect(codesAfter('costs.payers', { aid: [null, { South: 1 }] })).toEqual([]);
  const costs = { shares: { South: 0.4, Broker: 0.6 }, payers: { aid: [null, { South: 1 }] } };
  expect(sharesOf(costs, 'aid', 1)).toBe(costs.shares);
  expect(sharesOf(costs, 'aid', 2)).toEqual({ South: 1 });
  expect(sharesOf(costs, 'power', 2)).toBe(costs.shares);
});
