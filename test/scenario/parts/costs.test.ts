import { expect, test } from 'vitest';
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
