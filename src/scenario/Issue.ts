import type { Obligation } from './Obligation.js';

/** What is negotiated: ordered options, of which option 0 means "nothing". */
export interface Issue {
  /** Unique among the issues: a letter, then letters, digits, `_` or `-` (as all ids of a scenario). */
  readonly id: string;
  /** Name as people read it. */
  readonly label: string;
  /** One line per option, from 0 upwards; at least two, each once. */
  readonly options: readonly string[];
  /** True for an issue that says how (sequencing, verification, commitment, form). Default false: it says what. */
  readonly structural?: boolean;
  /** Who owes the steps of this issue. Without it an option's value is had at once, by signing. */
  readonly obligation?: Obligation;
}
