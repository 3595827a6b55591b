import { isNever } from './premiseOf.js';
import { clausesOf, told, type Clause } from './reasonOf.js';
import type { Judged } from './judge.js';
import type { Grounds } from './termInWords.js';

/** Where a run put a claim to the test. */
export interface Trigger {
  /** The first position at which the verdict needed the conclusion, from 0; of a claim without a premise what decided. */
  readonly at: number;
  /** What asked for it: "round 3, April 2005: Seoul delivered …"; of a claim without a premise, that it is always asked. */
  readonly reason: string;
}

/**
 * Says where a run put a claim to the test.
 *
 * @param judged - what `premiseOf` makes of the claim
 * @param decided - the position that decided the claim itself
 * @returns undefined if it holds: the verdict did not need the conclusion
 */
export function triggerOf(grounds: Grounds, judged: Judged, decided: number): Trigger | undefined {
  if (judged.column[0] === 1) return undefined;
  if (isNever(judged.term)) return { at: decided, reason: 'it has no premise' };
  const { at, clauses } = failure(grounds, judged, 0);
  const reason = clauses.length === 0 ? 'it has no premise' : told(grounds, clauses);
  return { at, reason };
}

interface Failure {
  readonly at: number;
  readonly clauses: readonly Clause[];
}

/** Finds the first position at which a term that is false at `i` was asked for what it does not have. */
function failure(grounds: Grounds, { term, column, parts }: Judged, i: number): Failure {
  const [first, second] = parts;
  switch (term.op) {
    case 'atom':
    case 'not':
      return { at: i, clauses: [] };
    case 'and':
    case 'or': {
      const failed = parts.filter((part) => part.column[i] === 0).map((part) => failure(grounds, part, i));
      if (failed.length === 0) return { at: i, clauses: [] };
      const later = (a: Failure, b: Failure): boolean => (term.op === 'and' ? b.at < a.at : b.at > a.at);
      return failed.reduce((best, each) => (later(best, each) ? each : best));
    }
    case 'implies': {
      const rest = failure(grounds, second!, i);
      return { at: rest.at, clauses: [...clausesOf(grounds, first!, i), ...rest.clauses] };
    }
    case 'next':
    case 'weakNext':
      return i + 1 < column.length ? failure(grounds, first!, i + 1) : { at: i, clauses: [] };
    case 'pending':
    case 'until':
      return { at: i, clauses: [] };
    case 'release': {
      const at = second!.column.indexOf(0, i);
      // What has no premise of its own is told by what became of it.
      const rest = failure(grounds, second!, at);
      const lost = rest.clauses.length === 0 && !isNever(second!.term);
      return { at: rest.at, clauses: lost ? clausesOf(grounds, second!, at) : rest.clauses };
    }
  }
}
