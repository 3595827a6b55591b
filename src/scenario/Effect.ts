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
