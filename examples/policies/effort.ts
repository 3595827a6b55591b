/**
 * How many seeds or runs a claim is given: few, so that all of them take seconds. `SIX_PARTY_EFFORT=20` plays twenty
 * times as many, which is what one wants before one quotes a result.
 */
export function effort(usual: number): number {
  return Math.ceil(usual * Number(process.env.SIX_PARTY_EFFORT ?? 1));
}
