import type { Voice } from '../../../../src/agents/parts/consensus/Voice.js';
import type { Deal } from '../../../../src/scenario/index.js';

/** What was said of a deal: no, without a word more, unless told otherwise. */
export function voice(deal: Deal, said: Partial<Voice> = {}): Voice {
  return { deal, yes: false, wishes: [], counter: null, ...said };
}
