import { expect } from 'vitest';
import { isSixPartyError } from '../../src/index.js';
import type { SixPartyErrorCode } from '../../src/input/index.js';

/** Letters of one problem beyond which nobody reads it. */
const LONGEST = 1500;

/** What became of many inputs: how often the law was put to the test. */
export interface Tally {
  refused: number;
  accepted: number;
}

/**
 * Calls what may refuse; returns what it gives, or undefined where it refused as a library refuses: with a code that
 * is expected, problems that say where, and short words that a terminal does not obey.
 */
export async function givenOrRefused<T>(
  act: () => T | Promise<T>,
  codes: readonly SixPartyErrorCode[],
  tally: Tally,
): Promise<T | undefined> {
  try {
    const given = await act();
    tally.accepted += 1;
    return given;
  } catch (error) {
    if (!isSixPartyError(error)) throw error;
    tally.refused += 1;
    expect(codes).toContain(error.code);
    expect(error.issues.length).toBeLessThanOrEqual(100);
    for (const { message } of error.issues) expect(message.length).toBeLessThan(LONGEST);
    return undefined;
  }
}

/** What every object inherits: it is what it was. */
export function expectCleanPrototypes(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}
