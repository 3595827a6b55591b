/** Gains, sums of gains and shares that differ by no more than this are equal; one above −this is no loss. */
export const GAIN_TOLERANCE = 1e-9;
