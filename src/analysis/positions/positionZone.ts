import {
  argumentProblem,
  checkOptions,
  flag,
  holding,
  refuse,
  whole,
  type OptionRules,
} from '../../input/index.js';
import type { Bound, Rung } from '../../scenario/index.js';
import type { TalksEvent, Trace } from '../../talks/index.js';
import { dealSpaceOf } from '../../valuation/index.js';
import { dealsIn } from '../space/dealTables.js';
import { cellsOf, cellStances, type JointCell } from './jointCells.js';
import { countJoint, type Signatories } from './jointDeals.js';
import { leastChangesOf, type LeastChanges } from './leastChanges.js';
import {
  byPreferences,
  conceding,
  demandsHeld,
  momentOf,
  unambitious,
  type Moment,
  type Stance,
} from './stances.js';

/** Options of {@link positionZone}. */
export interface PositionZoneOptions {
  /**
   * The moment: after so many events of the trace, ≥ 1. Default: before the first word of the last session; where none
   * was held, before the first move.
   */
  readonly events?: number;
  /** Whether to look for the least changes, which takes most of the time. Default true. */
  readonly least?: boolean;
}

/** What a demand in force excludes. */
export interface DemandZone {
  /** Id of the issue of the demand. */
  readonly issue: string;
  /** Whether the level is asked for at least, or granted at most. */
  readonly bound: Bound;
  /** Option that is insisted on. */
  readonly level: number;
  /** As the scenario says it; what the run drew beside is in force too. */
  readonly firmness: Rung['firmness'];
  /** Texts within all positions if this demand alone were given up. */
  readonly without: number;
  /** The same if it gave way to each later rung of its ladder. */
  readonly rungs: readonly {
    /** Option that is insisted on. */
    readonly level: number;
    /** Texts within all positions then. */
    readonly agreed: number;
  }[];
}

/** What the position of one party excludes. */
export interface PartyZone {
  /** Texts that suit everybody by preferences and are within this position: 0 if it alone excludes all of them. */
  readonly keeps: number;
  /** Texts within all positions but this one: what there would be if it let go. */
  readonly without: number;
  /** Texts within all positions if it kept its demands and gave up its ambition and the line of its caucus. */
  readonly unambitious: number;
  /** What each of its demands in force excludes. */
  readonly demands: readonly DemandZone[];
  /** What would do instead, where no text is within all positions; null where some is, or nobody asked. */
  readonly least: LeastChanges | null;
}

/** Who stands in the way at a moment of talks: counts of texts, exact. */
export interface PositionZone {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Of the run that is looked at. */
  readonly seed: string;
  /** After so many events of the trace. */
  readonly events: number;
  /** Round, from 1. */
  readonly round: number;
  /** Days since the start. */
  readonly day: number;
  /** Texts that the rules allow now. */
  readonly texts: number;
  /** Texts that no party likes less than what it has: the zone of preferences. */
  readonly suits: number;
  /** Texts within all positions: preferences, demands, ambition, the line of the caucus. */
  readonly agreed: number;
  /** What the position of each party excludes, per party id. */
  readonly parties: Readonly<Record<string, PartyZone>>;
  /** Who would have to let go, the one that opens most first, until some text is within what is left of positions. */
  readonly next: readonly {
    /** Party that lets go. */
    readonly party: string;
    /** Texts within all positions that are left then. */
    readonly agreed: number;
  }[];
}

const aTrace = holding('a trace with events', { events: (list) => Array.isArray(list) && list.length > 0 });

const rules: OptionRules<keyof PositionZoneOptions> = { events: whole(1), least: flag };

/**
 * Counts the texts that suit everybody at a moment of talks, and those that are within everybody's position, and finds
 * whose position, or which demand, excludes them: exactly, by branch and cut in each block of the deal space.
 *
 * A zone of preferences rarely tells why talks fail: parties sign what is within their demands and reaches their
 * threshold, not whatever they like better than nothing. Positions are those of agents that argue from one; what
 * others insist on is not known, and counts as preferences.
 *
 * @param trace - of a run, or of its beginning
 * @throws SixPartyError `invalid-trace`, `invalid-option`
 */
