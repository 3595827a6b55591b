import { checkOptions, date, type OptionRules } from '../input/index.js';
import { changeScenario, daysBetween, MONTH, needScenario } from '../scenario/index.js';
import type { Scenario, ScenarioChanges, Seat } from '../scenario/index.js';
import { conduct } from './common/acts.js';
import { actSources } from './common/actSources.js';

/** Hazards of the dated scenarios that stand for what a government decides. */
const DECIDED: readonly string[] = [
  'provocation',
  'nuclearShock',
  'hawksVeto',
  'usReview',
  'financialMeasure',
];

/** The end of the last year in which there were sessions. */
const END = '2008-12-31';
/** Talks that begin shortly before it are watched for so many months. */
const LEAST = 12;

/** Options of {@link withActs}. */
export interface WithActsOptions {
  /** ISO date up to which the talks go on, at least a month after their start. Default: the end of 2008, and a year at least. */
  readonly until?: string;
}

const rules: OptionRules<keyof WithActsOptions> = { until: date };

/**
 * A dated scenario in which governments act between sessions of their own will: they provoke and test, squeeze and ease,
 * suspend and resume, stay away and come back, leave, deliver and hold back (`dynamics.conduct`, docs/model.md). The
 * hazards that stand for such decisions (provocations, shows of weapons, vetoes, reviews, financial measures) are taken
 * out; what happens to governments, such as a bad harvest, stays, and so do dated events.
 *
 * The horizon is in months, so that sessions that a boycott cancels do not use it up. Without dynamics nothing changes.
 *
 * @param scenario - over the parties of the dated scenarios
 * @throws SixPartyError `invalid-option`; `invalid-scenario`, also if it has other parties
 * @see withRecordedEvents
 */
export function withActs<A extends Seat>(scenario: Scenario<A>, options: WithActsOptions = {}): Scenario<A> {
  needScenario(scenario);
  checkOptions(options, rules, [], 'Governments cannot act for so long.');
  const { start, dynamics, sources = {} } = scenario;
  if (!dynamics) return scenario;
  const days = daysBetween(start, options.until ?? END);
  const months = Math.max(options.until === undefined ? LEAST : 1, Math.round(days / MONTH));
  const isGone = (path: string): boolean =>
    DECIDED.some((id) => `${path}.`.startsWith(`dynamics.hazards.${id}.`));
  const present = dynamics.hazards.filter(({ id }) => DECIDED.includes(id)).map(({ id }) => id);
  const changes = {
    horizon: { months, rounds: Math.ceil((months * MONTH) / Math.min(...dynamics.gapDays)) + 1 },
    dynamics: { conduct, hazards: none(present) },
    sources: {
      ...none(Object.keys(sources).filter(isGone)),
      ...actSources,
      horizon: `months to ${options.until ?? 'the end of 2008'}, ${LEAST} at least; more rounds than fit in them`,
    },
  };
  return changeScenario<A>(scenario, changes as ScenarioChanges<A>);
}

function none(ids: readonly string[]): Record<string, null> {
  return Object.fromEntries(ids.map((id) => [id, null]));
}
