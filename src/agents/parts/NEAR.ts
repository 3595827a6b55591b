/** Utilities that differ by no more than this are equal for bidding and acceptance. */
export const NEAR = 1e-9;
