import { openDraws } from './openDraws.js';
import type { Stream } from './Stream.js';
import { streamName } from './streamName.js';
import type { Streams } from './Streams.js';

/**
 * Opens the streams of one round, each of them only when something is drawn from it.
 *
 * @param seed - the seed of the run
 * @param round - the round, part of every stream's name
 * @param used - what {@link Streams.used} told earlier in this round, to go on from there
 */
export function openStreams(seed: string, round: number, used: Readonly<Record<string, number>>): Streams {
  const streams = new Map<string, Stream>();
  let drawn: string[] = [];

  function lazy(purpose: string, party: string, key: string): Stream {
    let draw: (() => number) | undefined;
    const stream = {
      used: used[key] ?? 0,
      next(): number {
        draw ??= openDraws(streamName(seed, purpose, party, round), stream.used);
        if (!drawn.includes(key)) drawn.push(key);
        stream.used++;
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
      for (const key of drawn) totals[key] = streams.get(key)!.used;
      drawn = [];
      return totals;
    },
  };
}

const NONE: Readonly<Record<string, number>> = {};
