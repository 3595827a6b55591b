import type { Scenario } from '../scenario/index.js';
import { plenaryRounds, refusalsOf, type Blocker, type Outcome, type TalksEvent } from '../talks/index.js';
import { isNamed } from '../words/index.js';

/** Who stood against what, as it is told. */
export interface ToldBlocker extends Blocker {
  /**
   * Options that were asked for instead, most often first, in a game without a schedule, or where they have no order: there
   * they need not be more or less. What was refused without naming one is in none.
   */
  readonly wants?: readonly CountedOption[];
  /** There, too: options that were refused without one being named, most often first; missing if there are none. */
  readonly refused?: readonly CountedOption[];
}

/** How often an option was asked for, or refused. */
export interface CountedOption {
  /** Number of the option, from 0. */
  readonly option: number;
  /** How often. */
  readonly count: number;
}

/** An outcome as it is told. */
export interface ToldOutcome extends Outcome {
  /** Of talks that are one plenary: rounds of offers, or drafts. */
  readonly rounds: number;
  /** Objections to drafts or, in alternating offers, offers refused for others, per party and issue. */
  readonly blockers: readonly ToldBlocker[];
}

/**
 * Returns an outcome with what only the whole run says: who refused which offers over what, and for how many rounds
 * there were offers or drafts, if they were one plenary.
 */
export function toldOutcome(
  scenario: Scenario,
  events: readonly TalksEvent[],
  outcome: Outcome,
): ToldOutcome {
  const { dynamics, protocol } = scenario;
  const refused = blockersOf(scenario, events);
  const blockers: readonly ToldBlocker[] =
    protocol.kind === 'saop'
      ? refused.toSorted((a, b) => b.count - a.count)
      : outcome.blockers.map((blocker) => ({ ...refused.find(isSameAs(blocker)), ...blocker }));
  return {
    ...outcome,
    rounds: dynamics ? outcome.rounds : plenaryRounds(scenario, events),
    blockers: blockers.map(({ wants, refused: left, ...blocker }) => {
      if (!wants || !isNamed(scenario, blocker.issue)) return blocker;
      return left ? { ...blocker, wants, refused: left } : { ...blocker, wants };
    }),
  };
}

function isSameAs({ party, issue, direction }: Blocker): (other: Blocker) => boolean {
  return (other) => other.party === party && other.issue === issue && other.direction === direction;
}

/** Counts what was refused, in order of parties and issues. */
function blockersOf(
  { parties, issues, ...scenario }: Scenario,
  events: readonly TalksEvent[],
): ToldBlocker[] {
  const places = new Map(issues.map(({ id }, k) => [id, k]));
  const asked = new Map<string, { readonly wants: number[]; readonly refused: number[] }>();
  for (const { party, deal, wishes } of refusalsOf({ ...scenario, issues }, events)) {
    for (const { issue, direction, want } of wishes) {
      const key = `${party}/${issue}/${direction}`;
      const { wants, refused } = asked.get(key) ?? { wants: [], refused: [] };
      if (want === null) refused.push(deal[places.get(issue)!]!);
      else wants.push(want);
      asked.set(key, { wants, refused });
    }
  }
  return parties.flatMap(({ id: party }) =>
    issues.flatMap(({ id: issue }) =>
      (['up', 'down'] as const).flatMap((direction): ToldBlocker[] => {
        const { wants, refused } = asked.get(`${party}/${issue}/${direction}`) ?? {};
        if (!wants || !refused) return [];
        const count = wants.length + refused.length;
        const told = { party, issue, direction, count, wants: countsOf(wants) };
        return [refused.length > 0 ? { ...told, refused: countsOf(refused) } : told];
      }),
    ),
  );
}

/** Counts options, the most frequent first. */
function countsOf(options: readonly number[]): readonly CountedOption[] {
  const counts = new Map<number, number>();
  for (const option of options) counts.set(option, (counts.get(option) ?? 0) + 1);
  return [...counts]
    .map(([option, count]) => ({ option, count }))
    .sort((a, b) => b.count - a.count || a.option - b.option);
}
