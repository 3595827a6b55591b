import { experimentHash, type Experiment } from '../../experiment/index.js';
import { experimentText } from './experimentText.js';
import type { Player } from './Player.js';
import { spanPool, type SpanPoolOptions } from './spanPool.js';

/**
 * Plays in other threads of this machine, which make the scenarios of the points themselves: with one replicate a
 * point that takes as long as the talks.
 *
 * @throws SixPartyError `invalid-option` if the experiment has agents of one's own
 */
export function threadPlayer(experiment: Experiment, options: SpanPoolOptions): Player {
  const text = experimentText(experiment);
  const hash = experimentHash(experiment);
  const pool = spanPool(options);
  return {
    inHand: 2 * options.workers,
    play: ({ from, to }) => pool.play({ hash, experiment: text, from, to }),
    close: () => pool.close(),
  };
}
