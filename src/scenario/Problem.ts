/** One thing wrong with an input. */
export interface Problem {
  /** Where: `parties[1].trust.US`. */
  readonly path: string;
  /** Where in a file: `talks.yaml:9:26` (line and column from 1). Only of problems in files. */
  readonly at?: string;
  readonly code: ProblemCode;
  /** What would be right. */
  readonly expected: string;
  /** What is there. */
  readonly received: string;
  /** A whole sentence. */
  readonly message: string;
  /** What to do, for instance the nearest valid name; empty if there is nothing to say. */
  readonly hint: string;
}

/** Kinds of problems. */
export type ProblemCode =
  | 'missing'
  | 'wrong-type'
  | 'out-of-range'
  | 'unknown-name'
  | 'unknown-key'
  | 'duplicate'
  | 'wrong-length'
  | 'wrong-sum'
  | 'bad-ranking'
  | 'bad-date'
  | 'inconsistent'
  | 'broken-chain';
