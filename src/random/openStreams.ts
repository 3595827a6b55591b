import { firstDraw } from './firstDraw.js';
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
