import { defineScenario, preferencesOf, quantityValue, SixPartyError } from '../../scenario/index.js';
import type { Party, Problem, Scenario, Seat } from '../../scenario/index.js';
import type { GameFile } from '../import/GameFile.js';
import { domainNames } from './domainNames.js';
import type { NamedIssue } from './domainNames.js';
import { exactWeights } from './exactWeights.js';
import type { ExportOptions } from './ExportOptions.js';
import { jsonText } from './jsonText.js';
import type { Written } from './jsonText.js';
import { leastAcceptable } from './leastAcceptable.js';
import { lossesOf, obstaclesOf } from './lossesOf.js';

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
