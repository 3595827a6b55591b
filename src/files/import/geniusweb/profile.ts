import { didYouMean, quoted, SUM_TOLERANCE } from '../../../input/index.js';
import type { OpenText, Reporter } from '../gameFiles.js';
import { stemOf } from '../gameFiles.js';
import type { GameParty } from '../games.js';
import type { WebIssue } from './domain.js';
import type { JsonMember, JsonNode } from '../../text/parseJson.js';
import { shownNode, memberOf, membersOf, readShare, wordOf } from './nodes.js';

/** Makes a party of a profile; what is wrong with it is reported, and makes what is returned worthless. */
export function readProfile(profile: JsonNode, file: OpenText, domain: readonly WebIssue[]): GameParty {
  const { name, report } = file;
  const utilities = byIssue(profile, 'issueUtilities', file, domain);
  const given = byIssue(profile, 'issueWeights', file, domain);
  const losses: string[] = [];
  const values = domain.map((issue) => {
    const member = utilities.get(issue.name);
    return member === undefined ? [] : readValues(member, issue, report, losses);
  });
  const weights = domain.map((issue) => {
    const member = given.get(issue.name);
    if (member === undefined) return 0;
    return (
      readShare(member.value, member.offset, `the weight of ${quoted(issue.name)}`, report, Infinity) ?? 0
    );
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0 && Number.isFinite(sum))) {
    report(profile.offset, 'wrong-sum', 'weights with the sum 1', `the sum ${sum}`);
  } else if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    losses.push(`its weights and reservation value were divided by the sum of the weights, ${sum}`);
  }
  return {
    name: stemOf(name),
    label: wordOf(memberOf(profile, 'name'))?.trim() || stemOf(name),
    weights,
    values,
    noDeal: readReservation(profile, domain, { weights, values }, report),
    source: name,
    losses,
  };
}

/** Reads the members of a record that must have one for every issue of the domain and no other. */
function byIssue(
  profile: JsonNode,
  key: string,
  { report }: OpenText,
  domain: readonly WebIssue[],
): ReadonlyMap<string, JsonMember> {
  const names = domain.map(({ name }) => name);
  const known = new Set(names);
  const members = membersOf(profile, key, report);
  const found = new Map((members ?? []).map((member) => [member.key, member]));
  if (members === undefined) return found;
  for (const { key: name, offset } of members) {
    if (known.has(name)) continue;
    report(offset, 'unknown-name', 'an issue of the domain', quoted(name), {
      hint: () => didYouMean(name, names),
    });
  }
  for (const name of names.filter((issue) => !found.has(issue))) {
    report(memberOf(profile, key)!.offset, 'missing', `the issue ${quoted(name)} in "${key}"`, 'none');
  }
  return found;
}

/** What the utilities of an issue are called: today, and in older files. */
const KINDS = {
  numbers: ['NumberValueSetUtilities', 'numberutils'],
  discrete: ['DiscreteValueSetUtilities', 'discreteutils'],
} as const;

/** Tells whether a profile is a form that nobody has filled in: no value of it has a utility. */
export function isBlank(profile: JsonNode): boolean {
  const issues = memberOf(profile, 'issueUtilities');
  if (issues?.kind !== 'object') return false;
  const all = [...KINDS.numbers, ...KINDS.discrete];
  return !issues.members.some(({ value }) =>
    all.some((kind) => {
      const utilities = memberOf(value, kind);
      const values = memberOf(utilities, 'valueUtilities') ?? utilities;
      return values?.kind === 'object' && values.members.some((member) => member.value.kind !== 'other');
    }),
  );
}

/** Reads what the options of an issue are worth to a profile, each in [0, 1], in the order of the domain. */
function readValues(
  { value, offset }: JsonMember,
  issue: WebIssue,
  report: Reporter,
  losses: string[],
): number[] {
  const kinds = KINDS[issue.numbers ? 'numbers' : 'discrete'];
  const utilities = memberOf(value, kinds[0]) ?? memberOf(value, kinds[1]);
  if (utilities?.kind !== 'object') {
    report(offset, 'missing', `${kinds[0]} of the issue ${quoted(issue.name)}`, shownNode(utilities));
    return [];
  }
  return issue.numbers ? interpolated(utilities, issue, report, losses) : byValue(utilities, issue, report);
}

