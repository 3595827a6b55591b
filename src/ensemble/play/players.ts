import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { experimentHash, type Experiment } from '../experiment/experiment.js';
import { joined, type Span } from '../fold/runs.js';
import { experimentProblems, experimentText } from './message.js';
import { experimentPlan, playRuns, type Plan } from './playRuns.js';
import { threadPool, workerFile, worthwhileThreads, type ThreadSettings } from './threads.js';

/** Plays runs of one experiment somewhere. */
export interface Player {
  /** Spans that it wants to have in hand at once, ≥ 1. */
  readonly inHand: number;
  /** Rows of columns, as `playRuns` gives them; refuses with what went wrong, or when it was closed meanwhile. */
  play(span: Span): Promise<Float64Array>;
  /** Ends what was started; what is not answered yet is given up. */
  close(): Promise<void>;
}

/** Runs between two looks at what else there is to do, such as an interruption. */
const SLICE = 10;

/** Plays runs in this thread, a few at a time. @param isGivenUp - asked between them */
export async function playHere(
  plan: Plan,
  { from, to }: Span,
  isGivenUp: () => boolean = () => false,
): Promise<Float64Array> {
  const parts: Float64Array[] = [];
  for (let at = from; at < to; at += SLICE) {
    await setImmediate();
    if (isGivenUp()) throw new Error('Given up.');
    parts.push(playRuns(plan, { from: at, to: Math.min(to, at + SLICE) }));
  }
  return joined(parts);
}

/** Plays an experiment in this thread. */
function ownPlayer(experiment: Experiment): Player {
  const plan = experimentPlan(experiment);
  let closed = false;
  return {
    inHand: 1,
    play: (span) => playHere(plan, span, () => closed),
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}

/**
 * Plays an experiment in other threads of this machine, which make the scenarios of the points themselves: with one
 * replicate a point that takes as long as the talks.
 *
 * @throws SixPartyError `invalid-option` if the experiment has agents of one's own
 */
export function threadPlayer(experiment: Experiment, settings: ThreadSettings): Player {
  const text = experimentText(experiment);
  const hash = experimentHash(experiment);
  const pool = threadPool(settings);
  return {
    inHand: 2 * settings.workers,
    play: ({ from, to }) => pool.play({ hash, experiment: text, from, to }),
    close: () => pool.close(),
  };
}

/**
 * Chooses who plays an experiment: threads, so that this one stays free, but for what threads cannot play and one can.
 *
 * @param workers - threads that were asked for; 0: none; default as many as the machine has processors
 *   and the runs are worth
 * @throws SixPartyError `invalid-option` if several threads were asked for that cannot play it
 */
export function playerFor(experiment: Experiment, workers: number | undefined): Player {
  const file = workerFile();
  const isForOne = (workers ?? 1) === 1 && experimentProblems(experiment).length > 0;
  if (workers === 0 || file === undefined || isForOne) return ownPlayer(experiment);
  const threads = workers ?? worthwhileThreads(experiment.total, availableParallelism());
  return threadPlayer(experiment, { workers: threads, file });
}
