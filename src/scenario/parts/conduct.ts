import {
  byId,
  type Cursor,
  id,
  items,
  member,
  namesOf,
  noneTwice,
  number,
  oneOf,
  POSITIVE,
  POSITIVE_OR_ZERO,
  readList,
  readRecord,
  text,
  UNIT,
} from '../../input/index.js';
import type { Action } from './actions.js';
import { checkAction } from './actions.js';
import type { Outline } from './outline.js';

/** What parties do of their own will between sessions: when, what, and how a party of the library chooses. */
export interface Conduct {
  /** When a party may act. */
  readonly dates: ConductDates;
  /** η > 0: how much expected value makes an action e times as likely. Agents may have one of their own. */
  readonly noise: number;
  /** How things stand where actions come at their rates. */
  readonly reference: ConductReference;
  /** What a breach does to agreements. Default: nothing, whatever actions say. */
  readonly breach?: BreachRule;
  /** Whose going along decides what pressure weighs. Default: pressure of acts weighs in full. */
  readonly cooperation?: CooperationRule;
  /** Two parties that can find a text between them. Default: no two can. */
  readonly channel?: ChannelRule;
  /** What actions bring about and end, and what it means. */
  readonly conditions: readonly Condition[];
  /** What parties can do between sessions. */
  readonly actions: readonly Action[];
}

/** Dates at which a party may do one thing: so many days after its last one, each anew. */
export interface ConductDates {
  /** Days between two dates at least, ≥ 1. */
  readonly least: number;
  /** Days that may be added, drawn with equal chance from 0 to this, ≥ 0. */
  readonly spread: number;
}

/** How things stand for a party where it does each thing as often as its `rate` says. No plan is in force there. */
export interface ConductReference {
  /** Share in [0, 1] of the last three rounds without a text. */
  readonly stall: number;
  /** No-deal value in [0, 0.1] that shocks have cost it. */
  readonly shock: number;
  /** What others have provoked lately, in [0, 1]. */
  readonly provoked: number;
  /** What others urge on it, in [0, 1]. */
  readonly urged: number;
  /** Its grievance against all others, ≥ 0. */
  readonly grievance: number;
  /** Economic need, in [0, 2]. */
  readonly need: number;
  /** Its best gain in a text, in [0, 2]: it counts for what brings back who stays away. */
  readonly hope: number;
  /** Deliveries outside any agreement in the last year, in [0, 2]. */
  readonly delivered: number;
  /** Share in [0, 1] of the harm to all others that falls on those that refuse its demands. */
  readonly refused: number;
}

/**
 * A breach suspends the plans in force: nothing is delivered, and no grace runs out. When its time is over each party but
 * the one that breached is asked about all that it owes, and one that withholds keeps the plan suspended.
 */
export interface BreachRule {
  /** Months after a breach at which a plan that is still suspended breaks, > 0. */
  readonly endMonths: number;
  /** Months for which it suspends plans if a hidden path is found, > 0. Default: not at all. */
  readonly exposureMonths?: number;
}

/** Pressure that acts bring, or take away, counts in full only if some parties go along. */
export interface CooperationRule {
  /** Parties whose going along matters, each alike. */
  readonly parties: readonly string[];
  /** Share in [0, 1] of the pressure that is lost if none of them goes along. */
  readonly share: number;
  /** Harm in [0, 1] by acts of others, as far as it has not faded, above which a party goes along. */
  readonly harm: number;
  /** Condition per party id under which it goes along whatever was done to it. Default none. */
  readonly conditions?: Readonly<Record<string, string>>;
}

/**
 * Two parties that find a text between them: once both have offered to talk alone (actions with `channel`), the text
 * that is best for the worse-off of them, within what they insist on, is public until the next session is over.
 */
export interface ChannelRule {
  /** Two party ids. */
  readonly parties: readonly string[];
  /** Days within which both must have offered it, ≥ 1. */
  readonly days: number;
}

