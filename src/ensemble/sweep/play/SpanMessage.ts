import type { ErrorData } from '../../message/ErrorData.js';
import type { Span } from './Span.js';

/** Runs to be played by another thread. */
export interface SpanMessage extends Span {
  /** Hash of the experiment, so that the same one is read once only. */
  readonly hash: string;
  /** The experiment, as `experimentText` writes it. */
  readonly experiment: string;
}

/** The rows of columns, or what went wrong. */
export type SpanAnswer =
  { readonly ok: true; readonly values: Float64Array } | { readonly ok: false; readonly error: ErrorData };
