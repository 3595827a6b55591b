import { openDuties } from '../../../talks/index.js';
import type { Implementation } from '../Parts.js';

/** Performs everything that is due. */
export function faithfulConduct(): Implementation {
  return ({ observation: { party, public: now } }) => openDuties(now, party).map(() => 'perform');
}
