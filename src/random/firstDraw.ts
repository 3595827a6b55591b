import { aleaStart } from './aleaStart.js';
import { mash } from './mash.js';

const SPACES = mash('   ');

/**
 * The first draw of the stream of a name. It rests on the first of Alea's three numbers alone: a stream that
 * is drawn from once needs one hash and no generator.
 */
export function firstDraw(name: string): number {
  const next = 2091639 * aleaStart(0, mash(name, SPACES)) + 2 ** -32;
  return next - Math.floor(next);
}
