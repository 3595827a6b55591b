import type { Stream } from './Stream.js';

/** The streams of one round. */
export interface Streams {
  /** The stream of a purpose and party. It costs nothing until something is drawn from it. */
  stream(purpose: string, party: string): Stream;
  /**
   * Draws used, in total, by each stream that drew since this was last asked: `"purpose/party"` to count,
   * in the order of the first draws.
   */
  used(): Readonly<Record<string, number>>;
}
