/** An acceptance condition of Baarslag, Hindriks & Jonker (2013) as JSON, with their symbols. */
export type AcceptanceParameters =
  | { readonly kind: 'target' }
  | { readonly kind: 'const'; readonly c: number }
  | { readonly kind: 'next'; readonly alpha: number; readonly beta: number }
  | { readonly kind: 'previous'; readonly alpha: number; readonly beta: number }
  | { readonly kind: 'time'; readonly T: number }
  | { readonly kind: 'combi'; readonly T: number; readonly gamma: number | 'max' | 'mean' };
