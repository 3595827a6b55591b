/** How rows are written: lines of JSON, a table with commas, or Apache Parquet. */
export type RunsFormat = (typeof runsFormats)[number];

/** All formats. */
export const runsFormats = ['jsonl', 'csv', 'parquet'] as const;
