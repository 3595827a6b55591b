/**
 * Name of the stream for one purpose, party and round: `"<seed>/<purpose>/<party>/<round>"`.
 *
 * One stream each, so that changing one thing in a run leaves all other draws where they were. Purposes and
 * parties contain no slash; a seed may.
 */
export function streamName(seed: string, purpose: string, party: string, round: number): string {
  return `${seed}/${purpose}/${party}/${round}`;
}
