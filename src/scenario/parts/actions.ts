import {
  byId,
  type Cursor,
  flag,
  member,
  namesOf,
  number,
  POSITIVE,
  POSITIVE_OR_ZERO,
  readRecord,
  UNIT,
} from '../../input/index.js';
import type { Effect } from './effects.js';
import { happening } from './hazards.js';
import type { Outline } from './outline.js';

/** Something that a party can do between sessions, of its own will: a test, a sanction, a gesture. */
export interface Action {
  /** Unique among the actions. */
  readonly id: string;
  /** Said in the account: "Pyongyang tests a missile". */
  readonly label: string;
  /** Whose action it is. */
  readonly party: string;
  /** How often a year the party does it, where things are as in `conduct.reference`; ≥ 0. */
  readonly rate: number;
  /** Months before the party can do it again, ≥ 0. Default 0. */
  readonly cooldownMonths?: number;
  /** Conditions that must hold before it can be done. Default none. */
  readonly requires?: readonly string[];
  /** Conditions under which it cannot be done. Default none. */
  readonly unless?: readonly string[];
  /** Conditions that hold once it is done. Default none. */
  readonly sets?: readonly string[];
  /** Conditions that it ends. Default none. */
  readonly unsets?: readonly string[];
  /** What it pays of the price of a condition while that holds, per condition id, > 0. Default nothing. */
  readonly pays?: Readonly<Record<string, number>>;
  /** What it does, each time. */
  readonly effects: readonly Effect[];
  /** Factor in [0, 1] on what it moves no-deal values by, for each time that it was done before. Default 1. */
  readonly wear?: number;
  /**
   * What everybody expects it to cost a party's no-deal value, per party id; negative: to add. It is weighed by those
   * who act, and changes nothing by itself. Default: what the effects on no-deal values add up to.
   */
  readonly harm?: Readonly<Record<string, number>>;
  /** How much the party makes of the harm to those that refuse its demands, ≥ 0. Default 0. */
  readonly leverage?: number;
  /** Share in [0, 1] of what the party would lose with the plans in force that it expects to lose by the act. Default 0. */
  readonly ends?: number;
  /** Share of its best gain in a text that the party hopes for if the act brings back who stays away, ≥ 0. Default 0. */
  readonly opens?: number;
  /** How hostile it is, in [0, 1]: others remember it as a provocation. Default 0. */
  readonly hostile?: number;
  /** What each delivery of the last year (at most two) makes it cost the party, times `hostile`, ≥ 0. Default 0. */
  readonly rent?: number;
  /** Whether it delivers something outside any agreement. Default false. */
  readonly delivers?: boolean;
  /** Whether it offers to talk alone to the other party of `conduct.channel`. Default false. */
  readonly channel?: boolean;
  /** Whether the party leaves the talks for good by it. Default false. */
  readonly leaves?: boolean;
  /**
   * Months > 0 for which it suspends the plans in force, and in which no other party delivers anything, also under a
   * plan signed later; needs `conduct.breach`. Default: it touches no agreement.
   */
  readonly breachMonths?: number;
  /** What else speaks for the act, or against it. Default nothing. */
  readonly motives?: ActionMotives;
}

/** Value that the party sees in an act, per unit of how things stand for it above the reference; negative: against it. */
export interface ActionMotives {
  /** Per unit of the no-deal value that shocks have cost it, at most 0.1. Default 0. */
  readonly shock?: number;
  /** Per unit of what others have provoked lately: Σ `hostile` × exp(−days / 120), at most 1. Default 0. */
  readonly provoked?: number;
  /** Per unit of what others urge on it, 0 firmness to 1 flexibility, weighted as its influence is. Default 0. */
  readonly urged?: number;
  /** Per unit of its grievance against all others. Default 0. */
  readonly grievance?: number;
  /** Per unit of economic need. Default 0. */
  readonly need?: number;
  /** Per unit of stall: the share of the last three rounds without a text. Default 0. */
  readonly stall?: number;
}

/** What each motive is, in the order in which they are summed. */
export const MOTIVES: readonly (keyof ActionMotives)[] = [
  'shock',
  'provoked',
  'urged',
  'grievance',
  'need',
  'stall',
];

/** Why a party may do something: a motive, what it hopes for at the table (`opens`), or how little it puts at risk (`rent`). */
export type ActReason = keyof ActionMotives | 'hope' | 'rent';

/** Every reason, in the order in which they are told. */
export const ACT_REASONS: readonly ActReason[] = [...MOTIVES, 'hope', 'rent'];

/** Ids of the conditions that a scenario names. */
interface NamedConditions {
  readonly conditions: readonly string[];
  /** Those that have a price. */
  readonly priced: readonly string[];
}

/** Checks an action; its conditions are among those that the scenario names. */
export function checkAction(cursor: Cursor, outline: Outline, { conditions, priced }: NamedConditions): void {
  const names = namesOf(conditions, 'a condition');
  const motives = Object.fromEntries(MOTIVES.map((name) => [name, number()]));
  readRecord(cursor, happening(outline), {
    cooldownMonths: number(POSITIVE_OR_ZERO),
    requires: names,
    unless: names,
    sets: names,
    unsets: namesOf(
      conditions.filter((name) => !namesIn(member(cursor, 'sets').value).includes(name)),
      'a condition that it does not set',
    ),
    pays: byId(priced, 'a condition with a price', number(POSITIVE)),
    wear: number(UNIT),
    harm: byId(outline.parties, 'a party', number({ least: -1, most: 1 })),
    leverage: number(POSITIVE_OR_ZERO),
    ends: number(UNIT),
    opens: number(POSITIVE_OR_ZERO),
    hostile: number(UNIT),
    rent: number(POSITIVE_OR_ZERO),
    delivers: flag,
    channel: flag,
    leaves: flag,
    breachMonths: number(POSITIVE),
    motives: (inner) => {
      readRecord(inner, {}, motives);
    },
  });
}

function namesIn(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
