import type { AleaState } from 'seedrandom/lib/alea.js';

/**
 * The state in which Baagøe's Alea starts for a name: the same as when seedrandom seeds it, bit for bit, in
 * a third of the time. A talk opens almost two hundred streams and draws once from most of them, so seeding
 * is what chance costs; here it is one loop that the compiler keeps in registers.
 */
export function aleaState(name: string): AleaState {
  const first = mash(AFTER_SPACES, name);
  const second = mash(first, name);
  return { c: 1, s0: less(0, first), s1: less(1, second), s2: less(2, mash(second, name)) };
}

const INITIAL = 0xefc8249d;
const AFTER_SPACES = mash(INITIAL, '   ');
/** What the hash says after one, two and three spaces. */
const SPACES: readonly number[] = [' ', '  ', '   '].map((text) => said(mash(INITIAL, text)));

function less(place: number, hash: number): number {
  const difference = SPACES[place]! - said(hash);
  return difference < 0 ? difference + 1 : difference;
}

function said(hash: number): number {
  return (hash >>> 0) * 2 ** -32;
}

/** Baagøe's Mash. Rounding down is what `>>> 0` does to its numbers, and much the faster of the two. */
function mash(hash: number, text: string): number {
  let n = hash;
  for (let at = 0; at < text.length; at++) {
    n += text.charCodeAt(at);
    let h = 0.02519603282416938 * n;
    n = Math.floor(h);
    h -= n;
    h *= n;
    n = Math.floor(h);
    h -= n;
    n += h * 2 ** 32;
  }
  return n;
}
