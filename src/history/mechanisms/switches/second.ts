import { at, set, takeOut, type Edit } from '../../../analysis/index.js';
import type { Ladder } from '../../../scenario/index.js';
import type { Talks } from '../../../talks/index.js';
import { insisting, off, ofEveryAgent, ofEveryDuty, ofEveryParty, type Switches } from './Switch.js';

/** Makes a no-deal value follow the growth since the start only: the reference is what there is at the start. */
const growthOnly =
  (quantity: string, atStart: (dynamics: NonNullable<Talks['dynamics']>) => number): Edit =>
  (scenario) =>
    at(`dynamics.reference.${quantity}`, () => atStart(scenario.dynamics!))(scenario);

const STOCK = 12;

const firstRung = (ladder: Ladder): Ladder =>
  ladder.rungs.length === 1 ? ladder : { ...ladder, rungs: ladder.rungs.slice(0, 1) };

const verificationGivesWay = (ladder: Ladder): Ladder => {
  if (ladder.issue !== 'verification' || ladder.bound !== 'atMost') return ladder;
  if (ladder.rungs.at(-1)!.firmness !== 'never') return ladder;
  const rungs = ladder.rungs.map(({ level, firmness }) => ({
    level,
    firmness: firmness === 'never' ? 0.8 : firmness,
  }));
  return { ...ladder, rungs };
};

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
  // Held whole: the first rung, and nothing once that gives way.
  ladders: { without: ofEveryParty((party) => insisting(party, firstRung)) },
  redLine: { without: insisting('DPRK', verificationGivesWay) },
  drawnFirmness: { given: set('parties.US.mandate', 0.25), without: off('dynamics.firmness') },
  boundsMemory: { without: ofEveryAgent('memory', 0.5) },
  chairStated: { without: off('protocol.statement') },
  caucusWithin: { without: off('dynamics.caucus.within') },
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
