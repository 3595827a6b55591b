import { firstDraw, openDraws } from './alea.js';

/** A sequence of draws that its name alone determines. */
export interface Stream {
  /** The next draw, uniform in [0, 1), a multiple of 2^-32. */
  next(): number;
  /** How many draws were taken since the stream's beginning. */
  readonly used: number;
}

/**
 * Returns the name of the stream for one purpose, party and round: `"<seed>/<purpose>/<party>/<round>"`.
 *
 * One stream each, so that changing one thing in a run leaves all other draws where they were. Purposes and
 * parties contain no slash; a seed may.
 */
export function streamName(seed: string, purpose: string, party: string, round: number): string {
  return `${seed}/${purpose}/${party}/${round}`;
}

/**
 * Opens the stream of a name.
 *
 * @param name - seeds the stream; see {@link streamName}
 * @param used - draws to skip, to go on where an earlier opening of the same stream stopped
 */
export function openStream(name: string, used = 0): Stream {
  const draw = openDraws(name, used);
  const stream = {
    used, // a plain property: a getter in an object literal is slow to create
    next(): number {
      stream.used++;
      return draw();
    },
  };
  return stream;
}

/**
 * So many draws may be taken from one stream in one round. Who goes on from a count draws all before it again, and counts
 * come from traces, too: this many take a tenth of a second.
 */
export const MOST_DRAWS = 10_000_000;

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

/**
 * Opens the streams of one round, each of them only when something is drawn from it.
 *
 * @param seed - the seed of the run
 * @param round - the round, part of every stream's name
 * @param used - what {@link Streams.used} told earlier in this round, to go on from there
 */
export function openStreams(seed: string, round: number, used: Readonly<Record<string, number>>): Streams {
  const streams = new Map<string, RoundStream>();
  let drawn: RoundStream[] = [];
  // The usual case: looking a new key up in an object costs as much as drawing does.
  const isBeginning = Object.keys(used).length === 0;

  function lazy(purpose: string, party: string, key: string): RoundStream {
    let draw: (() => number) | undefined;
    const stream: RoundStream = {
      key,
      used: isBeginning ? 0 : (used[key] ?? 0),
      isDrawn: false,
      next() {
        if (!stream.isDrawn) {
          stream.isDrawn = true;
          drawn.push(stream);
        }
        const place = stream.used++;
        // Most streams are drawn from once in a round: that is not worth a generator.
        if (place === 0) return firstDraw(streamName(seed, purpose, party, round));
        draw ??= openDraws(streamName(seed, purpose, party, round), place);
        return draw();
      },
    };
    return stream;
  }

  return {
    stream(purpose, party) {
      const key = `${purpose}/${party}`;
      let stream = streams.get(key);
      if (stream === undefined) {
        stream = lazy(purpose, party, key);
        streams.set(key, stream);
      }
      return stream;
    },
    used() {
      if (drawn.length === 0) return NONE;
      const totals: Record<string, number> = {};
      for (const stream of drawn) {
        totals[stream.key] = stream.used;
        stream.isDrawn = false;
      }
      drawn = [];
      return totals;
    },
  };
}

interface RoundStream extends Stream {
  readonly key: string;
  used: number;
  /** Whether it drew since {@link Streams.used} was last asked. */
  isDrawn: boolean;
}

const NONE: Readonly<Record<string, number>> = {};
