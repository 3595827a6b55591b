import { at, demandsOut, set, takeOut } from '../../../analysis/index.js';
import {
  all,
  demanding,
  hazard,
  linear,
  off,
  ofEveryAgent,
  ofEveryDuty,
  ofEveryParty,
  ofEveryPath,
  unheard,
  WITHOUT_END,
  type Switches,
} from './Switch.js';

const caucusWithout = (party: string) =>
  at<readonly string[]>('dynamics.caucus.members', (members) => members.filter((id) => id !== party));
const worthNothing = (...issues: readonly string[]) =>
  at<Readonly<Record<string, readonly number[]>>>('parties.DPRK.preferences.values', (values) => ({
    ...values,
    ...Object.fromEntries(issues.map((issue) => [issue, NOTHING[issue]!])),
  }));
/** As many options as the issues have. */
const NOTHING: Readonly<Record<string, readonly number[]>> = {
  energy: [0, 0, 0, 0, 0],
  sanctions: [0, 0, 0, 0],
  civilNuclear: [0, 0, 0, 0],
};

/** How what stands for the claims of the report is switched off. */
export const claims: Switches = {
  caucus: { without: off('dynamics.caucus') },
  caucusSeoul: { without: caucusWithout('ROK') },
  caucusTokyo: { without: caucusWithout('Japan') },
  cohesion: { without: off('dynamics.caucus.cohesion') },
  attendance: { without: all(ofEveryAgent('endurance', WITHOUT_END), ofEveryAgent('angerAt', WITHOUT_END)) },
  firstTrust: { without: all(set('parties.US.trust.DPRK', 0.5), set('parties.DPRK.trust.US', 0.5)) },
  enrichmentCharge: hazard('enrichmentCharge'),
  dismantleFirst: { without: demandsOut('US', 'sequencing', 'verification') },
  askingPrice: { without: demandsOut('DPRK', 'security', 'normalization', 'energy') },
  mandate: { without: off('parties.US.mandate') },
  phasing: { without: demanding('US', 'sequencing', 4) },
  stages: { without: off('schedule.sequencing.stages') },
  hungerLevel: { with: set('dynamics.need.initial', 1), without: set('dynamics.need.initial', 0) },
  famine: hazard('famine'),
  needDrift: { without: off('dynamics.need.perYear') },
  needCounts: { without: off('parties.DPRK.drift.need') },
  convexity: { without: linear('parties.DPRK.preferences.values.rollback') },
  stockLevel: {
    with: set('dynamics.paths.plutonium.initial', 12),
    without: set('dynamics.paths.plutonium.initial', 1),
  },
  deterrentOfOwner: { without: off('parties.DPRK.drift.deterrent') },
  foreignLesson: hazard('foreignLesson'),
  rewards: { without: worthNothing('energy', 'sanctions', 'civilNuclear') },
  relief: { without: all(off('dynamics.need.relief'), off('dynamics.pressure.relief')) },
  yearsOfWork: {
    without: all(
      ofEveryDuty((duty) => at<readonly number[]>(`${duty}.months`, (months) => months.map(() => 1))),
      set('schedule.sequencing.monthsPerStage', 1),
    ),
  },
  discount: { without: ofEveryParty((party) => off(`parties.${party}.discount`)) },
  partialRollback: { without: demanding('US', 'rollback', 4) },
  hiding: { without: off('agents.DPRK.parameters.candour') },
  detection: { without: ofEveryPath((path) => off(`${path}.detection`)) },
  hiddenPath: { without: takeOut('dynamics.paths.enrichment') },
  decisionOfWashington: { without: off('agents.US.parameters.decision.sessions') },
  decisionOfPyongyang: { without: off('agents.DPRK.parameters.decision.sessions') },
  shuttle: { without: off('agents.Russia.parameters.urges') },
  chairOfItsOwn: { without: set('protocol.chair', 'US') },
  mediation: { without: off('agents.China.parameters.urges') },
  espionageCharge: hazard('espionageCharge'),
  audienceCost: { without: off('dynamics.statements.audienceCost') },
  rancour: { without: off('dynamics.statements.rancour') },
  warmth: { without: off('dynamics.statements.warmth') },
  alliesOfWashington: { without: unheard('US', 'ROK', 'Japan') },
  seoulUrges: { without: off('agents.ROK.parameters.urges') },
  warRisk: { without: off('parties.ROK.drift.deterrent') },
  publicOfSeoul: { without: off('parties.ROK.mandate') },
  seoulWantsAssurance: { without: demandsOut('ROK', 'security') },
  beijingBeforeSeoul: { with: unheard('US', 'ROK'), without: unheard('US', 'China') },
  beijingInWashington: { without: unheard('US', 'China') },
  beijingInPyongyang: { without: unheard('DPRK', 'China') },
  seoulUnheard: { without: off('parties.US.influence.onlyWithDiplomacy') },
};
