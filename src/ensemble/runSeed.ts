/**
 * Seed of one run of an ensemble: `"<ensemble seed>/<index>"`. The same index under the same ensemble seed
 * has the same chance whatever the scenario is (common random numbers) and however many runs there are, so
 * that any run can be played again alone.
 *
 * @param seed - the seed of the ensemble
 * @param index - 0, 1, …
 */
export function runSeed(seed: string, index: number): string {
  return `${seed}/${index}`;
}