/** Something that everybody sees and that lasts: a party is suspended, accounts are frozen. */
export interface Condition {
  /** Unique among the conditions. */
  readonly id: string;
  /** Said in the account: "Pyongyang stays away". */
  readonly label: string;
  /** Months after which it ends by itself, > 0. Default: it lasts until an action ends it. */
  readonly months?: number;
  /** Party that comes to no session while it holds. Default: nobody. */
  readonly keepsAway?: string;
  /**
   * Conditions of which one must hold for it to begin. The one that began last is its cause: an act that ends the
   * cause ends it too. Default: it needs no cause.
   */
  readonly because?: readonly string[];
  /** What acts have to pay for it to end, however else it may end. Default: it cannot be bought off. */
  readonly price?: ConditionPrice;
}

/** Price of something that lasts, from its beginning on: `base` + `perGrievance` × grievance. Actions say what they pay. */
export interface ConditionPrice {
  /** Without any grievance, > 0. */
  readonly base: number;
  /** Per unit of the grievance, against all others, of the party whose act began it; ≥ 0. Default 0. */
  readonly perGrievance?: number;
}

/** Returns the ids of the conditions that a scenario names. */
export function conditionsIn(conduct: Cursor): readonly string[] {
  return idsOf(items(member(conduct, 'conditions')));
}

function idsOf(list: readonly Cursor[]): readonly string[] {
  return list.flatMap((condition) => {
    const { value } = member(condition, 'id');
    return typeof value === 'string' ? [value] : [];
  });
}

/** Checks what parties do between sessions. */
export function checkConduct(cursor: Cursor, outline: Outline): void {
  const all = items(member(cursor, 'conditions'));
  const conditions = idsOf(all);
  const priced = idsOf(all.filter((condition) => member(condition, 'price').value !== undefined));
  readRecord(
    cursor,
    {
      dates: (dates) => {
        readRecord(dates, {
          least: number({ least: 1, most: 36_525, whole: true }),
          spread: number({ least: 0, most: 36_525, whole: true }),
        });
      },
      noise: number(POSITIVE),
      reference: (reference) => {
        readRecord(reference, {
          stall: number(UNIT),
          shock: number({ least: 0, most: 0.1 }),
          provoked: number(UNIT),
          urged: number(UNIT),
          grievance: number(POSITIVE_OR_ZERO),
          need: number({ least: 0, most: 2 }),
          hope: number({ least: 0, most: 2 }),
          delivered: number({ least: 0, most: 2 }),
          refused: number(UNIT),
        });
      },
      conditions: (list) => {
        readList(list, (condition) => checkCondition(condition, outline, conditions));
        noneTwice(list, 'id');
      },
      actions: (list) => {
        readList(list, (action) => checkAction(action, outline, { conditions, priced }));
        noneTwice(list, 'id');
      },
    },
    {
      channel: (channel) => {
        readRecord(channel, {
          parties: namesOf(outline.parties, 'a party', { least: 2, most: 2 }),
          days: number({ least: 1, most: 36_525, whole: true }),
        });
      },
      breach: (breach) => {
        readRecord(breach, { endMonths: number(POSITIVE) }, { exposureMonths: number(POSITIVE) });
      },
      cooperation: (cooperation) => {
        readRecord(
          cooperation,
          {
            parties: namesOf(outline.parties, 'a party', { least: 1 }),
            share: number(UNIT),
            harm: number(UNIT),
          },
          { conditions: byId(outline.parties, 'a party', oneOf(conditions, 'a condition')) },
        );
      },
    },
  );
}

function checkCondition(cursor: Cursor, outline: Outline, all: readonly string[]): void {
  const others = all.filter((one) => one !== member(cursor, 'id').value);
  readRecord(
    cursor,
    { id, label: text },
    {
      months: number(POSITIVE),
      keepsAway: oneOf(outline.parties, 'a party'),
      because: namesOf(others, 'another condition', { least: 1 }),
      price: (price) => {
        readRecord(price, { base: number(POSITIVE) }, { perGrievance: number(POSITIVE_OR_ZERO) });
      },
    },
  );
}
