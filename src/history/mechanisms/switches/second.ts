import { at, set, takeOut, type Edit } from '../../../analysis/index.js';
import type { Talks } from '../../../talks/index.js';
import { off, ofEveryAgent, ofEveryDuty, type Switches } from './Switch.js';

/** Makes a no-deal value follow the growth since the start only: the reference is what there is at the start. */
const growthOnly =
  (quantity: string, atStart: (dynamics: NonNullable<Talks['dynamics']>) => number): Edit =>
  (scenario) =>
    at(`dynamics.reference.${quantity}`, () => atStart(scenario.dynamics!))(scenario);

const STOCK = 12;

/** How what the second model adds is switched off: null as long as the model does not have it. */
export const second: Switches = {
  floor: { without: off('schedule.floor') },
  oneDirection: null,
  written: { without: off('constraints') },
  term: { without: off('schedule.commitment.term') },
  nextLevel: { without: off('schedule.commitment.nextLevel') },
  ceilingCap: { without: off('schedule.commitment.demandsWithinTerm') },
  onward: { without: off('schedule.commitment.onward') },
  textsInForce: { without: off('inForce') },
  followOn: null,
  seenDelay: { without: off('schedule.sequencing.discountBy') },
  ladders: null,
  redLine: null,
  drawnFirmness: null,
  boundsMemory: null,
  chairStated: null,
  caucusWithin: null,
  conductByLoss: { without: ofEveryAgent('weighs', 'rest') },
  needByLevel: {
    given: set('dynamics.need.initial', 1),
    without: growthOnly('need', ({ need }) => need.initial),
  },
  stockByLevel: {
    given: set('dynamics.paths.plutonium.initial', STOCK),
    without: growthOnly('stock', () => STOCK),
  },
  pressureByLevel: {
    given: set('dynamics.pressure.initial', 0.9),
    without: growthOnly('pressure', ({ pressure }) => pressure.initial),
  },
  promptDelays: { without: ofEveryDuty((duty) => takeOut(`${duty}.delay`)) },
};
