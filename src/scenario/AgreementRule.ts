/** Who must say yes. */
export type AgreementRule =
  /** Every party. */
  | { readonly kind: 'unanimity' }
  /** At least `yes` parties, all `vetoes` among them. */
  | { readonly kind: 'quorum'; readonly yes: number; readonly vetoes?: readonly string[] }
  /** Votes of at least `quota` in weight, all `vetoes` among them. */
  | {
      readonly kind: 'weighted';
      readonly votes: Readonly<Record<string, number>>;
      readonly quota: number;
      readonly vetoes?: readonly string[];
    };
