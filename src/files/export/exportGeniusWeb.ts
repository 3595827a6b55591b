import type { Issue, Party, Preferences, Problem, Quantity, Scenario, Seat } from '../../scenario/index.js';
import {
  defineScenario,
  preferencesOf,
  quantityValue,
  ruleNeedsAll,
  SixPartyError,
} from '../../scenario/index.js';
import type { GameFile } from '../import/gameFiles.js';
import type { Written } from './jsonText.js';
import { jsonText } from './jsonText.js';
import { leastAcceptable } from './leastAcceptable.js';

/** Options of {@link exportGeniusWeb}. */
export interface ExportOptions {
  /**
   * True to leave out what a profile cannot say (who must agree, the chair, events, cost shares, intervals,
   * a no-deal value that no deal reaches) instead of refusing it. Default false.
   */
  readonly lossy?: boolean;
}

/**
 * A plain scored game as a GeniusWeb domain: a file with the domain, and one with a
 * `LinearAdditiveUtilitySpace` per party. Read back by `importGeniusWeb`, every deal has the same utility
 * within 1e-12.
 *
 * GeniusWeb knows reservation bids, not values: a party's is the worst deal that it would sign, so that the
 * same deals are acceptable, though the value of having none may be a little lower than that bid's. A party
 * that would sign any deal has none. Labels become names, agents and rounds are left out.
 *
 * @returns `<name>-domain.json` and `<party>.json` in party order
 * @throws SixPartyError `invalid-scenario`, also for what a profile cannot say, unless `options.lossy`; a
 *   schedule is always refused, because its deals are worth no weighted sum
 */
export function exportGeniusWeb(
  scenario: Scenario<Seat>,
  { lossy = false }: ExportOptions = {},
): readonly GameFile[] {
  const { name, issues, parties } = defineScenario(scenario);
  const problems = [...obstaclesOf(scenario), ...(lossy ? [] : lossesOf(scenario))];
  const named = domainNames(issues);
  const domain = new Map<string, Written>([
    ['name', simple(name)],
    ['issuesValues', new Map(named.map((issue) => [issue.name, new Map([['values', issue.values]])]))],
  ]);
  const profiles = parties.map((party, i) => {
    const profile = profileOf(party, scenario, named, (received, what) => {
      if (!lossy) problems.push(unreachable(`parties[${i}].${what}`, received));
    });
    const text = jsonText(new Map([['LinearAdditiveUtilitySpace', profile.set('domain', domain)]]));
    return { name: `${party.id}.json`, text };
  });
  if (problems.length > 0) {
    throw new SixPartyError(
      'invalid-scenario',
      'The scenario has more than a GeniusWeb domain can say.',
      problems,
    );
  }
  return [{ name: `${name}-domain.json`, text: jsonText(domain) }, ...profiles];
}

function profileOf(
  { id, preferences, noDeal = 0 }: Party,
  { issues }: Scenario,
  named: readonly NamedIssue[],
  lost: (received: string, what: 'noDeal' | 'preferences') => void,
): Map<string, Written> {
  const numbers = preferencesOf(issues, preferences);
  const sum = numbers.weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-9) lost(`weights with the sum ${sum}`, 'preferences');
  const weights = exactWeights(numbers.weights.map((weight) => weight / sum));
  const reservation = quantityValue(noDeal) / sum;
  const values = named.map(
    (issue, k) => new Map(issue.values.map((text, n) => [text, numbers.values[k]![n]!])),
  );
  const profile = new Map<string, Written>([
    ['name', simple(id)],
    [
      'issueUtilities',
      new Map(
        named.map((issue, k) => [
          issue.name,
          new Map([['DiscreteValueSetUtilities', new Map([['valueUtilities', values[k]!]])]]),
        ]),
      ),
    ],
    ['issueWeights', new Map(named.map((issue, k) => [issue.name, weights[k]!]))],
  ]);
  const bid = reservation > 1e-9 ? leastAcceptable({ weights, values: numbers.values }, reservation) : [];
  if (bid === undefined) lost('more deals than can be searched for a reservation bid', 'noDeal');
  if (bid === null) lost(`${quantityValue(noDeal)}, which no deal is worth`, 'noDeal');
  if (bid && bid.length > 0) {
    const chosen = new Map(named.map((issue, k) => [issue.name, issue.values[bid[k]!]!]));
    profile.set('reservationBid', new Map([['issuevalues', chosen]]));
  }
  return profile;
}

