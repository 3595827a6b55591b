import type { Talks } from '../../talks/index.js';
import { playBatch } from '../batch/playBatch.js';
import type { BatchAnswer, BatchMessage } from './BatchMessage.js';
import { errorData } from './ErrorData.js';
import { seated } from './seated.js';

/** Scenarios that were read, the latest last. */
const read = new Map<string, Talks>();
const MOST = 16;

/** Plays a batch that was sent as JSON. What goes wrong is part of the answer: nothing is thrown. */
export function playMessage({ hash, scenario, seed, from, to, metrics }: BatchMessage): BatchAnswer {
  try {
    return { ok: true, result: playBatch({ scenario: talksOf(hash, scenario), seed, from, to, metrics }) };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}

function talksOf(hash: string, text: string): Talks {
  const talks = read.get(hash) ?? seated(JSON.parse(text) as Talks);
  read.delete(hash);
  read.set(hash, talks);
  if (read.size > MOST) read.delete(read.keys().next().value!);
  return talks;
}
