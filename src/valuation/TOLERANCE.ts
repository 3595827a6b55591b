/** Gains and scores that differ by no more than this are equal: ties, and constraints just missed. */
export const TOLERANCE = 1e-12;
