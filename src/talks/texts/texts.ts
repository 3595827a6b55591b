import { promisedMonths } from '../../scenario/index.js';
import type { Deal, Rules } from '../../scenario/index.js';
import {
  dealAt,
  dealSpaceOf,
  type Box,
  type DealSpace,
  type Frame,
  type Texts,
} from '../../valuation/index.js';
import type { PublicState } from '../state/PublicState.js';
import type { Objection } from '../state/Table.js';

/** What of the public state decides what a text may say. */
type Standing = Pick<PublicState, 'levels' | 'agreements' | 'terms'>;

/**
 * Returns what the rules allow a text to say now: not less than what stands, what its kind must say beside, what it
 * can promise within its term, and, once principles stand, nothing short of a plan. Undefined where every deal is a
 * text. The same object while it stays the same.
 */
export function textsOf(rules: Rules, now: Standing): Texts | undefined {
  const { schedule, constraints } = rules;
  const { floor, commitment } = schedule ?? {};
  if (!floor && !commitment?.term && !commitment?.onward && !constraints) return undefined;
  return known(rules, {
    floor: floorOf(rules, now) ?? rules.issues.map(() => 0),
    onward: isOnward(rules, now),
    terms: now.terms?.map((months) => months && settledTerm(rules, months)) ?? [],
  });
}

const DIRECTIONS: readonly Objection['direction'][] = ['up', 'down'];

/** Tells whether a text of principles or more stands, so that the rules allow plans only from now on. */
function isOnward(rules: Rules, { agreements }: Pick<Standing, 'agreements'>): boolean {
  const commitment = rules.schedule?.commitment;
  if (!commitment?.onward) return false;
  const k = issuePlace(rules, commitment.issue);
  if (rules.inForce?.some(({ levels }) => (levels[commitment.issue] ?? 0) >= 1)) return true;
  return agreements.some(({ status, deal }) => status !== 'broken' && deal[k]! >= 1);
}

/** Returns which ways an issue of a draft may be objected to: once principles stand, nobody asks for less commitment. */
export function directionsOf(
  rules: Rules,
  now: Pick<Standing, 'agreements'>,
  issue: string,
): readonly Objection['direction'][] {
  return rules.schedule?.commitment?.issue === issue && isOnward(rules, now) ? ['up'] : DIRECTIONS;
}

/**
 * Returns the level per issue that stands: what is implemented or, if that is more, the highest one up to which
 * every step is underway or performed under a standing plan. 0 on issues whose steps nobody owes; undefined where
 * a text may say less than what stands.
 */
export function floorOf(
  { issues, schedule }: Rules,
  { levels, agreements }: Pick<Standing, 'levels' | 'agreements'>,
): number[] | undefined {
  if (!schedule?.floor) return undefined;
  return issues.map(({ id, obligation }, k) => {
    if (!obligation) return 0;
    let floor = levels[k]!;
    while (
      agreements.some((agreement) => agreement.status === 'standing' && isUnderWay(agreement, id, floor + 1))
    )
      floor += 1;
    return floor;
  });
}

function isUnderWay({ duties }: Standing['agreements'][number], issue: string, level: number): boolean {
  let count = 0;
  for (const duty of duties) {
    if (duty.issue !== issue || duty.level !== level) continue;
    if (duty.status !== 'underway' && duty.status !== 'performed') return false;
    count += 1;
  }
  return count > 0;
}

/** What texts follow from: the same facts, the same texts. */
interface Facts {
  readonly floor: readonly number[];
  readonly onward: boolean;
  readonly terms: readonly (number | null)[];
}

/** Many runs of a scenario, one after another, come to the same facts. */
const MOST_KEPT = 512;
/** A cache per rules: asked for at every decision. */
const kept = new WeakMap<Rules, Map<string, Texts>>();

function known(rules: Rules, facts: Facts): Texts {
  let byFacts = kept.get(rules);
  if (!byFacts) kept.set(rules, (byFacts = new Map<string, Texts>()));
  const key = `${facts.floor.join()}/${facts.onward ? 1 : 0}/${facts.terms.join()}`;
  let texts = byFacts.get(key);
  if (!texts) {
    if (byFacts.size >= MOST_KEPT) byFacts.clear();
    byFacts.set(key, (texts = textsFor(rules, facts)));
  }
  return texts;
}

/** A cache per rules: all promised times, ascending. */
const promised = new WeakMap<Rules, readonly number[]>();

/** Returns the longest promised time within a term, so that terms which allow the same are the same. */
function settledTerm(rules: Rules, months: number): number {
  let times = promised.get(rules);
  if (!times) promised.set(rules, (times = promisedTimes(rules)));
  let longest = 0;
  for (const time of times) if (time <= months) longest = time;
  return longest;
}

function promisedTimes(rules: Rules): number[] {
  const times = new Set<number>();
  const rows = rules.schedule?.sequencing.stages ?? [];
  rules.issues.forEach(({ options }, k) => {
    for (let level = 1; level < options.length; level++)
      for (let floor = 0; floor < level; floor++)
        rows.forEach((_, row) => times.add(promisedMonths(rules, row, k, floor, level)));
  });
  return [...times].sort((a, b) => a - b);
}

