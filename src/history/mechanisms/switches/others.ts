import { mediator } from '../../../agents/index.js';
import {
  conductMovesNoTrust,
  demandsOut,
  effectsOut,
  irreversible,
  nobodyExpectsTrustToGrow,
  set,
  takeOut,
} from '../../../analysis/index.js';
import { withAgent } from '../../../talks/index.js';
import type { Edit } from '../../../analysis/index.js';
import {
  all,
  event,
  hazard,
  off,
  ofEveryAgent,
  ofEveryParty,
  ofEveryPath,
  WITHOUT_END,
  type Switches,
} from './Switch.js';

/** How what happens around the talks, and what moves no-deal values and trust, is switched off. */
export const world: Switches = {
  dprkReview: hazard('dprkReview'),
  freezeOffer: event('freezeOffer'),
  cheneyVeto: event('cheneyVeto'),
  bancoDeltaAsia: event('bancoDeltaAsia'),
  reactorFirst: event('reactorFirst'),
  rocket: event('rocket'),
  trustEffects: { without: effectsOut('trust') },
  grievanceEffects: { without: effectsOut('grievance') },
  pressureEffects: { without: effectsOut('pressure') },
  noDealEffects: { without: effectsOut('noDeal') },
  vetoEffects: { without: effectsOut('veto') },
  grievanceMemory: { without: off('dynamics.grievanceKept') },
  leaving: { without: ofEveryAgent('leaveAt', WITHOUT_END) },
  pressureLevel: {
    with: set('dynamics.pressure.initial', 0.9),
    without: set('dynamics.pressure.initial', 0),
  },
  pressureCounts: { without: off('parties.DPRK.drift.pressure') },
  pressureDrift: { without: off('dynamics.pressure.perYear') },
  stockGrowth: { without: ofEveryPath((path) => off(`${path}.perYear`)) },
  deterrentOfWatchers: {
    without: ofEveryParty((party) =>
      party === 'DPRK' ? (scenario) => scenario : off(`parties.${party}.drift.deterrent`),
    ),
  },
  trustByConduct: { without: conductMovesNoTrust },
  trustInStages: { without: nobodyExpectsTrustToGrow },
  costlySigns: { without: off('dynamics.trust.costly') },
  trustMemory: { without: off('dynamics.trust.memory') },
};

const urgesOf = (party: string) => ({ without: off(`agents.${party}.parameters.urges`) });
const mediated =
  (...parties: readonly string[]): Edit =>
  (scenario) =>
    parties.reduce((before, party) => withAgent(before, party, mediator()), scenario);
const three = { without: mediated('ROK', 'Japan', 'Russia') };

/** How the table is changed: who speaks with whom, who sits where, how the plenary works. */
export const table: Switches = {
  meetings: { without: off('dynamics.meetings') },
  disclosure: { without: ofEveryAgent('disclose', 0) },
  influence: { without: ofEveryParty((party) => set(`parties.${party}.influence.susceptibility`, 0)) },
  washingtonUrges: urgesOf('US'),
  pyongyangUrges: urgesOf('DPRK'),
  tokyoUrges: urgesOf('Japan'),
  abductions: { without: demandsOut('Japan', 'abductions') },
  seoul: { without: mediated('ROK') },
  tokyo: { without: mediated('Japan') },
  moscow: { without: mediated('Russia') },
  threeDecember2003: three,
  threeSeptember2005: three,
  threeFebruary2007: three,
  threeDecember2008: three,
  ambitionOfPyongyang: { without: off('agents.DPRK.parameters.ambition') },
  ambitionOfWashington: { without: off('agents.US.parameters.ambition') },
  declared: { without: ofEveryParty((party) => takeOut(`parties.${party}.declared`)) },
  redrafting: { without: off('protocol.drafts') },
  unanimity: { without: set('rule', { kind: 'quorum', yes: 4, vetoes: ['US', 'DPRK', 'China'] }) },
  essential: { without: off('dynamics.essential') },
};

const DIRECT = ['commitment', 'form'];

/** How what a text binds to, and how it is carried out, is switched off. */
export const texts: Switches = {
  monitoring: { without: off('schedule.verification.deterrence') },
  reversibleSteps: { without: irreversible('A') },
  reversibleRewards: { without: irreversible('B') },
  kappa: { without: off('schedule.commitment.kappa') },
  reading: { without: off('schedule.commitment.reading') },
  directValues: {
    without: ofEveryParty((party) =>
      all(...DIRECT.map((issue) => set(`parties.${party}.preferences.weights.${issue}`, 0))),
    ),
  },
  burden: { without: off('costs.burden') },
  doubtedPayers: { without: off('costs.doubtedBy') },
  optOut: { without: off('costs.optOut') },
  delays: { without: off('dynamics.delay') },
  grace: { without: off('dynamics.graceMonths') },
  withholding: { without: ofEveryAgent('loyalty', WITHOUT_END) },
};
