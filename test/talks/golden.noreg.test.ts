import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { goldenFingerprints } from './golden.mjs';

// Golden fingerprints: they change only with a major version and a line in the CHANGELOG. If the change is
// meant, `node scripts/golden.mjs` writes them anew.

describe('golden fingerprints', () => {
  const file = new URL('./golden.json', import.meta.url);
  const golden = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const now: Record<string, string> = goldenFingerprints(library);

  test('are recorded for all runs, and for no others', () => {
    expect(Object.keys(golden)).toEqual(Object.keys(now));
    expect(new Set(Object.values(golden)).size).toBe(Object.keys(now).length);
  });

  test.each(Object.keys(now))('%s', (run) => {
    expect(now[run]).toBe(golden[run]);
  });
});
