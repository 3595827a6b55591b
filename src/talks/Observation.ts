import type { Rules } from '../scenario/index.js';
import type { PrivateState } from './state/PrivateState.js';
import type { PublicState } from './state/PublicState.js';

/** All that a party may see: the rules, the public state and its own private part. */
export interface Observation {
  readonly party: string;
  readonly rules: Rules;
  readonly public: PublicState;
  readonly own: PrivateState;
}
