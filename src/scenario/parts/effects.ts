import {
  type Cursor,
  POSITIVE,
  POSITIVE_OR_ZERO,
  type Reader,
  UNIT,
  type Variant,
  flag,
  keysOf,
  namesOf,
  number,
  oneOf,
  readKind,
  readMembers,
  readNumber,
  report,
} from '../../input/index.js';
import { outlineOf, type Outline } from './outline.js';

/** What an exogenous event does. Sizes are facts, added or set when it occurs. */
export type Effect =
  /** `of` lose (or, with `kept`, gain) trust in `party`: weights ≥ 0 added to kept or broken promises. */
  | {
      readonly kind: 'trust';
      readonly of: readonly string[];
      readonly party: string;
      readonly kept?: number;
      readonly broken?: number;
    }
  /** The capital sets a new ceiling, in [0, 1], drawn uniformly where it is an interval. */
  | { readonly kind: 'mandate'; readonly party: string; readonly low: number; readonly high: number }
  /** The mandate counts as 0, and the party has abandoned diplomacy, for so many months. */
  | { readonly kind: 'veto'; readonly party: string; readonly months: number }
  /** Flexibility moves by this much, in [-1, 1]. */
  | { readonly kind: 'flexibility'; readonly party: string; readonly by: number }
  /** The no-deal value moves by this much, in [-1, 1]; it fades by `dynamics.shockKept`, if that is given, unless it is `lasting`. */
  | { readonly kind: 'noDeal'; readonly party: string; readonly by: number; readonly lasting?: boolean }
  /** Economic need moves by this much, in [-1, 1]. */
  | { readonly kind: 'need'; readonly by: number }
  /** Outside pressure moves by this much, in [-1, 1]. */
  | { readonly kind: 'pressure'; readonly by: number }
  /** `party` holds it against `against`: its grievance, which weighs on its decision to attend, grows by this, or, < 0, falls, but not below 0. */
  | { readonly kind: 'grievance'; readonly party: string; readonly against: string; readonly by: number };

/** What a scenario may say of one kind of effect. */
interface EffectKind {
  /** Makes the checks of its members, for one effect. */
  members(outline: Outline): Variant;
  /** Checks the effect as a whole, after its members. */
  readonly whole?: Reader;
}

const by = number({ least: -1, most: 1 });

const effectKinds: Readonly<Record<Effect['kind'], EffectKind>> = {
  trust: {
    members({ parties }) {
      let doubters: readonly string[] = [];
      return {
        required: {
          of: (cursor) => (doubters = namesOf(parties, 'a party', { least: 1 })(cursor)),
          party: (cursor) => {
            oneOf(without(parties, ...doubters), 'a party that is not in "of"')(cursor);
          },
        },
        optional: { kept: number(POSITIVE_OR_ZERO), broken: number(POSITIVE_OR_ZERO) },
      };
    },
    whole(cursor) {
      const keys = keysOf(cursor.value);
      if (keys.includes('kept') || keys.includes('broken')) return;
      report(cursor, 'missing', '"kept" or "broken" promises', { received: 'neither' });
    },
  },
  mandate: {
    members({ parties }) {
      let low: number | undefined;
      return {
        required: {
          party: oneOf(parties, 'a party'),
          low: (cursor) => (low = readNumber(cursor, UNIT)),
          high: (cursor) => {
            const high = readNumber(cursor, UNIT);
            if (high !== undefined && low !== undefined && high < low) {
              report(cursor, 'inconsistent', `at least the low end, ${low}`);
            }
          },
        },
      };
    },
  },
  veto: {
    members: ({ parties }) => ({ required: { party: oneOf(parties, 'a party'), months: number(POSITIVE) } }),
  },
  flexibility: { members: ({ parties }) => ({ required: { party: oneOf(parties, 'a party'), by } }) },
  noDeal: {
    members: ({ parties }) => ({
      required: { party: oneOf(parties, 'a party'), by },
      optional: { lasting: flag },
    }),
  },
  need: { members: () => ({ required: { by } }) },
  pressure: { members: () => ({ required: { by } }) },
  grievance: {
    members({ parties }) {
      let holder: string | undefined;
      return {
        required: {
          party: (cursor) => (holder = oneOf(parties, 'a party')(cursor)),
          against: (cursor) => {
            oneOf(holder === undefined ? parties : without(parties, holder), 'another party')(cursor);
          },
          by: number(),
        },
      };
    },
  },
};

function without(names: readonly string[], ...left: readonly string[]): string[] {
  return names.filter((id) => !left.includes(id));
}

/** Checks what an event does. */
export function checkEffect(cursor: Cursor, outline: Outline): void {
  const kind = readKind(cursor, effectKinds);
  if (kind === undefined) return;
  const { members, whole } = effectKinds[kind];
  readMembers(cursor, members(outline));
  whole?.(cursor);
}

/**
 * Returns the reader of an effect on talks that are played: of an event that the scenario does not hold.
 *
 * @param scenario - a scenario
 */
export function effectReader(scenario: unknown): Reader {
  const outline = outlineOf(scenario);
  return (effect) => checkEffect(effect, outline);
}