export function positionZone(trace: Trace, options: PositionZoneOptions = {}): PositionZone {
  refuse('invalid-trace', 'There is no such run.', [argumentProblem('trace', trace, aTrace)]);
  checkOptions(options, rules, [], 'There is no such moment.');
  const { length } = trace.events;
  const { events = sessionIn(trace, 'last'), least = true } = options;
  refuse('invalid-option', `The trace has ${length} events.`, [
    argumentProblem('events', events, whole(1, length)),
  ]);
  const { moment, cells, signs, count, liking, insisting, without, agreed, ...counts } = groundAt(
    trace,
    events,
  );
  const { book, state, stances } = moment;
  const parties = stances.map((stance, i): PartyZone => {
    const instead = (other: Stance): number => count(insisting.with(i, signs(other)));
    const others = insisting.toSpliced(i, 1);
    return {
      keeps: count(liking.with(i, insisting[i]!)),
      without: without[i]!,
      unambitious: instead(unambitious(stance)),
      demands: demandsHeld(stance).map((demand): DemandZone => {
        const { issue, bound, rungs } = demand.ladder;
        const { level, firmness } = rungs[demand.rung]!;
        return {
          issue,
          bound,
          level,
          firmness,
          without: instead(conceding(stance, demand)),
          rungs: rungs.slice(demand.rung + 1).map((rung, n) => ({
            level: rung.level,
            agreed: instead(conceding(stance, demand, demand.rung + 1 + n)),
          })),
        };
      }),
      least: agreed > 0 || !least ? null : leastChangesOf(cells, stance, others),
    };
  });
  return {
    scenario: trace.scenario.name,
    seed: trace.seed,
    events,
    round: state.public.round,
    day: state.public.day,
    texts: counts.texts,
    suits: counts.suits,
    agreed,
    parties: Object.fromEntries(book.ids.map((id, i) => [id, parties[i]!])),
    next: counts.next,
  };
}

/** What all like and insist on at a moment, and the counts that follow from whole positions. */
interface Ground extends Pick<PositionZone, 'texts' | 'suits' | 'agreed' | 'next'> {
  readonly moment: Moment;
  readonly cells: readonly JointCell[];
  /** What a stance would sign. */
  readonly signs: (stance: Stance) => Signatories[number];
  readonly count: (signatories: Signatories) => number;
  /** Per party, by preferences and by its position. */
  readonly liking: Signatories;
  readonly insisting: Signatories;
  /** Per party: texts within all positions but its own. */
  readonly without: readonly number[];
}

/** Returns where parties stand after so many events of a trace. */
export function groundAt(trace: Trace, events: number): Ground {
  const moment = momentOf(trace, events);
  const { book, stances } = moment;
  const space = dealSpaceOf(book.rules);
  const cells = cellsOf(moment);
  const signs = (stance: Stance): Signatories[number] => cellStances(cells, stance);
  const count = (signatories: Signatories): number => countJoint(space, signatories);
  const liking = stances.map((stance) => signs(byPreferences(stance)));
  const insisting = stances.map(signs);
  const agreed = count(insisting);
  return {
    ...{ moment, cells, signs, count, liking, insisting, agreed },
    texts: cells.reduce((sum, cell) => sum + dealsIn(cell), 0),
    suits: count(liking),
    without: stances.map((_, i) => count(insisting.with(i, liking[i]!))),
    next: agreed > 0 ? [] : concessions(book.ids, insisting, liking, count),
  };
}

/** Sets of more parties are not tried: with many parties there are too many of them. */
const MOST_AT_ONCE = 3;

/** Lets parties go one after the other, those that open most first, as long as that opens anything more. */
function concessions(
  ids: readonly string[],
  insisting: Signatories,
  liking: Signatories,
  count: (signatories: Signatories) => number,
): PositionZone['next'] {
  const without = (gone: readonly number[]): number =>
    count(insisting.map((signatory, i) => (gone.includes(i) ? liking[i]! : signatory)));
  const next: { party: string; agreed: number }[] = [];
  let gone: readonly number[] = [];
  let open = 0;
  for (;;) {
    const left = ids.map((_, i) => i).filter((i) => !gone.includes(i));
    let best: readonly number[] | undefined;
    for (let size = 1; size <= MOST_AT_ONCE && !best; size++) {
      for (const set of setsOf(left, size)) {
        const opened = without([...gone, ...set]);
        if (opened > open) [best, open] = [set, opened];
      }
    }
    if (!best) return next;
    for (const i of best) {
      gone = [...gone, i];
      next.push({ party: ids[i]!, agreed: without(gone) });
    }
  }
}

function setsOf(from: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return from.flatMap((first, place) =>
    setsOf(from.slice(place + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** A session of a run: the first one that was held, or the last. */
export type ZoneMoment = 'first' | 'last';

/** Returns the number of events before the first word of a session; where none was held, before the first move. */
export function sessionIn({ events }: Trace, which: ZoneMoment): number {
  const isHeld = (event: TalksEvent): boolean => event.type === 'convened' && event.held;
  const convened = which === 'first' ? events.findIndex(isHeld) : events.findLastIndex(isHeld);
  if (convened >= 0) return convened + 1;
  const moved = events.findIndex(({ type }) => type === 'moved');
  return moved > 0 ? moved : events.length;
}
