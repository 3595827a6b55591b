import { ruleAccepts, ruleNeedsAll } from '../scenario/index.js';
import type { Rules } from '../scenario/index.js';
import type { PublicState } from './state/PublicState.js';
import type { Table } from './state/Table.js';

/** What ballots are held under. */
export type BallotRules = Pick<Rules, 'protocol' | 'rule' | 'parties'>;

/**
 * Tells whether every offer is put to the vote: in alternating offers under a rule that need not have the yes of all.
 * There whoever speaks next could take an offer away before those are asked whose yes would be enough.
 */
export function hasBallots({ protocol, rule }: Pick<Rules, 'protocol' | 'rule'>): boolean {
  return protocol.kind !== 'singleText' && !ruleNeedsAll(rule);
}

/** Returns those present that have not walked out of the plenary. */
export function atTable({ present, table }: Pick<PublicState, 'present' | 'table'>): readonly string[] {
  const { walkedOut, leftBefore = [] } = table;
  if (walkedOut === null) return present;
  return present.filter((id) => id !== walkedOut && !leftBefore.includes(id));
}

/** Tells whether some parties are enough for a deal. */
export function canPass({ rule, parties }: BallotRules, of: readonly string[]): boolean {
  return ruleAccepts(rule, parties, of);
}

/** Returns the turns taken under ballots: offers put, and turns to offer that were passed. */
export function turnsToOffer({ reading, passes = [] }: Table): number {
  return reading + passes.length;
}

/** What was said to an offer, its author's yes included. */
export interface Votes {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Where a ballot stands: the deal passes, falls, or depends on those who have not answered. */
export function ballotStanding(rules: BallotRules, { yes, no }: Votes, there: readonly string[]): Verdict {
  if (canPass(rules, yes)) return 'passed';
  return canPass(
    rules,
    there.filter((id) => !no.includes(id)),
  )
    ? 'open'
    : 'failed';
}

/** How a ballot can stand. */
export type Verdict = 'passed' | 'failed' | 'open';

/**
 * Returns who is next after a party that is still in the circle.
 *
 * @param circle - those who take turns, in order
 * @param there - those of them that have not walked out
 */
export function nextInCircle(circle: readonly string[], there: readonly string[], after: string): string {
  const start = circle.indexOf(after);
  for (let step = 1; step < circle.length; step++) {
    const id = circle[(start + step) % circle.length]!;
    if (there.includes(id)) return id;
  }
  return after;
}
