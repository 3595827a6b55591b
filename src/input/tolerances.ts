/** Sums of shares and weights that differ by no more are equal: 0.1 + 0.2 + 0.7 is 1. */
export const SUM_TOLERANCE = 1e-9;

/** Gains and utilities that differ by no more are equal to whoever decides by them. */
export const GAIN_TOLERANCE = 1e-9;

/** Scores of deals that differ by no more are ties to an exact search: rounding, no preference. */
export const TIE_TOLERANCE = 1e-12;
