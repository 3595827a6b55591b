import type { Scenario } from '../scenario/index.js';
import { counted, isNamed, issueWord, joined, optionWord, partyWord, table } from '../words/index.js';
import { protocolWords } from './protocolWords.js';
import type { CountedOption, ToldBlocker } from './toldOutcome.js';

const MOST_BLOCKERS = 8;
const MOST_CONFLICTS = 3;
const MOST_WISHES = 3;
/** Options that one party is said to have wanted of an issue; of more, how many there were. */
const MOST_OPTIONS = 4;
/** Who asked for something this much less often than others is no side of a conflict: it gave way. */
const LEAST_SHARE = 0.1;

/** What one party wanted of one issue. */
interface Side {
  readonly party: string;
  readonly issue: string;
  /** `more`, or the options asked for. */
  readonly wanted: string;
  /** The same for the same options, in whatever order they are told. */
  readonly sort: string;
  readonly count: number;
}

/** Who stood against what, most often first, as a table of lines of up to `width` characters. */
export function blockersLines(
  scenario: Scenario,
  blockers: readonly ToldBlocker[],
  width: number | undefined,
): string[] {
  if (blockers.length === 0) return [];
  const { refusal, refusals } = protocolWords[scenario.protocol.kind];
  const sides = sidesOf(scenario, blockers);
  const rows = sides
    .slice(0, MOST_BLOCKERS)
    .map((side) => [
      partyWord(scenario, side.party),
      `wanted ${wish(scenario, side)}`,
      counted(side.count, refusal, refusals),
    ]);
  const rest = sides.length - rows.length;
  return [
    'Blockers',
    ...table(rows, [], width),
    ...(rest > 0 ? [`  and ${counted(rest, 'other', 'others')}`] : []),
  ];
}

/** What stood in the way: the issues on which parties wanted different things and which, else the commonest wishes. */
export function reasonInWords(scenario: Scenario, blockers: readonly ToldBlocker[]): string {
  const sides = sidesOf(scenario, blockers);
  const conflicts = conflictsOf(sides).slice(0, MOST_CONFLICTS);
  if (conflicts.length > 0) {
    const told = conflicts.map(({ issue, wanted }) => {
      const named = isNamed(scenario, issue);
      const each = wanted.map(({ parties, what }) => {
        const who = joined(parties.map((party) => partyWord(scenario, party)));
        return named ? `${who}: ${what}` : `${who} for ${what}`;
      });
      return `${issueWord(scenario, issue)} (${each.join(named ? '; ' : ', ')})`;
    });
    const apart = conflicts.every(({ issue }) => !isNamed(scenario, issue));
    const how = apart ? 'pulled in opposite directions' : 'wanted different things';
    return `the parties ${how} on ${joined(told)}`;
  }
  if (sides.length === 0) return protocolWords[scenario.protocol.kind].nobodyObjected;
  const wishes = sides
    .slice(0, MOST_WISHES)
    .map((side) => `${partyWord(scenario, side.party)} for ${wish(scenario, side)}`);
  return `what was asked for was not given: ${joined(wishes)}`;
}

function wish(scenario: Scenario, { issue, wanted }: Side): string {
  const word = issueWord(scenario, issue);
  return isNamed(scenario, issue) ? `${word}: ${wanted}` : `${wanted} ${word}`;
}

/**
 * What parties wanted of issues: more or less where options are steps of a schedule; else the options that they asked
 * for, which are neither.
 */
function sidesOf(scenario: Scenario, blockers: readonly ToldBlocker[]): readonly Side[] {
  const sides: Side[] = [];
  for (const { party, issue, direction, count: times } of blockers) {
    if (!isNamed(scenario, issue)) {
      const wanted = direction === 'up' ? 'more' : 'less';
      sides.push({ party, issue, wanted, sort: wanted, count: times });
      continue;
    }
    if (sides.some((side) => side.party === party && side.issue === issue)) continue;
    const all = blockers.filter((other) => other.party === party && other.issue === issue);
    const asked = mostOften(all.map((one) => one.wants ?? []));
    // What it came down to now and then is not what it wanted.
    const wants = asked.filter(({ count }) => 2 * count >= asked[0]!.count);
    const refused = mostOften(all.map((one) => one.refused ?? [])).filter(
      ({ option }) => !asked.some((other) => other.option === option),
    );
    const words = (options: readonly CountedOption[], or: string): string => {
      const told = options.slice(0, MOST_OPTIONS).map(({ option }) => optionWord(scenario, issue, option));
      const rest = options.length - told.length;
      return joined([...told, ...(rest > 0 ? [counted(rest, 'other', 'others')] : [])], or);
    };
    const wanted = [
      ...(wants.length > 0 ? [words(wants, 'or')] : []),
      ...(refused.length > 0 ? [`not ${words(refused, 'nor')}`] : []),
    ];
    const sort = [wants, refused]
      .map((options) => options.map(({ option }) => option).sort((a, b) => a - b))
      .join('/');
    const count = all.reduce((sum, one) => sum + one.count, 0);
    sides.push({ party, issue, wanted: wanted.join(', '), sort, count });
  }
  const named = sides.some(({ issue }) => isNamed(scenario, issue));
  return named ? sides.sort((a, b) => b.count - a.count) : sides;
}

/** The options of some lists together, the most frequent first. */
function mostOften(lists: readonly (readonly CountedOption[])[]): readonly CountedOption[] {
  const counts = new Map<number, number>();
  for (const { option, count } of lists.flat()) counts.set(option, (counts.get(option) ?? 0) + count);
  return [...counts].map(([option, count]) => ({ option, count })).sort((a, b) => b.count - a.count);
}

/** An issue of which parties wanted different things. */
interface Conflict {
  readonly issue: string;
  readonly wanted: readonly { readonly what: string; readonly parties: readonly string[] }[];
  /** How often the thing was asked for that was asked for second most; 0 if one party alone wanted it all. */
  readonly weight: number;
}

/** The issues on which parties pulled apart, the most disputed first. */
function conflictsOf(sides: readonly Side[]): readonly Conflict[] {
  const issues = [...new Set(sides.map(({ issue }) => issue))];
  const conflicts = issues.map((issue): Conflict => {
    const all = sides.filter((side) => side.issue === issue);
    const most = Math.max(...all.map(({ count }) => count));
    const here = all.filter(({ count }) => count >= LEAST_SHARE * most);
    const things = [...new Set(here.map(({ sort }) => sort))].sort((a, b) => rank(a) - rank(b));
    const wanted = things.map((sort) => {
      const of = here.filter((side) => side.sort === sort);
      return {
        what: of[0]!.wanted,
        parties: of.map(({ party }) => party),
        count: of.reduce((sum, { count }) => sum + count, 0),
      };
    });
    const counts = wanted.map(({ count }) => count).sort((a, b) => b - a);
    const apart = new Set(here.map(({ party }) => party)).size > 1 && counts.length > 1;
    return { issue, wanted, weight: apart ? counts[1]! : 0 };
  });
  return conflicts.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}

/** More is told before less; other things as they come. */
function rank(sort: string): number {
  return sort === 'less' ? 1 : 0;
}
