import { didYouMean, quoted } from '../../../input/index.js';
import type { Reporter } from '../common/Reporter.js';
import { kindOf, memberOf } from './JsonNode.js';
import type { JsonNode } from './JsonNode.js';
import { membersOf, wordOf } from './readers.js';
import type { WebIssue } from './readIssues.js';

/** The utility of a profile's reservation bid, 0 without one; an issue that the bid leaves open adds nothing. */
export function readReservation(
  profile: JsonNode,
  domain: readonly WebIssue[],
  { weights, values }: { weights: readonly number[]; values: readonly (readonly number[])[] },
  report: Reporter,
): number {
  const bid = memberOf(profile, 'reservationBid');
  if (bid === undefined) return 0;
  const names = domain.map(({ name }) => name);
  const options: (number | undefined)[] = [];
  for (const { key, at, value } of membersOf(bid, 'issuevalues', report) ?? []) {
    const k = names.indexOf(key);
    const issue = domain[k];
    if (issue === undefined) {
      report(at, 'unknown-name', 'an issue of the domain', quoted(key), { hint: didYouMean(key, names) });
      continue;
    }
    const word = wordOf(value);
    const option = issue.numbers
      ? issue.numbers.indexOf(Number(word ?? NaN))
      : issue.options.indexOf(word ?? '');
    if (option < 0) {
      const hint = word === undefined ? '' : didYouMean(word, issue.options);
      report(value.at, 'unknown-name', `a value of the issue ${quoted(key)}`, kindOf(value), { hint });
    } else options[k] = option;
  }
  return weights.reduce((sum, weight, k) => {
    const option = options[k];
    return option === undefined ? sum : sum + weight * (values[k]![option] ?? 0);
  }, 0);
}
