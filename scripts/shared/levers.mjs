// Every continuous lever of December 2003 with its whole range: as far as anybody may want to go, not what is likely.
import { december2003 } from '../../dist/index.js';
import { insisting, pinned, put, times, valueAt } from './edits.mjs';

const at = (path, value) => (scenario, x) => put(scenario, path, value?.(x) ?? x);
const scaled = (path, most) => (scenario, factor) =>
  put(
    scenario,
    path,
    valueAt(scenario, path).map((share) => times(share, factor, 0, most)),
  );
const rate = (id, most) => [`hazard ${id}: rate a year`, 0, most, at(`dynamics.hazards.${id}.rate`)];
/** Each act from never to twice as often. */
const act = ({ id, party, rate: usual }) => [
  `${party}: ${id}, rate a year`,
  0,
  2 * usual,
  at(`dynamics.conduct.actions.${id}.rate`),
];

/** Makes steps of one side easier or harder to take back. */
export const reversibility = (side) => (scenario, factor) =>
  scenario.issues
    .filter(({ obligation }) => obligation?.side === side)
    .reduce((before, { id }) => scaled(`issues.${id}.obligation.reversibility`, 1)(before, factor), scenario);

/** Makes a party hold all its rungs longer or shorter; red lines stay. */
export const firmness = (party) => (scenario, factor) =>
  insisting(scenario, party, undefined, (ladder) => ({
    ...ladder,
    rungs: ladder.rungs.map(({ level, firmness: held }) => ({
      level,
      firmness: held === 'never' ? held : Math.min(1, held * factor),
    })),
  }));

const noReview = (change) => (scenario, x) =>
  change(put(scenario, 'dynamics.conduct.actions.review.rate', 0), x);
const mandate = at('parties.US.mandate', pinned);

/** [name, least, most, how a scenario is put there]. */
export const levers = [
  ['US: mandate', 0, 1, mandate],
  ['US: mandate, without reviews', 0, 1, noReview(mandate)],
  ['DPRK: mandate', 0.05, 1, at('parties.DPRK.mandate', pinned)],
  ['DPRK: flexibility at the start', 0, 0.5, at('parties.DPRK.flexibility')],
  ['US: firmness of all rungs, times', 0.1, 1.1, firmness('US')],
  ['DPRK: firmness of all rungs, times', 0.1, 1.1, firmness('DPRK')],
  ['half width of firmness', 0, 0.5, at('dynamics.firmness')],
  ['US: ambition', 0, 1, at('agents.US.parameters.ambition')],
  ['DPRK: ambition', 0, 1, at('agents.DPRK.parameters.ambition')],
  ['US: susceptibility to urging', 0, 1, at('parties.US.influence.susceptibility')],
  ['DPRK: susceptibility to urging', 0, 1, at('parties.DPRK.influence.susceptibility')],
  ['US: weight of Beijing', 0, 0.6, at('parties.US.influence.weights.China')],
  ['DPRK: weight of Beijing', 0, 0.75, at('parties.DPRK.influence.weights.China')],
  ['trust of US in DPRK', 0.05, 0.95, at('parties.US.trust.DPRK', pinned)],
  ['trust of DPRK in US', 0.05, 0.95, at('parties.DPRK.trust.US', pinned)],
  ['trust of DPRK in ROK', 0.05, 0.95, at('parties.DPRK.trust.ROK')],
  ['κ of principles', 0, 1, at('schedule.commitment.kappa', (x) => [0, x, 1])],
  ['term of plans, months', 2, 12, at('schedule.commitment.term', (x) => [null, null, pinned(x)])],
  ['deterrence by watching, times', 0, 1.4, scaled('schedule.verification.deterrence', 1)],
  ['reversibility of steps of the North, times', 0, 1.1, reversibility('A')],
  ['reversibility of rewards, times', 0, 1.1, reversibility('B')],
  ['delay of late steps, times promised', 1, 6, at('dynamics.delay.geometricMean')],
  ['grace, months', 0, 24, at('dynamics.graceMonths')],
  ['US: discount a year', 0.5, 1, at('parties.US.discount')],
  ['DPRK: discount a year', 0.5, 1, at('parties.DPRK.discount')],
  ['DPRK: endurance', 0.2, 6, at('agents.DPRK.parameters.endurance')],
  ['DPRK: anger at', 0.1, 5, at('agents.DPRK.parameters.angerAt')],
  ['DPRK: loyalty', 0, 0.2, at('agents.DPRK.parameters.loyalty')],
  ['US: loyalty', 0, 0.2, at('agents.US.parameters.loyalty')],
  ['DPRK: candour', 0, 0.2, at('agents.DPRK.parameters.candour')],
  ['need at the start', 0, 1, at('dynamics.need.initial')],
  ['pressure at the start', 0, 1, at('dynamics.pressure.initial')],
  ["stock at the start, weapons' worth", 1, 12, at('dynamics.paths.plutonium.initial', pinned)],
  ['DPRK: what its stock is worth', 0, 0.15, at('parties.DPRK.drift.deterrent')],
  ['DPRK: what need costs', -0.2, 0, at('parties.DPRK.drift.need')],
  ['DPRK: what pressure costs', -0.2, 0, at('parties.DPRK.drift.pressure')],
  ['caucus: cohesion', 0, 1, at('dynamics.caucus.cohesion')],
  ['statements: warmth', 0, 0.1, at('dynamics.statements.warmth')],
  ['statements: rancour', 0, 0.5, at('dynamics.statements.rancour')],
  ['statements: audience cost', 0, 0.1, at('dynamics.statements.audienceCost')],
  ...december2003.dynamics.conduct.actions.map(act),
  ['noise of acts', 0.0025, 0.02, at('dynamics.conduct.noise')],
  ['US: weight of Seoul', 0, 0.4, at('parties.US.influence.weights.ROK')],
  rate('dprkReview', 1),
  rate('famine', 1),
  rate('espionageCharge', 4),
  rate('enrichmentCharge', 2),
  rate('foreignLesson', 1),
  // Reported, and not judged: the zone of a short plan is 0.04 wide.
  ['US: no-deal value', -0.1, 0.2, at('parties.US.noDeal', pinned)],
  ['DPRK: no-deal value', -0.1, 0.2, at('parties.DPRK.noDeal', pinned)],
];
