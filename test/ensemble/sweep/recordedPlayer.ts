import type { Experiment, Player } from '../../../src/ensemble/index.js';
import { experimentPlan, playRuns } from '../../../src/ensemble/play/playRuns.js';

/** How runs are answered. */
export interface Manner {
  readonly inHand?: number;
  /** Of the spans that wait, which is answered next; called with their number. */
  readonly pick?: (waiting: number) => number;
}

/** Plays all runs of an experiment once, and answers any of them from the record, in any order. */
export function recordedPlayer(experiment: Experiment): (manner?: Manner) => Player {
  const record = playRuns(experimentPlan(experiment), { from: 0, to: experiment.total });
  const width = record.length / experiment.total;
  return ({ inHand = 1, pick = () => 0 } = {}) => {
    const waiting: (() => void)[] = [];
    let closed = false;
    return {
      inHand,
      play: ({ from, to }) =>
        new Promise<Float64Array>((resolve, reject) => {
          waiting.push(() => {
            if (closed) reject(new Error('Given up.'));
            else resolve(record.slice(from * width, to * width));
          });
          setImmediate(() => waiting.splice(pick(waiting.length), 1)[0]!());
        }),
      close() {
        closed = true;
        return Promise.resolve();
      },
    };
  };
}
