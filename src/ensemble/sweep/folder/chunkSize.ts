/** Runs a file, unless it is said: some seconds of play, and not more than a few thousand files. */
export function chunkSize(total: number): number {
  return Math.max(100, Math.min(1000, Math.ceil(total / 200)));
}
