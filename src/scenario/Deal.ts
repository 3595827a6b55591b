/** One option index for every issue, in the scenario's issue order. */
export type Deal = readonly number[];
