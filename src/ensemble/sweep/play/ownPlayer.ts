import { setImmediate } from 'node:timers/promises';
import type { Experiment } from '../../experiment/index.js';
import type { Player } from './Player.js';
import { joined, playRuns } from './playRuns.js';

/** Runs between two looks at what else there is to do, such as an interruption. */
const SLICE = 10;

/** Plays in this thread, a few runs at a time. */
export function ownPlayer(experiment: Experiment): Player {
  let closed = false;
  return {
    inHand: 1,
    async play({ from, to }) {
      const parts: Float64Array[] = [];
      for (let at = from; at < to; at += SLICE) {
        await setImmediate();
        if (closed) throw new Error('Given up.');
        parts.push(playRuns(experiment, { from: at, to: Math.min(to, at + SLICE) }));
      }
      return joined(parts);
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}
