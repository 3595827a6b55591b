/** New trust of `of` in `party`. */
export interface TrustFact {
  readonly of: string;
  readonly party: string;
  readonly alpha: number;
  readonly beta: number;
}

/** The new value of something that an event changed. */
export type EffectFact =
  | ({ readonly kind: 'trust' } & TrustFact)
  | {
      readonly kind: 'mandate';
      readonly party: string;
      readonly mandate: number;
      readonly flexibility: number;
    }
  | { readonly kind: 'veto'; readonly party: string; readonly until: number; readonly flexibility: number }
  | { readonly kind: 'flexibility'; readonly party: string; readonly flexibility: number }
  | { readonly kind: 'noDeal'; readonly party: string; readonly base: number; readonly noDeal: number }
  | { readonly kind: 'need'; readonly need: number }
  | { readonly kind: 'pressure'; readonly pressure: number }
  | { readonly kind: 'grievance'; readonly party: string; readonly against: string; readonly size: number };
