import {
  checkOptions,
  cursorOn,
  id,
  listOf,
  noneTwice,
  number,
  readList,
  record,
  refuse,
  report,
  SUM_TOLERANCE,
  UNIT,
  whole,
  type OptionRules,
} from '../../input/index.js';

import { clamp } from '../../numeric/index.js';
import { condorcetChances } from './condorcet.js';
import { prospectOf, salienceOf, utilityAt, type Bargainer } from './contest.js';

/** A party of the spatial model. */
export interface SpatialParty extends Bargainer {
  /** Party id, or any other name of who bargains. */
  readonly party: string;
}

/** Options of {@link spatialModel}. */
export interface SpatialOptions {
  /** Most rounds of bargaining, from 0 to 1000. Default 100. */
  readonly rounds?: number;
}

/** Where bargaining in the spatial model ends. */
export interface SpatialForecast {
  /** Σ chance × last position, per issue. */
  readonly expected: readonly number[];
  /** Chance per party that its last position carries the day; parties at one place share theirs. */
  readonly chances: Readonly<Record<string, number>>;
  /** Positions per party: at the start, then after each round; per issue. */
  readonly path: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** Rounds that were played. */
  readonly rounds: number;
  /** Whether a round moved less than 1 % of what the first did. */
  readonly settled: boolean;
}

/**
 * Plays the spatial model of politics of KAPSARC's toolkit (Wise, Lester & Efird 2015), with its default choices: votes in
 * proportion to stakes, victory in proportion to strength, semi-committed third parties, one-step conditional
 * probabilistic Condorcet elections, estimates of another's attitude to risk that go a third of the way from one's own,
 * bargains weighted by the squares of salience and chance as the challenger sees them, and the likeliest bargain taken.
 *
 * Each round: 1. attitudes to risk follow from the chances of the positions, from −1/2 for the weakest to 1 for the
 * strongest; 2. everybody challenges the one from whom it expects to gain most, if it expects any gain, and offers a
 * bargain; 3. for each, all vote between the status quo and the bargains it is part of, and it takes the likeliest one.
 *
 * Bargains are rounded to four digits, as in the toolkit: places nearer to each other are one, and no difference of their
 * rounding is taken for a stake. Who does not move keeps its place to the last digit.
 *
 * Not implemented: random choice of bargains, other rules of voting, ideals that differ from positions. A party of no
 * capability or salience is left out, as if it were not there. Equals, within 1e-9, are told apart by their place and
 * weight, then by their name: the order of the list does not count. Small differences may: whom one challenges is one or
 * the other.
 *
 * @param parties - 1 to 100 of them; capability from 0 to 1e9, positions from 0 to 1
 * @throws SixPartyError `invalid-option`
 */
export function spatialModel(
  parties: readonly SpatialParty[],
  options: SpatialOptions = {},
): SpatialForecast {
  check(parties, options);
  const { rounds = 100 } = options;
  const counting = parties.filter((one) => one.capability > 0 && salienceOf(one) > 0);
  const greatest = Math.max(...counting.map(({ capability }) => capability));
  const acting = counting
    .map((one) => ({ ...one, capability: one.capability / greatest }))
    .sort(compareParties);
  const path = new Map(parties.map(({ party, position }) => [party, [position]]));
  let now: readonly SpatialParty[] = acting;
  let [round, first, settled] = [0, 0, false];
  while (round < rounds && !settled) {
    const next = bargained(now);
    const moved = next.reduce((sum, position, k) => sum + apart(position, now[k]!.position), 0);
    now = now.map((one, k) => ({ ...one, position: next[k]! }));
    if (round === 0) first = moved;
    round++;
    settled = moved <= QUIET * first + SUM_TOLERANCE;
    const placed = new Map(now.map(({ party, position }) => [party, position]));
    for (const [party, places] of path) places.push(placed.get(party) ?? places[0]!);
  }
  const chances = lastChances(now);
  return {
    expected: now[0]!.position.map((_, k) =>
      now.reduce((sum, { position }, i) => sum + chances[i]! * position[k]!, 0),
    ),
    chances: Object.fromEntries(
      parties.map(({ party }) => [party, chances[now.findIndex((one) => one.party === party)] ?? 0]),
    ),
    path: Object.fromEntries(path),
    rounds: round,
    settled,
  };
}

