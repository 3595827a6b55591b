import type { Meaning } from '../../atoms/meaning/Meaning.js';

/** What an explanation is drawn from. */
export interface Ground {
  readonly meanings: readonly Meaning[];
  /** What a position is called. */
  readonly unit: 'round' | 'event';
  /** What is found of an atom at a position, in words. */
  readonly atomInWords: (atom: number, i: number, holds: boolean) => string;
}