function textsFor(rules: Rules, facts: Facts): Texts {
  const space = dealSpaceOf(rules);
  const frames: Frame[] = [];
  const places = new Map<string, number>();
  const frameOf = new Int32Array(space.blocks).fill(-1);
  for (let block = 0; block < space.blocks; block++) {
    const frame = frameFor(rules, space, facts, block);
    if (!frame) continue;
    const key = JSON.stringify(frame);
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = frames.length));
      frames.push(frozenFrame(frame));
    }
    frameOf[block] = place;
  }
  return Object.freeze({ floor: Object.freeze([...facts.floor]), frames: Object.freeze(frames), frameOf });
}

function frozenFrame({ min, max, ceiling }: Frame): Frame {
  return Object.freeze({ min: Object.freeze(min), max: Object.freeze(max), ceiling: Object.freeze(ceiling) });
}

/** Returns what the texts of a block may say; undefined if the rules allow none there. */
function frameFor(rules: Rules, space: DealSpace, facts: Facts, block: number): Frame | undefined {
  const options = optionsOf(space, block);
  const { commitment, sequencing } = rules.schedule ?? {};
  const binding = commitment ? options[issuePlace(rules, commitment.issue)]! : -1;
  if (facts.onward && binding < commitment!.plan) return undefined;
  const min = [...facts.floor];
  const max = space.sizes.map((size) => size - 1);
  let ceiling = max;
  const term = facts.terms[binding] ?? null;
  if (term !== null && sequencing) {
    const order = options[issuePlace(rules, sequencing.issue)]!;
    const ends = rules.issues.map((_, k) => lastWithin(rules, order, k, facts.floor[k]!, term));
    ends.forEach((end, k) => (max[k] = end));
    if (commitment!.demandsWithinTerm) ceiling = ends;
  }
  for (const { when, then } of rules.constraints ?? []) {
    if (options[issuePlace(rules, when.issue)]! < when.atLeast) continue;
    const k = issuePlace(rules, then.issue);
    if ('atLeast' in then) min[k] = Math.max(min[k]!, then.atLeast);
    else max[k] = Math.min(max[k]!, then.atMost);
  }
  const isEmpty = min.some((low, k) => {
    const option = options[k];
    return low > max[k]! || (option !== undefined && (option < low || option > max[k]!));
  });
  return isEmpty ? undefined : { min, max, ceiling: [...ceiling] };
}

/** The highest level that a text with this term may name. */
function lastWithin(rules: Rules, order: number, k: number, floor: number, term: number): number {
  const { options, obligation } = rules.issues[k]!;
  const top = options.length - 1;
  if (!obligation) return top;
  const next = rules.schedule!.commitment!.nextLevel ? 1 : 0;
  let last = Math.min(top, floor + next);
  while (last < top && promisedMonths(rules, order, k, floor, last + 1) <= term) last += 1;
  return last;
}

/** Per issue: its option in a block; nothing for substantive issues. */
function optionsOf({ structural, blockOptions }: DealSpace, block: number): (number | undefined)[] {
  const options: (number | undefined)[] = [];
  structural.forEach((k, j) => (options[k] = blockOptions[block * structural.length + j]!));
  return options;
}

function issuePlace({ issues }: Rules, id: string): number {
  return issues.findIndex((issue) => issue.id === id);
}

/** A cache: a box stands for itself in searches, so what is the same must be the same object. */
const joined = new WeakMap<Texts, WeakMap<Box, Box>>();

/** Returns a box that keeps to texts as well: the same object for the same two. */
export function boxWithin(box: Box, texts: Texts | undefined): Box {
  if (!texts) return box;
  // Weak within weak: neither texts nor box is kept alive by what was put together of them.
  let perBox = joined.get(texts);
  if (!perBox) joined.set(texts, (perBox = new WeakMap()));
  let both = perBox.get(box);
  if (!both) perBox.set(box, (both = Object.freeze({ min: box.min, max: box.max, texts })));
  return both;
}

/** A cache per deal space: as above, the box of everything must be one object. */
const whole = new WeakMap<DealSpace, Box>();

/** Returns the box of all deals, within texts. */
export function everyText(rules: Rules, texts: Texts | undefined): Box {
  const space = dealSpaceOf(rules);
  let box = whole.get(space);
  if (!box) {
    const min = Object.freeze(space.sizes.map(() => 0));
    whole.set(space, (box = Object.freeze({ min, max: Object.freeze(space.sizes.map((size) => size - 1)) })));
  }
  return boxWithin(box, texts);
}

/**
 * Returns the lowest text that the rules allow, in the first block that has one; null if there is none. Without
 * texts it is the deal of nothing.
 */
export function lowestText(rules: Rules, texts: Texts | undefined): Deal | null {
  if (!texts) return rules.issues.map(() => 0);
  const space = dealSpaceOf(rules);
  const block = texts.frameOf.findIndex((place) => place >= 0);
  if (block < 0) return null;
  const { min } = texts.frames[texts.frameOf[block]!]!;
  return dealAt(
    space,
    block,
    space.substantive.map((k, p) => space.offsets[p]! + min[k]!),
  );
}
