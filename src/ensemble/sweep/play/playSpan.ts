import type { Experiment } from '../../experiment/index.js';
import { errorData } from '../../message/ErrorData.js';
import { experimentFrom } from './experimentText.js';
import { playRuns } from './playRuns.js';
import type { SpanAnswer, SpanMessage } from './SpanMessage.js';

/** Experiments that were read, the latest last. */
const read = new Map<string, Experiment>();
const MOST = 4;

/** Plays runs that were asked for by a message. What goes wrong is part of the answer: nothing is thrown. */
export function playSpan({ hash, experiment, from, to }: SpanMessage): SpanAnswer {
  try {
    const known = read.get(hash) ?? experimentFrom(experiment);
    read.delete(hash);
    read.set(hash, known);
    if (read.size > MOST) read.delete(read.keys().next().value!);
    return { ok: true, values: playRuns(known, { from, to }) };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}
