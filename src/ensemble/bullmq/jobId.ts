import { createHash } from 'node:crypto';
import type { SweepJob } from './SweepJob.js';

/** Names the job of a chunk: adding it again changes nothing. */
export function jobId({ folder, experiment, from, to }: SweepJob): string {
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return `${experiment}-${place}-${from}-${to}`;
}
