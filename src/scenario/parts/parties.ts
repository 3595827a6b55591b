import {
  byId,
  type Cursor,
  id,
  member,
  namesOf,
  noneTwice,
  number,
  POSITIVE,
  POSITIVE_OR_ZERO,
  readList,
  readNumber,
  readRecord,
  report,
  SUM_TOLERANCE,
  text,
  UNIT,
} from '../../input/index.js';
import type { Outline } from './outline.js';
import { checkLevels } from './outline.js';
import type { Preferences } from './preferences.js';
import type { Ladder } from './positions.js';
import { checkPosition } from './positions.js';
import { checkPreferences } from './preferences.js';
import type { Quantity } from './quantities.js';
import { readQuantity, quantity } from './quantities.js';

/** A negotiating side: what it wants, what it believes and how far its capital lets it go. */
export interface Party<Id extends string = string> {
  /** Unique among the parties; not `payers`. */
  readonly id: Id;
  /** Name as people read it. */
  readonly label: string;
  /** Name in running text, with its article: `the IAEA`. Default: the label. */
  readonly short?: string;
  /** Capital, by which texts call a government: `Washington`. Default: the name in running text. */
  readonly capital?: string;
  /** Head of delegation. */
  readonly head?: string;
  /** Option per issue id that the party asked for in public before the talks. Known to all. */
  readonly declared?: Readonly<Record<string, number>>;
  /** What it wants. */
  readonly preferences: Preferences;
  /**
   * No-deal (reservation) value on the scale of the expected gain, in [-1, 1]: at the start, or, where
   * `dynamics.reference` is given, at that stock, need and pressure. Default 0.
   */
  readonly noDeal?: Quantity;
  /** Discount factor a year, in (0, 1]. Default 1. */
  readonly discount?: number;
  /** Trust at the start that another party performs, per party id, in (0, 1). Default 0.5. */
  readonly trust?: Readonly<Record<string, Quantity>>;
  /** Weight of that trust in kept-or-broken promises (α + β), > 0. Default 4. */
  readonly trustStrength?: number;
  /** Parties whose failure stops the exchange for this one. Default: all obligors but itself. */
  readonly counterparts?: readonly string[];
  /** Flexibility at the start, in [0, mandate]. Default 0. */
  readonly flexibility?: Quantity;
  /** Ceiling on flexibility set by the capital, in [0, 1]. Default 1. */
  readonly mandate?: Quantity;
  /**
   * What it insists on, whoever plays it: it takes the place of the demands of any agent on its seat. Known to itself
   * only. Default: what the agent demands.
   */
  readonly position?: readonly Ladder[];
  /** How others move this party's flexibility. Default: not at all. */
  readonly influence?: Influence;
  /** What moves the no-deal value away from its start. Default: nothing. */
  readonly drift?: NoDealDrift;
}

/** Row of the influence matrix into one party (Friedkin & Johnsen 1990). */
export interface Influence {
  /** s_i in [0, 1]: share of the stance that others can move in one round. */
  readonly susceptibility: number;
  /** W_ij ≥ 0 per party id, sum ≤ 1; the rest is the party's own stance. */
  readonly weights: Readonly<Record<string, number>>;
  /** Parties whose weight is 0 while this one has abandoned diplomacy (C28). Default none. */
  readonly onlyWithDiplomacy?: readonly string[];
}

/** Change of the no-deal value per unit of what drifts while nothing is agreed: above the start's, or above `dynamics.reference`. */
export interface NoDealDrift {
  /** Per unit of the deterrent, stock / (stock + half): 0 without weapons, 1 for an unlimited stock. Default 0. */
  readonly deterrent?: number;
  /** Per unit of economic need (0 = none, 1 = collapse). Default 0. */
  readonly need?: number;
  /** Per unit of outside pressure (0 = none, 1 = full blockade). Default 0. */
  readonly pressure?: number;
}

/** Checks the list of parties. */
export function checkParties(cursor: Cursor, outline: Outline): void {
  readList(cursor, (party) => checkParty(party, outline), { least: 2 });
  noneTwice(cursor, 'id');
}

function checkParty(party: Cursor, outline: Outline): void {
  const others = outline.parties.filter((id) => id !== member(party, 'id').value);
  let mandate: number | undefined = 1;
  readRecord(
    party,
    {
      id: (inner) => {
        id(inner);
        if (inner.value === 'payers')
          report(inner, 'out-of-range', 'an id other than "payers", which means all that pay');
      },
      label: text,
      preferences: (preferences) => {
        checkPreferences(preferences, outline);
      },
    },
    {
      short: text,
      capital: text,
      head: text,
      declared: (declared) => {
        checkLevels(declared, outline);
      },
      noDeal: quantity({ least: -1, most: 1 }),
      discount: number({ above: 0, most: 1 }),
      trust: byId(others, 'another party', (trust) => {
        readQuantity(trust, { above: 0, below: 1 });
      }),
      trustStrength: number(POSITIVE),
      counterparts: namesOf(others, 'another party'),
      mandate: (cursor) => (mandate = readQuantity(cursor, UNIT)),
      flexibility: (cursor) => {
        const flexibility = readQuantity(cursor, UNIT);
        if (flexibility === undefined || mandate === undefined || flexibility <= mandate) return;
        report(cursor, 'inconsistent', `flexibility within the mandate, at most ${mandate}`, {
          received: String(flexibility),
        });
      },
      position: (position) => {
        checkPosition(position, outline);
      },
      influence: (influence) => {
        checkInfluence(influence, others);
      },
      drift: (drift) => {
        readRecord(drift, {}, { deterrent: number(), need: number(), pressure: number() });
      },
    },
  );
}

function checkInfluence(cursor: Cursor, others: readonly string[]): void {
  readRecord(
    cursor,
    {
      susceptibility: number(UNIT),
      weights: (weights) => {
        let sum = 0;
        byId(others, 'another party', (weight) => {
          sum += readNumber(weight, POSITIVE_OR_ZERO) ?? 0;
        })(weights);
        if (sum > 1 + SUM_TOLERANCE)
          report(weights, 'wrong-sum', 'weights with a sum of at most 1', { received: `the sum ${sum}` });
      },
    },
    {
      onlyWithDiplomacy: namesOf(others, 'another party'),
    },
  );
}
