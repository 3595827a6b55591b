/** New trust of `of` in `party`. */
export interface TrustFact {
  /** Party that trusts. */
  readonly of: string;
  /** Party that is trusted. */
  readonly party: string;
  /** Weight of kept promises, > 0. */
  readonly alpha: number;
  /** Weight of broken promises, > 0; trust is α / (α + β). */
  readonly beta: number;
}

/** The new value of something that an event changed. */
export type EffectFact =
  | ({
      /** What moved. */
      readonly kind: 'trust';
    } & TrustFact)
  | {
      /** What moved. */
      readonly kind: 'mandate';
      /** Party that it happened to. */
      readonly party: string;
      /** Its new ceiling on flexibility, in [0, 1]. */
      readonly mandate: number;
      /** Its new flexibility, in [0, mandate]. */
      readonly flexibility: number;
    }
  | {
      /** What moved. */
      readonly kind: 'veto';
      /** Party that it happened to. */
      readonly party: string;
      /** Day until which its capital vetoes any concession. */
      readonly until: number;
      /** Its new flexibility, in [0, mandate]. */
      readonly flexibility: number;
    }
  | {
      /** What moved. */
      readonly kind: 'flexibility';
      /** Party that it happened to. */
      readonly party: string;
      /** Its new flexibility, in [0, mandate]. */
      readonly flexibility: number;
    }
  | {
      /** What moved. */
      readonly kind: 'noDeal';
      /** Party that it happened to. */
      readonly party: string;
      /** New no-deal value before what drifts. */
      readonly base: number;
      /** New no-deal value, what drifts included. */
      readonly noDeal: number;
      /** New sum of the shocks that fade; only where this one does. */
      readonly shock?: number;
    }
  | {
      /** What moved. */
      readonly kind: 'need';
      /** New economic need, in [0, 2]. */
      readonly need: number;
    }
  | {
      /** What moved. */
      readonly kind: 'pressure';
      /** New outside pressure, in [0, 2]. */
      readonly pressure: number;
    }
  | {
      /** What moved. */
      readonly kind: 'grievance';
      /** Party that holds it. */
      readonly party: string;
      /** Party that it is held against. */
      readonly against: string;
      /** The new grievance, ≥ 0. */
      readonly size: number;
    };
