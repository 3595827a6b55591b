import type { Run } from '../../talks/index.js';
import type { Formula } from '../temporal/index.js';

/**
 * What is claimed of a run: a temporal formula, or a predicate. A predicate fails a run by returning false or by
 * throwing, as those of fast-check do (assertions of a test runner throw); `fc.pre` leaves a run out.
 */
export type Claim = Formula | ClaimPredicate;

/** A claim as code. It is synchronous, and depends on the run alone. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a predicate of assertions returns nothing
export type ClaimPredicate = (run: Run) => boolean | void;
