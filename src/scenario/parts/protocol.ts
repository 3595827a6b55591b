import {
  byId,
  COUNT,
  type Cursor,
  flag,
  namesOf,
  number,
  oneOf,
  POSITIVE,
  readRecord,
  variant,
} from '../../input/index.js';
import type { Outline } from './outline.js';

/** Rules of the plenary. */
export type Protocol =
  /**
   * Stacked alternating offers (Aydoğan, Festen, Hindriks & Jonker 2017): parties speak in a fixed
   * circle, `rounds` times each; an offer that all others accept in turn is the agreement. Under another rule than
   * unanimity each offer gets a ballot: the others answer it in turn until the rule is decided, then the next party
   * offers; a round is an offer of each.
   */
  | {
      /** Which of the two protocols. */
      readonly kind: 'saop';
      /** How often each party speaks, ≥ 1. */
      readonly rounds: number;
      /** All party ids, in the order in which they speak. Default: scenario order. */
      readonly order?: readonly string[];
      /** What talking costs. Default: nothing. */
      readonly discounts?: Discounts;
    }
  /**
   * Single negotiating text (Raiffa 1982): the chair drafts, each party accepts or objects by issue
   * and direction, the chair redrafts; after `drafts` drafts the last reading is yes or no. With `statement` a session
   * that nobody walked out of and that fails ends with a statement of the chair: what nobody objected to in the last
   * draft. It binds nobody.
   */
  | {
      /** Which of the two protocols. */
      readonly kind: 'singleText';
      /** Party that drafts. */
      readonly chair: string;
      /** Drafts at most before the last reading, ≥ 1. */
      readonly drafts: number;
      /** Whether a session that fails ends with a statement of the chair. Default false. */
      readonly statement?: boolean;
      /** What talking costs. Default: nothing. */
      readonly discounts?: Discounts;
    };

/**
 * What talking costs: factor in (0, 1] per party id. An agreement at time t of the plenary, in (0, 1), gains a
 * party factor^t of what it would without, both the deal and having none being discounted alike, as in GENIUS.
 * It changes no order between deals of one moment. Default 1.
 */
export type Discounts = Readonly<Record<string, number>>;

/** When talks end of themselves. */
export interface Horizon {
  /** Greatest number of rounds, ≥ 1. */
  readonly rounds: number;
  /** Months since the start after which the talks are over, also in the middle of a gap. Default: no limit but the rounds. */
  readonly months?: number;
}

/** Checks the rules of the plenary. */
export function checkProtocol(cursor: Cursor, { parties }: Outline): void {
  const discounts = byId(parties, 'a party', number({ above: 0, most: 1 }));
  variant({
    saop: {
      required: { rounds: number(COUNT) },
      optional: {
        order: namesOf(parties, 'a party', { exactly: parties.length, because: 'every party once' }),
        discounts,
      },
    },
    singleText: {
      required: { chair: oneOf(parties, 'a party'), drafts: number(COUNT) },
      optional: { statement: flag, discounts },
    },
  })(cursor);
}

/** Checks when talks end of themselves. */
export function checkHorizon(cursor: Cursor): void {
  readRecord(cursor, { rounds: number(COUNT) }, { months: number(POSITIVE) });
}
