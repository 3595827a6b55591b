import type { BlockGains } from './BlockGains.js';
import type { DealGround } from './DealGround.js';

/** Memory for the gains of one block after another. */
export function emptyBlock({ space, parties }: DealGround): BlockGains {
  const count = parties.length;
  return {
    constants: new Float64Array(count),
    entries: new Float64Array(count * space.width),
    first: 0,
  };
}
