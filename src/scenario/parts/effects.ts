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
      /** What moves. */
      readonly kind: 'trust';
      /** Ids of those whose trust moves. */
      readonly of: readonly string[];
      /** Party that is trusted. */
      readonly party: string;
      /** Weight ≥ 0 added to promises kept. Default 0. */
      readonly kept?: number;
      /** Weight ≥ 0 added to promises broken. Default 0. */
      readonly broken?: number;
    }
  /** The capital sets a new ceiling, in [0, 1], drawn uniformly where it is an interval. */
  | {
      /** What moves. */
      readonly kind: 'mandate';
      /** Party that it happens to. */
      readonly party: string;
      /** Least ceiling that may be drawn. */
      readonly low: number;
      /** Greatest ceiling that may be drawn. */
      readonly high: number;
    }
  /** The mandate counts as 0, and the party has abandoned diplomacy, for so many months. */
  | {
      /** What moves. */
      readonly kind: 'veto';
      /** Party that it happens to. */
      readonly party: string;
      /** How long it lasts, > 0. */
      readonly months: number;
    }
  /** Flexibility moves by this much, in [-1, 1]. */
  | {
      /** What moves. */
      readonly kind: 'flexibility';
      /** Party that it happens to. */
      readonly party: string;
      /** What is added. */
      readonly by: number;
    }
  /** The no-deal value moves by this much, in [-1, 1]; it fades by `dynamics.shockKept`, if that is given, unless it is `lasting`. */
  | {
      /** What moves. */
      readonly kind: 'noDeal';
      /** Party that it happens to. */
      readonly party: string;
      /** What is added. */
      readonly by: number;
      /** Whether it stays in full. Default false. */
      readonly lasting?: boolean;
    }
  /** Economic need moves by this much, in [-1, 1]. */
  | {
      /** What moves. */
      readonly kind: 'need';
      /** What is added. */
      readonly by: number;
    }
  /** Outside pressure moves by this much, in [-1, 1]. */
  | {
      /** What moves. */
      readonly kind: 'pressure';
      /** What is added. */
      readonly by: number;
    }
  /** `party` holds it against `against`: its grievance, which weighs on its decision to attend, grows by this, or, < 0, falls, but not below 0. */
  | {
      /** What moves. */
      readonly kind: 'grievance';
      /** Party that holds it. */
      readonly party: string;
      /** Party that it is held against. */
      readonly against: string;
      /** What is added. */
      readonly by: number;
    };

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
