import { countProblem, optionProblem, refuse } from '../designs/refuse.js';
import type { SweepOptions } from './SweepOptions.js';

/**
 * Checks options before anything is done.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function checkSweepOptions({ folder, workers, player, chunk, shard }: SweepOptions): void {
  const { of = 1, index = 1 } = shard ?? {};
  const count = countProblem('shard.of', of, 1, 999_999);
  refuse(
    'There is no such sweep.',
    typeof folder === 'string' && folder !== '' ? undefined : optionProblem('folder', 'a path', folder),
    workers === undefined ? undefined : countProblem('workers', workers, 1, 256),
    workers === undefined || player === undefined
      ? undefined
      : optionProblem('workers', 'none beside a player, which has its own', workers),
    chunk === undefined ? undefined : countProblem('chunk', chunk, 1, 1_000_000),
    count ?? countProblem('shard.index', index, 1, of),
  );
}
