/** Most tied deals that a solution lists; their number is reported in full. */
export const MOST_LISTED = 1000;
