import alea, { type AleaState } from 'seedrandom/lib/alea.js';

/*
 * Seeds the generator Alea faster than seedrandom does. Alea and its hash Mash are by Johannes Baagøe
 * (Copyright (C) 2010, MIT license: see THIRD-PARTY-NOTICES.md), here after seedrandom's lib/alea.js.
 */

/** Returns the draws of the stream of a name, from the one after `used` on. */
export function openDraws(name: string, used: number): () => number {
  const draw = alea('', { state: aleaState(name) });
  for (let n = 0; n < used; n++) draw();
  return draw;
}

/**
 * Returns the first draw of the stream of a name. It rests on the first of Alea's three numbers alone: a
 * stream that is drawn from once needs one hash and no generator.
 */
export function firstDraw(name: string): number {
  const next = 2091639 * startOf(0, mash(name, BEGINNING)) + 2 ** -32;
  return next - Math.floor(next);
}

/**
 * Returns the state in which Alea starts for a name: the same as when seedrandom seeds it, bit for bit, in a
 * third of the time.
 */
export function aleaState(name: string): AleaState {
  const first = mash(name, BEGINNING);
  const second = mash(name, first);
  const third = mash(name, second);
  return { c: 1, s0: startOf(0, first), s1: startOf(1, second), s2: startOf(2, third) };
}

/** The hash of three spaces: there Alea begins to hash its seed. */
const BEGINNING = mash('   ');

/** What the hash says after one, two and three spaces. */
const SPACES: readonly number[] = [' ', '  ', '   '].map((text) => shareOf(mash(text)));

/**
 * Returns what the number `index` (0, 1 or 2) of Alea's state starts with.
 *
 * @param hash - of three spaces and `index` + 1 times the seed
 */
function startOf(index: number, hash: number): number {
  const difference = SPACES[index]! - shareOf(hash);
  return difference < 0 ? difference + 1 : difference;
}

function shareOf(hash: number): number {
  return (hash >>> 0) * 2 ** -32;
}

/**
 * Hashes a text by Mash, going on from where the hash stands (default: its beginning). Rounding down is what
 * `>>> 0` does to its numbers, and much the faster of the two.
 */
function mash(text: string, hash = 0xefc8249d): number {
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
