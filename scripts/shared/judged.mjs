// The judged numbers of December 2003, and how each is multiplied by a factor, within what a scenario allows.
import { december2003 } from '../../dist/index.js';
import { put, times, valueAt, withParameters } from './edits.mjs';
import { firmness, reversibility } from './levers.mjs';

/** A number, an interval or a list of numbers at a path; where the scenario lacks it, nothing changes. */
const at = (name, path, most = Infinity) => [
  name,
  (scenario, factor) => {
    const old = valueAt(scenario, path);
    const scaled = (value) => (value === null ? null : times(value, factor, -Infinity, most));
    return put(scenario, path, Array.isArray(old) ? old.map(scaled) : scaled(old));
  },
];

const parameter = (party, name, key = name) => [
  `${party}: ${name}`,
  (scenario, factor) =>
    withParameters(scenario, party, { [key]: scenario.agents[party].parameters[key] * factor }),
];
const urging = (party) => [
  `${party}: urging`,
  (scenario, factor) =>
    withParameters(scenario, party, {
      urges: scenario.agents[party].parameters.urges.map((one) => ({
        ...one,
        urge: Math.min(1, one.urge * factor),
      })),
    }),
];
const act = ({ id, party }) => at(`${party}: ${id}, rate`, `dynamics.conduct.actions.${id}.rate`);
const hazard = ({ id }) => at(`hazard ${id}: rate`, `dynamics.hazards.${id}.rate`);
const ids = december2003.parties.map(({ id }) => id);

/** Makes all months that steps are promised to take longer or shorter. */
const months = (scenario, factor) =>
  scenario.issues
    .filter(({ obligation }) => obligation)
    .reduce((before, { id, obligation }) => {
      const path = `issues.${id}.obligation.months`;
      return put(
        before,
        path,
        obligation.months.map((span) => span * factor),
      );
    }, scenario);

const reviewUpTo = (scenario, factor) =>
  put(scenario, 'dynamics.conduct.actions.review.effects', [
    { kind: 'mandate', party: 'US', low: 0, high: Math.min(1, 0.9 * factor) },
  ]);

/** What a text is worth by itself: the weights of commitment and form. */
const directValues = (scenario, factor) =>
  ids.reduce((before, party) => {
    const weights = `parties.${party}.preferences.weights`;
    return ['commitment', 'form'].reduce((less, issue) => {
      const old = valueAt(less, `${weights}.${issue}`);
      return typeof old === 'number' ? put(less, `${weights}.${issue}`, old * factor) : less;
    }, before);
  }, scenario);

/** The most that a scenario may say of how things stood, where that is not 1. */
const most = { shock: 0.1, grievance: Infinity, need: 2, hope: 2, delivered: 2 };

/** [name, how a scenario is changed by a factor]. */
export const judged = [
  at('US: mandate', 'parties.US.mandate', 1),
  at('DPRK: mandate', 'parties.DPRK.mandate', 1),
  at('DPRK: flexibility at the start', 'parties.DPRK.flexibility'),
  ['US: firmness of all rungs', firmness('US')],
  ['DPRK: firmness of all rungs', firmness('DPRK')],
  ['Japan: firmness of all rungs', firmness('Japan')],
  at('half width of firmness', 'dynamics.firmness'),
  ...ids.map((party) => parameter(party, 'ambition')),
  parameter('DPRK', 'endurance'),
  parameter('DPRK', 'anger', 'angerAt'),
  parameter('DPRK', 'loyalty'),
  parameter('US', 'loyalty'),
  parameter('DPRK', 'candour'),
  ...['China', 'ROK', 'Japan', 'Russia'].map(urging),
  ...['US', 'DPRK', 'ROK', 'Japan'].map((party) =>
    at(`${party}: susceptibility`, `parties.${party}.influence.susceptibility`, 1),
  ),
  at('US: no-deal value', 'parties.US.noDeal'),
  at('China: no-deal value', 'parties.China.noDeal'),
  at('ROK: no-deal value', 'parties.ROK.noDeal'),
  at('trust of US in DPRK', 'parties.US.trust.DPRK', 0.95),
  at('trust of DPRK in US', 'parties.DPRK.trust.US', 0.95),
  at('trust of DPRK in ROK', 'parties.DPRK.trust.ROK', 0.95),
  at('trust of Japan in DPRK', 'parties.Japan.trust.DPRK', 0.95),
  at('DPRK: what its stock is worth', 'parties.DPRK.drift.deterrent'),
  at('DPRK: what need costs', 'parties.DPRK.drift.need'),
  at('DPRK: what pressure costs', 'parties.DPRK.drift.pressure'),
  at('deterrent: half', 'dynamics.deterrentHalf'),
  at('need at the start', 'dynamics.need.initial'),
  at('pressure at the start', 'dynamics.pressure.initial'),
  at('stock at the start', 'dynamics.paths.plutonium.initial'),
  at('reference: need', 'dynamics.reference.need'),
  at('reference: pressure', 'dynamics.reference.pressure'),
  at('reference: stock', 'dynamics.reference.stock'),
  at('shocks kept', 'dynamics.shockKept', 1),
  at('grievances kept', 'dynamics.grievanceKept', 1),
  ['κ of principles', (scenario, factor) => put(scenario, 'schedule.commitment.kappa', [0, 0.5 * factor, 1])],
  at('term of plans', 'schedule.commitment.term'),
  ['promised months of all steps', months],
  ['direct value of a text', directValues],
  at('deterrence by watching', 'schedule.verification.deterrence', 1),
  ['reversibility of steps of the North', reversibility('A')],
  ['reversibility of rewards', reversibility('B')],
  at('delay of late steps', 'dynamics.delay.geometricMean'),
  at('grace', 'dynamics.graceMonths'),
  at('caucus: cohesion', 'dynamics.caucus.cohesion'),
  at('statements: warmth', 'dynamics.statements.warmth'),
  at('statements: rancour', 'dynamics.statements.rancour'),
  at('statements: audience cost', 'dynamics.statements.audienceCost'),
  ...december2003.dynamics.hazards.map(hazard),
  ...december2003.dynamics.conduct.actions.map(act),
  at('noise of acts', 'dynamics.conduct.noise'),
  ...Object.keys(december2003.dynamics.conduct.reference).map((motive) =>
    at(`acts, as things stood: ${motive}`, `dynamics.conduct.reference.${motive}`, most[motive] ?? 1),
  ),
  ['review in Washington: highest new mandate', reviewUpTo],
];
