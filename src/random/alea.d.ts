declare module 'seedrandom/lib/alea.js' {
  /** Baagøe's Alea, seeded with a string: each call is one draw, a multiple of 2^-32 in [0, 1). */
  export default function alea(seed: string): () => number;
}
