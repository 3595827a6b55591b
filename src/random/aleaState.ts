import type { AleaState } from 'seedrandom/lib/alea.js';
import { aleaStart } from './aleaStart.js';
import { mash } from './mash.js';

const SPACES = mash('   ');

/**
 * The state in which Baagøe's Alea starts for a name: the same as when seedrandom seeds it, bit for bit, in
 * a third of the time.
 */
export function aleaState(name: string): AleaState {
  const first = mash(name, SPACES);
  const second = mash(name, first);
  const third = mash(name, second);
  return { c: 1, s0: aleaStart(0, first), s1: aleaStart(1, second), s2: aleaStart(2, third) };
}
