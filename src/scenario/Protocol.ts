/** Rules of the plenary. */
export type Protocol =
  /**
   * Stacked alternating offers (Aydoğan, Festen, Hindriks & Jonker 2017): parties speak in a fixed
   * circle, `rounds` times each; an offer that all others accept in turn is the agreement.
   */
  | { readonly kind: 'saop'; readonly rounds: number; readonly order?: readonly string[] }
  /**
   * Single negotiating text (Raiffa 1982): the chair drafts, each party accepts or objects by issue
   * and direction, the chair redrafts; after `drafts` drafts the last reading is yes or no.
   */
  | { readonly kind: 'singleText'; readonly chair: string; readonly drafts: number };
