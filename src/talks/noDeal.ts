import { clamp } from '../numeric/index.js';
import { quantityValue } from '../scenario/index.js';
import type { Dynamics, NuclearPath, Party } from '../scenario/index.js';
import type { PrivateState } from './state/PrivateState.js';

/** What no-deal values follow: need, pressure, and weapons' worth per nuclear path. */
export interface Surroundings {
  readonly need: number;
  readonly pressure: number;
  /** In truth; of paths of others it need not be known. */
  readonly stocks: Readonly<Record<string, number>>;
  /** What outsiders believe. */
  readonly estimates: Readonly<Record<string, number>>;
}

/**
 * Returns what a party has without a deal: where it starts from, what shocks have moved it by, and what need,
 * pressure and the deterrent add, measured from the scenario's reference, or from its own start if it has none.
 *
 * @returns within [-1, 1]
 */
export function noDealOf(
  party: Party,
  own: Pick<PrivateState, 'noDealBase' | 'noDealShock'>,
  dynamics: Dynamics,
  now: Surroundings,
): number {
  const { deterrent = 0, need = 0, pressure = 0 } = party.drift ?? {};
  const { reference } = dynamics;
  let value = own.noDealBase + need * (now.need - (reference ? reference.need : dynamics.need.initial));
  value += pressure * (now.pressure - (reference ? reference.pressure : dynamics.pressure.initial));
  if (deterrent !== 0) value += deterrent * deterrentGained(party.id, dynamics, now);
  return clamp(value + (own.noDealShock ?? 0), -1, 1);
}

/** The deterrent saturates: the first weapons count most (C15). Its owner knows the truth, the others estimate. */
function deterrentGained(
  party: string,
  { paths, reference, deterrentHalf }: Dynamics,
  now: Surroundings,
): number {
  let stock = 0;
  let start = 0;
  for (const path of paths) {
    stock += (path.party === party ? now.stocks : now.estimates)[path.id]!;
    start += path.party === party ? middleOf(path) : estimateOf(path);
  }
  return saturated(stock, deterrentHalf) - saturated(reference?.stock ?? start, deterrentHalf);
}

function saturated(stock: number, half: number): number {
  return stock / (stock + half);
}

/** Returns what outsiders believe of a path at the start: nothing of what is hidden. */
export function estimateOf(path: NuclearPath): number {
  return path.hidden ? 0 : middleOf(path);
}

function middleOf({ initial }: NuclearPath): number {
  return quantityValue(initial);
}
