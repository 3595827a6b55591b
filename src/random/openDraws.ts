import alea from 'seedrandom/lib/alea.js';
import { aleaState } from './aleaState.js';

/** The draws of the stream of a name, from the one after `used` on. */
export function openDraws(name: string, used: number): () => number {
  const draw = alea('', { state: aleaState(name) });
  for (let n = 0; n < used; n++) draw();
  return draw;
}
