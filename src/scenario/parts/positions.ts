import {
  type Cursor,
  deepFreeze,
  isRecord,
  items,
  listOf,
  member,
  number,
  type NumberRange,
  oneOf,
  quoted,
  type Reader,
  readList,
  readNumber,
  readRecord,
  record,
  report,
  text,
  UNIT,
  whole,
} from '../../input/index.js';
import { orderedIssue, type Outline } from './outline.js';

/** Which way a demand points: this level or more, this level or less. */
export type Bound = 'atLeast' | 'atMost';

/** What a party insists on of one issue and gives up rung by rung, the hardest first. */
export interface Ladder {
  /** Id of the issue that it is about. */
  readonly issue: string;
  /** Whether levels are asked for at least, or granted at most. */
  readonly bound: Bound;
  /**
   * At least one. The first whose firmness exceeds the party's flexibility is held; past the last nothing is. Levels
   * fall along the list for `atLeast`, rise for `atMost`; firmness rises.
   */
  readonly rungs: readonly Rung[];
}

/** One step of what is insisted on. */
export interface Rung {
  /** Option of the issue that is asked for at least, or granted at most. */
  readonly level: number;
  /**
   * In [0, 1]: the flexibility from which on it is given up; 1 is never given up by a party whose mandate is below 1.
   * `never`: a red line, the last rung; neither flexibility nor a text that binds less gives it up.
   */
  readonly firmness: number | 'never';
}

/** Reads which way a demand points. */
export const readBound: Reader<Bound> = oneOf(['atLeast', 'atMost']);

/** Reads a firmness: a number in [0, 1], or `never`. */
export const readFirmness: Reader<Rung['firmness']> = (cursor) => {
  if (cursor.value === 'never') return 'never';
  if (typeof cursor.value === 'number') return readNumber(cursor, UNIT);
  return report(cursor, 'wrong-type', 'a number from 0 to 1, or "never"', { wanted: 'number' });
};

/** Checks what a party insists on: ladders over issues of the scenario, one for each issue and bound. */
export function checkPosition(cursor: Cursor, outline: Outline): void {
  const { options } = outline;
  const issue = orderedIssue(outline);
  const places = new Set<string>();
  readList(cursor, (ladder) => {
    const { value: named } = member(ladder, 'issue');
    const { value: bound } = member(ladder, 'bound');
    const most = typeof named === 'string' ? options.get(named) : undefined;
    readLadder(ladder, issue, { least: 0, ...(most !== undefined && { most: most - 1 }), whole: true });
    if (typeof named !== 'string' || typeof bound !== 'string') return;
    const place = `${named} ${bound}`;
    if (places.has(place)) {
      const received = `a second one for ${quoted(named)}`;
      report(ladder, 'duplicate', `one ladder for each issue and bound`, { received });
    }
    places.add(place);
  });
}

/**
 * Reads a ladder.
 *
 * @param issue - reads the id of its issue
 * @param levels - the levels that there are
 */
export function readLadder(cursor: Cursor, issue: Reader, levels: NumberRange): unknown {
  return readRecord(cursor, {
    issue,
    bound: readBound,
    rungs: (rungs) => {
      readList(rungs, rungReader(levels), { least: 1 });
      checkOrder(rungs, member(cursor, 'bound').value);
    },
  });
}

function rungReader(levels: NumberRange): Reader {
  return record({ level: number(levels), firmness: readFirmness });
}

/** A rung that asks for as much as the one before it, or is given up before it, would never be in force. */
function checkOrder(rungs: Cursor, bound: unknown): void {
  let before: Cursor | undefined;
  const last = items(rungs).length - 1;
  items(rungs).forEach((rung, place) => {
    const firmness = member(rung, 'firmness');
    if (firmness.value === 'never' && place < last)
      report(firmness, 'inconsistent', 'a number, because only the last rung is never given up');
    if (before) {
      checkDirection(member(rung, 'level'), member(before, 'level').value, bound);
      const { value: looser } = member(before, 'firmness');
      if (typeof looser === 'number' && typeof firmness.value === 'number' && !(firmness.value > looser))
        report(firmness, 'inconsistent', `a firmness above ${looser}, that of the rung before`);
    }
    before = rung;
  });
}

function checkDirection(level: Cursor, before: unknown, bound: unknown): void {
  if (typeof level.value !== 'number' || typeof before !== 'number') return;
  if (bound === 'atLeast' && !(level.value < before))
    report(level, 'inconsistent', `a level below ${before}, that of the rung before`);
  if (bound === 'atMost' && !(level.value > before))
    report(level, 'inconsistent', `a level above ${before}, that of the rung before`);
}

const demandOfOneRung = record({ issue: text, bound: readBound, level: whole(0), firmness: readFirmness });

/** Reads what an agent demands: demands of one rung, or ladders. They may be of another scenario's issues. */
export const readDemands: Reader = listOf((cursor) => {
  const isLadder = isRecord(cursor.value) && Object.hasOwn(cursor.value, 'rungs');
  return isLadder ? readLadder(cursor, text, { least: 0, whole: true }) : demandOfOneRung(cursor);
});

/** A demand of one rung, or a ladder of several. */
export type LadderOrRung = Ladder | (Omit<Ladder, 'rungs'> & Rung);

/** The same list for the same demands: what is worked out from ladders is kept by it. */
const ladders = new WeakMap<readonly LadderOrRung[], readonly Ladder[]>();

/** Returns demands as ladders, those of one rung too: the same frozen list for the same demands. */
export function laddersOf(demands: readonly LadderOrRung[]): readonly Ladder[] {
  let list = ladders.get(demands);
  if (!list) ladders.set(demands, (list = deepFreeze(demands.map(ladderOf))));
  return list;
}

function ladderOf(demand: LadderOrRung): Ladder {
  const { issue, bound } = demand;
  const rungs = 'rungs' in demand ? demand.rungs : [demand];
  return { issue, bound, rungs: rungs.map(({ level, firmness }) => ({ level, firmness })) };
}
