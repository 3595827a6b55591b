declare module 'seedrandom/lib/alea.js' {
  /** The four numbers that Alea keeps. */
  export interface AleaState {
    readonly c: number;
    readonly s0: number;
    readonly s1: number;
    readonly s2: number;
  }

  /**
   * Baagøe's Alea, seeded with a string: each call is one draw, a multiple of 2^-32 in [0, 1).
   *
   * @param options - `state`: where to start instead of where the seed says
   */
  export default function alea(seed: string, options?: { readonly state: AleaState }): () => number;
}
