import { checkName, checkNames, name } from './check/checkName.js';
import { checkNumber, number, positive, positiveOrZero, unit } from './check/checkNumber.js';
import { checkKind, checkMembers, type Variant } from './check/checkVariant.js';
import type { Outline } from './check/Outline.js';
import { keysOf, report, type Check, type Place } from './check/Place.js';

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
  /** The no-deal value moves by this much, in [-1, 1]. */
  | { readonly kind: 'noDeal'; readonly party: string; readonly by: number }
  /** Economic need moves by this much, in [-1, 1]. */
  | { readonly kind: 'need'; readonly by: number }
  /** Outside pressure moves by this much, in [-1, 1]. */
  | { readonly kind: 'pressure'; readonly by: number }
  /** `party` holds it against `against`: a grievance ≥ 0 that weighs on its decision to attend. */
  | { readonly kind: 'grievance'; readonly party: string; readonly against: string; readonly by: number };

/** What a scenario may say of one kind of effect. */
interface EffectKind {
  /** Makes the checks of its members, for one effect. */
  members(outline: Outline): Variant;
  /** Checks the effect as a whole, after its members. */
  readonly whole?: Check;
}

const by = number({ least: -1, most: 1 });

const effectKinds: Readonly<Record<Effect['kind'], EffectKind>> = {
  trust: {
    members({ parties }) {
      let doubters: readonly string[] = [];
      return {
        required: {
          of: (place) => (doubters = checkNames(place, parties, 'a party', { least: 1 })),
          party: (place) => {
            checkName(place, without(parties, ...doubters), "a party that is not in 'of'");
          },
        },
        optional: { kept: number(positiveOrZero), broken: number(positiveOrZero) },
      };
    },
    whole(place) {
      const keys = keysOf(place.value);
      if (keys.includes('kept') || keys.includes('broken')) return;
      report(place, 'missing', "'kept' or 'broken' promises", '', 'neither');
    },
  },
  mandate: {
    members({ parties }) {
      let low: number | undefined;
      return {
        required: {
          party: name(parties, 'a party'),
          low: (place) => (low = checkNumber(place, unit)),
          high: (place) => {
            const high = checkNumber(place, unit);
            if (high !== undefined && low !== undefined && high < low) {
              report(place, 'inconsistent', `at least the low end, ${low}`);
            }
          },
        },
      };
    },
  },
  veto: {
    members: ({ parties }) => ({ required: { party: name(parties, 'a party'), months: number(positive) } }),
  },
  flexibility: { members: ({ parties }) => ({ required: { party: name(parties, 'a party'), by } }) },
  noDeal: { members: ({ parties }) => ({ required: { party: name(parties, 'a party'), by } }) },
  need: { members: () => ({ required: { by } }) },
  pressure: { members: () => ({ required: { by } }) },
  grievance: {
    members({ parties }) {
      let holder: string | undefined;
      return {
        required: {
          party: (place) => (holder = checkName(place, parties, 'a party')),
          against: (place) => {
            checkName(place, holder === undefined ? parties : without(parties, holder), 'another party');
          },
          by: number(positiveOrZero),
        },
      };
    },
  },
};

function without(names: readonly string[], ...left: readonly string[]): string[] {
  return names.filter((id) => !left.includes(id));
}

/** Checks what an event does. */
export function checkEffect(place: Place, outline: Outline): void {
  const kind = checkKind(place, effectKinds);
  if (kind === undefined) return;
  const { members, whole } = effectKinds[kind];
  checkMembers(place, members(outline));
  whole?.(place);
}
