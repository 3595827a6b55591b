import { mash } from './mash.js';

/** What the hash says after one, two and three spaces: so Alea begins. */
const SPACES: readonly number[] = [' ', '  ', '   '].map((text) => said(mash(text)));

/**
 * The number that Alea starts with at a place of its state.
 *
 * @param place - 0, 1 or 2
 * @param hash - of three spaces and `place` + 1 times the seed
 */
export function aleaStart(place: number, hash: number): number {
  const difference = SPACES[place]! - said(hash);
  return difference < 0 ? difference + 1 : difference;
}

function said(hash: number): number {
  return (hash >>> 0) * 2 ** -32;
}
