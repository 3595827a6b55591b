import { expect, test } from 'vitest';
import { runEnsemble, type Metric } from '../../../src/ensemble/index.js';
import { game } from '../../testing/relations/games.js';

test('a number of -0 is kept as 0, which is what files make of it', async () => {
  const size: Metric = { name: 'size', label: '', kind: 'number', unit: 'm', of: () => -0 };
  const { metrics } = await runEnsemble(game, { runs: 2, seed: 'e', metrics: [size] });
  expect(metrics.size).toMatchObject({ least: 0, mean: 0, greatest: 0 });
});