/** A round that moves a smaller share of what the first one moved is the last. */
const QUIET = 0.01;

/** Returns everybody's position after a round. */
function bargained(now: readonly SpatialParty[]): (readonly number[])[] {
  const capabilities = now.map(({ capability }) => capability);
  const risks = risksOf(now, capabilities);
  const utilitiesFor = (h: number): number[][] =>
    now.map((one, i) => now.map((other) => utilityAt(one, other.position, seenBy(risks[h]!, risks[i]!))));
  const own = now.map((one, i) => now.map((other) => utilityAt(one, other.position, risks[i]!)));
  const offers = now.flatMap((_, i) => offerOf(now, utilitiesFor(i), i) ?? []);

  return now.map((one, k) => {
    const bargains = offers.filter(({ from, to }) => from === k || to === k);
    if (bargains.length === 0) return one.position;
    // What all positions are worth together: two bargains that come to the same must be worth the same to the last digit.
    const worth = now.map((voter, a) => {
      const before = own[a]!;
      const change = (at: readonly number[], m: number): number =>
        utilityAt(voter, at, risks[a]!) - before[m]!;
      const present = before.reduce((sum, utility) => sum + utility, 0);
      return [
        present,
        ...bargains.map(({ from, to, atFrom, atTo }) => present + (change(atFrom, from) + change(atTo, to))),
      ].map((sum) => sum / now.length);
    });
    const { winner } = condorcetChances(capabilities, worth);
    const taken = bargains[winner - 1];
    if (taken === undefined) return one.position;
    return taken.from === k ? taken.atFrom : taken.atTo;
  });
}

/** How h takes i to be: a third of the way from its own attitude to i's. */
function seenBy(own: number, other: number): number {
  return (2 * own + other) / 3;
}

/** Attitudes to risk, as they follow from the chances of positions among those who take no risk into account. */
function risksOf(now: readonly SpatialParty[], capabilities: readonly number[]): number[] {
  const neutral = now.map((one) => now.map((other) => utilityAt(one, other.position, 0)));
  const { chances } = condorcetChances(capabilities, neutral);
  const [least, most] = [Math.min(...chances), Math.max(...chances)];
  if (most - least < SUM_TOLERANCE) return chances.map(() => 0);
  return chances.map((chance) => (3 * chance - (most + 2 * least)) / (2 * (most - least)));
}

/** A bargain that one offers another, and where it leaves them. */
interface Offer {
  readonly from: number;
  readonly to: number;
  readonly atFrom: readonly number[];
  readonly atTo: readonly number[];
}

/** A challenge is worth making from this gain on. */
const LEAST_GAIN = 1e-5;

function offerOf(
  now: readonly SpatialParty[],
  utilities: readonly (readonly number[])[],
  i: number,
): Offer | undefined {
  let best: { readonly to: number; readonly chance: number; readonly gain: number } | undefined;
  for (let j = 0; j < now.length; j++) {
    if (j === i) continue;
    const { chance, gain } = prospectOf(now, utilities, i, j);
    if (gain > LEAST_GAIN && gain > (best?.gain ?? 0) + SUM_TOLERANCE) best = { to: j, chance, gain };
  }
  if (best === undefined) return undefined;
  const { to, chance } = best;
  const [challenger, challenged] = [now[i]!, now[to]!];
  const meeting = challenger.position.map((a, k) => {
    const b = challenged.position[k]!;
    const forA = square(challenger.saliences[k]! * chance);
    const forB = square(challenged.saliences[k]! * (1 - chance));
    const both = forA + forB + LEAST_WEIGHT;
    const between = (place: number): number => clamp(rounded(place), Math.min(a, b), Math.max(a, b));
    return [
      between(((forA + LEAST_WEIGHT) * a + forB * b) / both),
      between((forA * a + (forB + LEAST_WEIGHT) * b) / both),
    ];
  });
  return { from: i, to, atFrom: meeting.map(([a]) => a!), atTo: meeting.map(([, b]) => b!) };
}

