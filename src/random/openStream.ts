import { openDraws } from './openDraws.js';
import type { Stream } from './Stream.js';

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
