/*
 * SHA-256 (FIPS 180-4) over memory that is used again: a run hashes five hundred short texts, and a hasher made
 * for each of them costs more than half of the hashing.
 */

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
// prettier-ignore
const CUBE_ROOTS = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

/** The first 32 bits of the fractions of the square roots of the first 8 primes. */
// prettier-ignore
const SQUARE_ROOTS = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
);

/** The two hex digits of every byte. */
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Memory that each digest begins anew. One is enough: nothing else runs before a digest is done. */
const scratch = {
  /** The bytes of the text, with what fills the last block. Made anew, larger, for a longer text. */
  bytes: new Uint8Array(4096),
  /** The words of a block, and those that follow from them. */
  words: new Int32Array(64),
  digest: new Int32Array(8),
};

/** What every platform has of it. */
declare const TextEncoder: new () => {
  encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};

const encoder = new TextEncoder();

/**
 * Hashes the UTF-8 of a text, in which half a surrogate pair is U+FFFD.
 *
 * @param words - how many of the 8 words of the digest are wanted
 * @returns 8 hex digits a word
 */
export function sha256(text: string, words = 8): string {
  const { digest } = scratch;
  digest.set(SQUARE_ROOTS);
  const blocks = fill(text);
  for (let block = 0; block < blocks; block++) {
    expand(64 * block);
    compress();
  }
  let hex = '';
  for (let n = 0; n < words; n++) {
    const word = digest[n]!;
    hex += HEX[word >>> 24]! + HEX[(word >>> 16) & 255]! + HEX[(word >>> 8) & 255]! + HEX[word & 255]!;
  }
  return hex;
}

/** Writes the bytes of a text, a 1 bit, zeros and the number of bits; returns how many blocks that takes. */
function fill(text: string): number {
  const most = 3 * text.length + 72;
  if (scratch.bytes.length < most) scratch.bytes = new Uint8Array(2 * most);
  const { bytes } = scratch;
  const length = encoder.encodeInto(text, bytes).written;
  const blocks = ((length + 8) >>> 6) + 1;
  const end = 64 * blocks;
  bytes[length] = 0x80;
  bytes.fill(0, length + 1, end);
  // A text is shorter than 2^32 bytes, and its bits need 35.
  bytes[end - 5] = length >>> 29;
  bytes[end - 4] = length >>> 21;
  bytes[end - 3] = length >>> 13;
  bytes[end - 2] = length >>> 5;
  bytes[end - 1] = length << 3;
  return blocks;
}

// Below, turns are written out and every sum is cut to 32 bits at once: that halves the time.

/** Reads the 16 words of a block, and makes the other 48 of them. */
function expand(from: number): void {
  const { bytes, words } = scratch;
  for (let t = 0, at = from; t < 16; t++, at += 4) {
    words[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let t = 16; t < 64; t++) {
    const x = words[t - 15]!;
    const y = words[t - 2]!;
    const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const large = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[t] = (((words[t - 16]! + small) | 0) + ((words[t - 7]! + large) | 0)) | 0;
  }
}

/** Mixes the words of a block into the digest. */
function compress(): void {
  const { words, digest } = scratch;
  let a = digest[0]!;
  let b = digest[1]!;
  let c = digest[2]!;
  let d = digest[3]!;
  let e = digest[4]!;
  let f = digest[5]!;
  let g = digest[6]!;
  let h = digest[7]!;
  for (let t = 0; t < 64; t++) {
    const turnedE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const chosen = g ^ (e & (f ^ g));
    const first = (((((((h + turnedE) | 0) + chosen) | 0) + CUBE_ROOTS[t]!) | 0) + words[t]!) | 0;
    const turnedA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const majority = (a & b) | (c & (a | b));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + ((turnedA + majority) | 0)) | 0;
  }
  digest[0] = (digest[0]! + a) | 0;
  digest[1] = (digest[1]! + b) | 0;
  digest[2] = (digest[2]! + c) | 0;
  digest[3] = (digest[3]! + d) | 0;
  digest[4] = (digest[4]! + e) | 0;
  digest[5] = (digest[5]! + f) | 0;
  digest[6] = (digest[6]! + g) | 0;
  digest[7] = (digest[7]! + h) | 0;
}
