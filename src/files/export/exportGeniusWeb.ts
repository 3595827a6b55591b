import {
  callback,
  checkOptions,
  flag,
  GAIN_TOLERANCE,
  problem,
  refuse,
  SUM_TOLERANCE,
  type Problem,
  type OptionRules,
} from '../../input/index.js';
import {
  defineScenario,
  preferencesOf,
  quantityValue,
  type Issue,
  type Party,
  type Preferences,
  type Quantity,
  type Scenario,
  type Seat,
} from '../../scenario/index.js';
import type { GameFile } from '../import/gameFiles.js';
import { jsonText } from '../text/writeText.js';
import { leastAcceptable } from './leastAcceptable.js';
import { lossesOf, lost } from './losses.js';

/** Options of {@link exportGeniusWeb}. */
export interface ExportOptions {
  /**
   * True to leave out what a profile cannot say (who must agree, the chair, discounts, events, cost shares, what a party
   * insists on, intervals, a no-deal value that no deal reaches) instead of refusing it. Default false.
   */
  readonly lossy?: boolean;
  /** Is told, in a sentence each, what `lossy` leaves out. Default: nobody. */
  readonly note?: (text: string) => void;
}

/**
 * Writes a plain scored game as a GeniusWeb domain: a file with the domain, and one with a
 * `LinearAdditiveUtilitySpace` per party. Read back by `importGeniusWeb`, every deal has the same utility
 * within 1e-12.
 *
 * GeniusWeb knows reservation bids, not values: a party's is the worst deal that it would sign, so that the
 * same deals are acceptable, though the value of having none may be a little lower than that bid's. A party
 * that would sign any deal has none. Labels become names, agents and rounds are left out.
 *
 * @returns `<name>-domain.json` and `<party>.json` in party order
 * @throws SixPartyError `invalid-option`; `invalid-scenario`, also for what a profile cannot say, unless `options.lossy`; a
 *   schedule is always refused, because its deals are worth no weighted sum
 */
export function exportGeniusWeb(scenario: Scenario<Seat>, options: ExportOptions = {}): readonly GameFile[] {
  checkOptions(
    options,
    { lossy: flag, note: callback } satisfies OptionRules<keyof ExportOptions>,
    [],
    'The scenario cannot be written.',
  );
  const { lossy = false, note } = options;
  const { name, issues, parties } = defineScenario(scenario);
  const losses = [...lossesOf(scenario), ...uncertainOf(scenario)];
  const named = domainNames(issues);
  const domain = new Map<string, unknown>([
    ['name', simpleName(name)],
    ['issuesValues', new Map(named.map((issue) => [issue.name, new Map([['values', issue.values]])]))],
  ]);
  const profiles = parties.map((party, i) => {
    const profile = profileOf(party, scenario, named, (what, received) => {
      losses.push(
        lost(`parties[${i}].${what}`, received, `This cannot be said in a GeniusWeb profile: ${received}.`),
      );
    });
    const text = geniusText(new Map([['LinearAdditiveUtilitySpace', profile.set('domain', domain)]]));
    return { name: `${party.id}.json`, text };
  });
  const problems = [...obstaclesOf(scenario), ...(lossy ? [] : losses)];
  refuse('invalid-scenario', 'The scenario has more than a GeniusWeb domain can say.', problems);
  for (const { path, received } of losses) note?.(`Left out of ${path}: ${received}.`);
  return [{ name: `${name}-domain.json`, text: geniusText(domain) }, ...profiles];
}

/** Writes every object over several lines and every list on one. */
function geniusText(value: ReadonlyMap<string, unknown>): string {
  return jsonText(value, (_line, _indent, isList) => isList);
}

/** An issue as a GeniusWeb domain names it. */
interface NamedIssue {
  readonly name: string;
  readonly values: readonly string[];
}

/** Names issues by their labels, or by their ids where a label stands twice. */
function domainNames(issues: readonly Issue[]): NamedIssue[] {
  const labels = new Set(issues.map(({ label }) => label));
  const unique = labels.size === issues.length;
  return issues.map(({ id, label, options }) => ({ name: unique ? label : id, values: options }));
}

/** Returns an id as GeniusWeb takes it in the names of domains and profiles: letters and digits alone. */
function simpleName(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '');
}

/**
 * Makes the profile of a party.
 *
 * @param lost - is told what of the party a profile cannot say
 */
function profileOf(
  { id, preferences, noDeal = 0 }: Party,
  { issues }: Scenario,
  named: readonly NamedIssue[],
  lost: (what: 'noDeal' | 'preferences', received: string) => void,
): Map<string, unknown> {
  const numbers = preferencesOf(issues, preferences);
  const sum = numbers.weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) lost('preferences', `weights with the sum ${sum}`);
  const weights = exactWeights(numbers.weights.map((weight) => weight / sum));
  const reservation = quantityValue(noDeal) / sum;
  const values = named.map(
    (issue, k) => new Map(issue.values.map((text, n) => [text, numbers.values[k]![n]!])),
  );
  const profile = new Map<string, unknown>([
    ['name', simpleName(id)],
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
  const bid =
    reservation > GAIN_TOLERANCE ? leastAcceptable({ weights, values: numbers.values }, reservation) : [];
  if (bid === undefined) lost('noDeal', 'more deals than can be searched for a reservation bid');
  if (bid === null) lost('noDeal', `${quantityValue(noDeal)}, which no deal is worth`);
  if (bid && bid.length > 0) {
    const chosen = new Map(named.map((issue, k) => [issue.name, issue.values[bid[k]!]!]));
    profile.set('reservationBid', new Map([['issuevalues', chosen]]));
  }
  return profile;
}

/** A number below 1 keeps so many digits after the point when it is read and written again. */
const DECIMALS = 1e15;

/**
 * Returns weights that sum to exactly 1 as decimals, not only nearly so in binary: GeniusWeb reads decimals and takes
 * no other. Each differs from its own by less than 1e-15, the greatest by what is left.
 */
function exactWeights(weights: readonly number[]): number[] {
  const parts = weights.map((weight) => Math.round(weight * DECIMALS));
  const greatest = parts.reduce((best, part, k) => (part > parts[best]! ? k : best), 0);
  parts[greatest]! += DECIMALS - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / DECIMALS);
}

/** Returns the numbers that are intervals, of which a profile has the middle value. */
function uncertainOf({ parties }: Scenario): Problem[] {
  return parties.flatMap((party, i) => {
    const what = 'numbers that are intervals, other than by their middle value';
    return isUncertain(party) ? [lost(`parties[${i}]`, what)] : [];
  });
}

/** Returns what not even a loss can make a weighted sum of. */
function obstaclesOf({ schedule }: Scenario): Problem[] {
  if (!schedule) return [];
  const message = 'Deals of a scenario with a schedule are not worth a weighted sum over their issues.';
  return [problem('schedule', 'inconsistent', 'none', undefined, { received: 'a schedule', message })];
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
