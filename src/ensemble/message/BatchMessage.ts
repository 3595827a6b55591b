import type { BatchResult } from '../batch/Batch.js';
import type { ErrorData } from './ErrorData.js';

/** A batch as plain JSON, for another thread or machine. */
export interface BatchMessage {
  /** Tells scenarios apart, so that the same one is read once only. */
  readonly hash: string;
  /** The scenario, agents by name and parameters. */
  readonly scenario: string;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** Names of ready-made metrics. */
  readonly metrics: readonly string[];
}

/** The answer to a {@link BatchMessage}: what came of it, or what went wrong. */
export type BatchAnswer =
  { readonly ok: true; readonly result: BatchResult } | { readonly ok: false; readonly error: ErrorData };