function byValue(utilities: JsonMember['value'], { name, options }: WebIssue, report: Reporter): number[] {
  const found = new Map<string, number>();
  const known = new Set(options);
  for (const { key, offset, value } of membersOf(utilities, 'valueUtilities', report) ?? []) {
    if (!known.has(key)) {
      const hint = (): string => didYouMean(key, options);
      report(offset, 'unknown-name', `a value of the issue ${quoted(name)}`, quoted(key), { hint });
      continue;
    }
    found.set(key, readShare(value, offset, `the utility of ${quoted(key)}`, report) ?? 0);
  }
  for (const option of options.filter((value) => !found.has(value))) {
    report(
      utilities.offset,
      'missing',
      `a utility of ${quoted(option)} of the issue ${quoted(name)}`,
      'none',
    );
  }
  return options.map((option) => found.get(option) ?? 0);
}

/** Reads the worth of numbers: in a straight line from the low value to the high one, and 0 beyond them. */
function interpolated(
  utilities: JsonMember['value'],
  { name, numbers = [] }: WebIssue,
  report: Reporter,
  losses: string[],
): number[] {
  const end = (key: string): number =>
    readShare(memberOf(utilities, key), utilities.offset, key, report) ?? 0;
  const edge = (key: string): number => {
    const node = memberOf(utilities, key);
    if (node?.kind === 'number') return node.value;
    report(utilities.offset, 'missing', `a number as ${key}`, shownNode(node));
    return NaN;
  };
  const [from, to, low, high] = [edge('lowValue'), edge('highValue'), end('lowUtility'), end('highUtility')];
  const isPoint = from === to && numbers.length === 1;
  if (!(from < to) && !isPoint) {
    report(utilities.offset, 'out-of-range', 'lowValue < highValue', `${from} and ${to}`);
    return [];
  }
  const isBeyond = (x: number): boolean => x < from - 1e-12 || x > to + 1e-12;
  if (numbers.some(isBeyond))
    losses.push(`its utilities of ${quoted(name)} go from ${from} to ${to}: numbers beyond are worth 0`);
  return numbers.map((x) => {
    if (isBeyond(x)) return 0;
    if (isPoint) return low;
    return Math.min(Math.max(low + ((high - low) * (x - from)) / (to - from), 0), 1);
  });
}

/** Returns the utility of a profile's reservation bid, 0 without one; an issue that the bid leaves open adds nothing. */
function readReservation(
  profile: JsonNode,
  domain: readonly WebIssue[],
  { weights, values }: { weights: readonly number[]; values: readonly (readonly number[])[] },
  report: Reporter,
): number {
  const bid = memberOf(profile, 'reservationBid');
  if (bid === undefined) return 0;
  const names = domain.map(({ name }) => name);
  const options: (number | undefined)[] = [];
  for (const { key, offset, value } of membersOf(bid, 'issuevalues', report) ?? []) {
    const k = names.indexOf(key);
    const issue = domain[k];
    if (issue === undefined) {
      report(offset, 'unknown-name', 'an issue of the domain', quoted(key), {
        hint: () => didYouMean(key, names),
      });
      continue;
    }
    const word = wordOf(value);
    const option = issue.numbers
      ? issue.numbers.indexOf(Number(word ?? NaN))
      : issue.options.indexOf(word ?? '');
    if (option < 0) {
      const hint = (): string => (word === undefined ? '' : didYouMean(word, issue.options));
      report(value.offset, 'unknown-name', `a value of the issue ${quoted(key)}`, shownNode(value), { hint });
    } else options[k] = option;
  }
  return weights.reduce((sum, weight, k) => {
    const option = options[k];
    return option === undefined ? sum : sum + weight * (values[k]![option] ?? 0);
  }, 0);
}