/** Keeps everybody in place on an issue that neither cares about. */
const LEAST_WEIGHT = 1e-6;

/** Places are told apart by so many digits. */
const rounded = (place: number): number => Math.round(place * 1e4) / 1e4;

const square = (x: number): number => x * x;

const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(a.reduce((sum, x, k) => sum + square(x - b[k]!), 0));

/** Chances of the last positions; those at one place are one option, and share its chance. */
function lastChances(now: readonly SpatialParty[]): number[] {
  const capabilities = now.map(({ capability }) => capability);
  const risks = risksOf(now, capabilities);
  const isOne = (a: readonly number[], b: readonly number[]): boolean =>
    a.every((place, k) => rounded(place) === rounded(b[k]!));
  const placeOf = now.map(({ position }) => now.findIndex((one) => isOne(one.position, position)));
  const places = [...new Set(placeOf)];
  const worth = now.map((one, i) => places.map((p) => utilityAt(one, now[p]!.position, risks[i]!)));
  const { chances } = condorcetChances(capabilities, worth);
  return placeOf.map((p) => chances[places.indexOf(p)]! / placeOf.filter((q) => q === p).length);
}

/** Sorts by place, then weight, then name. */
function compareParties(a: SpatialParty, b: SpatialParty): number {
  const key = ({ position, saliences, capability }: SpatialParty): number[] => [
    ...position,
    capability,
    ...saliences,
  ];
  const [left, right] = [key(a), key(b)];
  const k = left.findIndex((value, at) => value !== right[at]);
  if (k >= 0) return left[k]! - right[k]!;
  return a.party < b.party ? -1 : 1;
}

const MOST_PARTIES = 100;
const MOST_ISSUES = 100;

function check(parties: unknown, options: unknown): void {
  const message = 'The spatial model cannot be played.';
  checkOptions(options, { rounds: whole(0, 1000) } satisfies OptionRules<keyof SpatialOptions>, [], message);
  const cursor = cursorOn(parties, 'parties');
  const issues = Array.isArray(parties) ? lengthOf((parties as unknown[])[0]) : 1;
  const perIssue = { exactly: issues, most: MOST_ISSUES, because: 'one per issue' };
  const read = readList(
    cursor,
    record({
      party: id,
      capability: number({ least: 0, most: 1e9 }),
      position: listOf(number(UNIT), perIssue),
      saliences: listOf(number(UNIT), perIssue),
    }),
    { least: 1, most: MOST_PARTIES },
  );
  noneTwice(cursor, 'party');
  refuse('invalid-option', message, cursor.problems);
  for (const [k, one] of (read as unknown as readonly SpatialParty[]).entries()) {
    if (salienceOf(one) <= 1 + SUM_TOLERANCE) continue;
    const at = cursorOn(one.saliences, `parties[${k}].saliences`, cursor.problems);
    report(at, 'wrong-sum', 'saliences with a sum of at most 1', { received: `the sum ${salienceOf(one)}` });
  }
  if (
    !(read as unknown as readonly SpatialParty[]).some((one) => one.capability > 0 && salienceOf(one) > 0)
  ) {
    report(cursor, 'inconsistent', 'a party with capability and salience', { received: 'no weight at all' });
  }
  refuse('invalid-option', message, cursor.problems);
}

/** Number of issues of the first party; all others must have as many. */
function lengthOf(first: unknown): number {
  const position = typeof first === 'object' && first !== null && 'position' in first ? first.position : [];
  return Array.isArray(position) && position.length > 0 ? position.length : 1;
}
