/** Numbers in a piece: 64 kB. */
const PIECE = 8192;

let piece = new ArrayBuffer(0);
let taken = 0;

/**
 * So many zeros of one's own. They are cut out of larger pieces, none used twice: to have the system
 * allocate each small table costs more than to fill it.
 */
export function freshFloats(count: number): Float64Array {
  if (count * 4 > PIECE) return new Float64Array(count);
  const bytes = count * Float64Array.BYTES_PER_ELEMENT;
  if (taken + bytes > piece.byteLength) {
    piece = new ArrayBuffer(PIECE * Float64Array.BYTES_PER_ELEMENT);
    taken = 0;
  }
  const floats = new Float64Array(piece, taken, count);
  taken += bytes;
  return floats;
}
