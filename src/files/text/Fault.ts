import type { ProblemCode } from '../../scenario/index.js';

/** What keeps a text from being read, and where. */
export interface Fault {
  readonly offset: number;
  readonly code: ProblemCode;
  /** A whole sentence. */
  readonly message: string;
  /** What to do; empty if there is nothing to say. */
  readonly hint: string;
}
