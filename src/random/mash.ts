/**
 * Baagøe's Mash, the hash that seeds Alea, from where it stands (default: its beginning) over a text.
 * Rounding down is what `>>> 0` does to its numbers, and much the faster of the two.
 */
export function mash(text: string, hash = 0xefc8249d): number {
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
