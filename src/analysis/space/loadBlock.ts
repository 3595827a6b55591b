import type { BlockGains } from './BlockGains.js';
import type { DealGround } from './DealGround.js';

/**
 * Writes the gains of a block, with its scale multiplied in: a gain is then a plain sum, and adding the
 * same entries to a greater part of a sum never gives less, rounding included.
 */
export function loadBlock(ground: DealGround, block: number, into: BlockGains): void {
  const { space, valuations, strides } = ground;
  const { constants, entries } = into;
  const count = valuations.length;
  for (let i = 0; i < count; i++) {
    const { base, scale, sheet, table } = valuations[i]!;
    constants[i] = base[block]!;
    const start = sheet[block]! * space.width;
    for (let at = 0; at < space.width; at++) entries[at * count + i] = scale[block]! * table[start + at]!;
  }
  const { structural, blockOptions } = space;
  let first = 0;
  for (let j = 0; j < structural.length; j++) {
    first += blockOptions[block * structural.length + j]! * strides[structural[j]!]!;
  }
  into.first = first;
}
