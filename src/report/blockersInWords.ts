import type { Scenario } from '../scenario/index.js';
import { counted, isNamed, issueWord, joined, optionWord, partyWord, table } from '../words/index.js';
import { protocolWords } from './protocolWords.js';
import type { ToldBlocker } from './toldOutcome.js';

const MOST_BLOCKERS = 8;
const MOST_CONFLICTS = 3;
const MOST_WISHES = 3;

/** What one party wanted of one issue. */
interface Side {
  readonly party: string;
  readonly issue: string;
  /** `more`, or the options asked for. */
  readonly wanted: string;
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
      sides.push({ party, issue, wanted: direction === 'up' ? 'more' : 'less', count: times });
      continue;
    }
    if (sides.some((side) => side.party === party && side.issue === issue)) continue;
    const all = blockers.filter((other) => other.party === party && other.issue === issue);
    const wants = mostOften(all.map((one) => one.wants ?? []));
    const refused = mostOften(all.map((one) => one.refused ?? [])).filter(
      (option) => !wants.includes(option),
    );
    const words = (options: readonly number[]): string[] =>
      options.map((option) => optionWord(scenario, issue, option));
    const wanted = [
      ...(wants.length > 0 ? [joined(words(wants), 'or')] : []),
      ...(refused.length > 0 ? [`not ${joined(words(refused), 'nor')}`] : []),
    ];
    const count = all.reduce((sum, one) => sum + one.count, 0);
    sides.push({ party, issue, wanted: wanted.join(', '), count });
  }
  const named = sides.some(({ issue }) => isNamed(scenario, issue));
  return named ? sides.sort((a, b) => b.count - a.count) : sides;
}

/** The options of some lists together, the most frequent first. */
function mostOften(lists: readonly NonNullable<ToldBlocker['wants']>[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { option, count } of lists.flat()) counts.set(option, (counts.get(option) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([option]) => option);
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
    const here = sides.filter((side) => side.issue === issue);
    const things = [...new Set(here.map(({ wanted }) => wanted))].sort((a, b) => rank(a) - rank(b));
    const wanted = things.map((what) => {
      const of = here.filter((side) => side.wanted === what);
      return {
        what,
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
function rank(wanted: string): number {
  return wanted === 'less' ? 1 : 0;
}
