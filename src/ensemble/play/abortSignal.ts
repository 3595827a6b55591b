import { holding, isFunction, type Reader } from '../../input/index.js';

/**
 * An `AbortSignal`, or what is used of one: a compiler that knows neither the DOM nor Node has no such name.
 */
export interface AbortSignalLike {
  /** Whether to stop. */
  readonly aborted: boolean;
  /** Throws the reason once it is aborted. */
  throwIfAborted(): void;
  /** Begins to tell a listener. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** No longer tells a listener. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What an argument or an option must be to be one. */
export const anAbortSignal: Reader = holding('an AbortSignal', {
  aborted: (aborted) => typeof aborted === 'boolean',
  throwIfAborted: isFunction,
  addEventListener: isFunction,
  removeEventListener: isFunction,
});
