import { frequencyModel } from './parts/opponent/frequencyModel.js';
import { ordinalPrior } from './parts/opponent/ordinalPrior.js';
import { statedPositions } from './parts/opponent/statedPositions.js';
import type { OpponentModel } from './parts/Parts.js';
import type { TacticChoices } from './TacticParameters.js';

/** The opponent model of a name. */
export function opponentModelOf(name: TacticChoices['opponent']): OpponentModel {
  if (name === 'frequency') return frequencyModel();
  return name === 'ordinal' ? ordinalPrior() : statedPositions();
}