/** GeniusWeb takes letters and digits alone in the names of domains and profiles. */
function simple(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '');
}

function unreachable(path: string, received: string): Problem {
  const message = `This cannot be said in a GeniusWeb profile: ${received}.`;
  const hint = 'With lossy it is left out.';
  return {
    path,
    code: 'inconsistent',
    expected: 'a weighted sum and a reservation bid',
    received,
    message,
    hint,
  };
}

/** An issue as a GeniusWeb domain names it. */
export interface NamedIssue {
  readonly name: string;
  readonly values: readonly string[];
}

/** Issues by their labels, or by their ids where a label stands twice. */
export function domainNames(issues: readonly Issue[]): NamedIssue[] {
  const labels = new Set(issues.map(({ label }) => label));
  const unique = labels.size === issues.length;
  return issues.map(({ id, label, options }) => ({ name: unique ? label : id, values: options }));
}

/** Digits after the point that a number below 1 keeps when it is read and written again. */
const unit = 1e15;

/**
 * Weights that sum to exactly 1 as decimals, not only nearly so in binary: GeniusWeb reads decimals and takes
 * no other. Each differs from its own by less than 1e-15, the greatest by what is left.
 */
export function exactWeights(weights: readonly number[]): number[] {
  const parts = weights.map((weight) => Math.round(weight * unit));
  const greatest = parts.reduce((best, part, k) => (part > parts[best]! ? k : best), 0);
  parts[greatest]! += unit - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / unit);
}

/** What of a scenario a GeniusWeb profile cannot say, as problems with a hint each. */
export function lossesOf(scenario: Scenario): Problem[] {
  const found: Problem[] = [];
  const lost = (path: string, what: string): void => {
    const message = `A GeniusWeb domain has no place for ${what}.`;
    const hint = 'With lossy it is left out.';
    found.push({ path, code: 'inconsistent', expected: 'nothing', received: what, message, hint });
  };
  const { rule, protocol, dynamics, costs, implemented } = scenario;
  if (!ruleNeedsAll(rule)) lost('rule', 'an agreement without all parties');
  if (protocol.kind !== 'saop') lost('protocol', 'a text drafted by a chair');
  if (dynamics) lost('dynamics', 'what happens between sessions');
  if (costs) lost('costs', 'cost shares');
  if (implemented) lost('implemented', 'levels that are already implemented');
  scenario.parties.forEach((party, i) => {
    if (isUncertain(party))
      lost(`parties[${i}]`, 'numbers that are intervals, other than by their middle value');
  });
  return found;
}

/** What not even a loss can make of a weighted sum. */
export function obstaclesOf(scenario: Scenario): Problem[] {
  if (!scenario.schedule) return [];
  const message = 'Deals of a scenario with a schedule are not worth a weighted sum over their issues.';
  return [
    { path: 'schedule', code: 'inconsistent', expected: 'none', received: 'a schedule', message, hint: '' },
  ];
}

function isUncertain({ preferences, noDeal }: Party): boolean {
  return [...quantitiesOf(preferences), noDeal].some((quantity) => typeof quantity === 'object');
}

function quantitiesOf(preferences: Preferences): Quantity[] {
  const importance = preferences.kind === 'ordinal' ? preferences.importance : {};
  return [
    ...Object.values(importance),
    ...Object.values(preferences.weights ?? {}),
    ...Object.values(preferences.values ?? {}).flat(),
  ];
}
