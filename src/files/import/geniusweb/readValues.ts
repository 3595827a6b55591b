import { didYouMean, quoted } from '../../../input/index.js';
import type { Reporter } from '../common/Reporter.js';
import { kindOf, memberOf } from './JsonNode.js';
import type { JsonMember } from './JsonNode.js';
import { membersOf, unitOf } from './readers.js';
import type { WebIssue } from './readIssues.js';

/** What the options of an issue are worth to a profile, each in [0, 1], in the order of the domain. */
export function readValues({ value, at }: JsonMember, issue: WebIssue, report: Reporter): number[] {
  const kind = issue.numbers ? 'NumberValueSetUtilities' : 'DiscreteValueSetUtilities';
  const utilities = memberOf(value, kind);
  if (utilities?.kind !== 'object') {
    report(at, 'missing', `${kind} of the issue ${quoted(issue.name)}`, kindOf(utilities));
    return [];
  }
  return issue.numbers ? interpolated(utilities, issue.numbers, report) : byValue(utilities, issue, report);
}

function byValue(utilities: JsonMember['value'], { name, options }: WebIssue, report: Reporter): number[] {
  const found = new Map<string, number>();
  const known = new Set(options);
  for (const { key, at, value } of membersOf(utilities, 'valueUtilities', report) ?? []) {
    if (!known.has(key)) {
      const hint = didYouMean(key, options);
      report(at, 'unknown-name', `a value of the issue ${quoted(name)}`, quoted(key), { hint });
      continue;
    }
    found.set(key, unitOf(value, at, `the utility of ${quoted(key)}`, report) ?? 0);
  }
  for (const option of options.filter((value) => !found.has(value))) {
    report(utilities.at, 'missing', `a utility of ${quoted(option)} of the issue ${quoted(name)}`, 'none');
  }
  return options.map((option) => found.get(option) ?? 0);
}

/** In a straight line from the low value to the high one, and 0 beyond them. */
function interpolated(
  utilities: JsonMember['value'],
  numbers: readonly number[],
  report: Reporter,
): number[] {
  const end = (key: string): number => unitOf(memberOf(utilities, key), utilities.at, key, report) ?? 0;
  const edge = (key: string): number => {
    const node = memberOf(utilities, key);
    if (node?.kind === 'number') return node.value;
    report(utilities.at, 'missing', `a number as ${key}`, kindOf(node));
    return NaN;
  };
  const [from, to, low, high] = [edge('lowValue'), edge('highValue'), end('lowUtility'), end('highUtility')];
  if (!(from < to)) {
    report(utilities.at, 'out-of-range', 'lowValue < highValue', `${from} and ${to}`);
    return [];
  }
  return numbers.map((x) => {
    if (x < from - 1e-12 || x > to + 1e-12) return 0;
    return Math.min(Math.max(low + ((high - low) * (x - from)) / (to - from), 0), 1);
  });
}
