import { pointAt, scenarioAt, type Experiment } from '../../experiment/index.js';
import { playBatch } from '../../batch/playBatch.js';
import type { Span } from './Span.js';

/**
 * Plays consecutive runs of an experiment in this thread, cell by cell: a cell is a policy at a point.
 *
 * @returns one row of columns per run, one after the other
 * @throws SixPartyError `invalid-scenario` (levels that do not go together), and those of `playBatch`
 */
export function playRuns(experiment: Experiment, { from, to }: Span): Float64Array {
  const { replicates, metrics } = experiment;
  const parts: Float64Array[] = [];
  for (let index = from; index < to;) {
    const { policy, point, replicate, seed } = pointAt(experiment, index);
    const count = Math.min(replicates - replicate, to - index);
    const { values } = playBatch({
      scenario: scenarioAt(experiment, policy, point),
      seed: seed.slice(0, -`/${replicate}`.length),
      from: replicate,
      to: replicate + count,
      metrics,
    });
    parts.push(values);
    index += count;
  }
  return joined(parts);
}

/** Rows one after the other. */
export function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
