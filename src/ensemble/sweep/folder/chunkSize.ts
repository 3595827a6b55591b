/** Runs a file, unless it is said: some seconds of play, and of a million runs not more than a thousand files. */
export function chunkSize(total: number): number {
  return Math.max(100, Math.min(1000, Math.ceil(total / 200)));
}
