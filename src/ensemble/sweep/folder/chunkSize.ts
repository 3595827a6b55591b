import type { RunsHeader } from '../rows/header.js';

/**
 * Runs a file, unless it is said: some seconds of play, and of a million runs not more than a thousand files.
 * Fewer where a policy may be stopped early, as what was begun then is played in vain.
 */
export function chunkSize({ total, until }: Pick<RunsHeader, 'total' | 'until'>): number {
  return until
    ? Math.max(20, Math.min(1000, Math.ceil(total / 1000)))
    : Math.max(100, Math.min(1000, Math.ceil(total / 200)));
}
