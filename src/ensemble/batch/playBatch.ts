import { SixPartyError } from '../../scenario/index.js';
import { runTalks } from '../../talks/index.js';
import type { Run, Talks } from '../../talks/index.js';
import { chosenMetrics } from '../metrics/chosenMetrics.js';
import { columnCount, writeColumns } from '../metrics/columns.js';
import { runSeed } from '../runSeed.js';
import type { Batch, BatchResult } from './Batch.js';

/**
 * Plays the runs of a batch, one after the other, in this process.
 *
 * @throws SixPartyError `unknown-name` (metrics), and those of `runTalks`, with the run in which it happened
 */
export function playBatch({ scenario, seed, from, to, metrics: asked }: Batch): BatchResult {
  const metrics = chosenMetrics(scenario, asked);
  const width = columnCount(metrics);
  const values = new Float64Array((to - from) * width);
  for (let run = from; run < to; run++) {
    writeColumns(metrics, play(scenario, seed, run), values, (run - from) * width);
  }
  return { from, to, values };
}

function play(scenario: Talks, seed: string, index: number): Run {
  const own = runSeed(seed, index);
  try {
    return runTalks(scenario, { seed: own });
  } catch (error) {
    throw inRun(index, own, error);
  }
}

/** The same error, with the seed that plays the run again alone. */
function inRun(run: number, seed: string, cause: unknown): unknown {
  const { code, issues, message } = cause as SixPartyError;
  if (code !== 'agent-failed' && code !== 'illegal-move') return cause;
  const head = `Run ${run} (seed "${seed}"): ${message.split('\n')[0]!}`;
  const error = new SixPartyError(code, head, issues);
  error.cause = (cause as SixPartyError).cause ?? cause;
  return error;
}
