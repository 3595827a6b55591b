import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importGenius, importGeniusWeb, importScored } from '../../../src/files/index.js';
import type { GameFile } from '../../../src/files/index.js';
import { checkScenario } from '../../../src/scenario/index.js';
import { folder } from './folder.js';

const pieces = [
  '',
  '"',
  '<',
  '>',
  '{',
  '[',
  ',',
  '/',
  '-',
  '0',
  '1e999',
  '\n',
  '&#0;',
  '&x;',
  '__proto__',
  'constructor',
  '\u0000',
  '😀',
];

/** Files of which one has some characters taken out and something else put in. */
function mutilated(files: readonly GameFile[]): fc.Arbitrary<GameFile[]> {
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.constant(10_000)),
    piece: fc.constantFrom(...pieces),
  });
  return fc
    .tuple(fc.nat(files.length - 1), fc.array(cut, { minLength: 1, maxLength: 3 }))
    .map(([index, cuts]) =>
      files.map((file, i) => {
        if (i !== index) return file;
        const text = cuts.reduce((now, { at, length, piece }) => {
          const from = Math.floor(at * now.length);
          return now.slice(0, from) + piece + now.slice(from + length);
        }, file.text);
        return { ...file, text };
      }),
    );
}

describe('whatever is done to a file, it is a scenario or there is an error with places', () => {
  test.each([
    ['genius', importGenius],
    ['geniusweb', importGeniusWeb],
    ['scored', importScored],
  ])('%s', (name, read) => {
    fc.assert(
      fc.property(mutilated(folder(name)), (files) => {
        try {
          expect(checkScenario({ ...read(files) })).toEqual([]);
        } catch (error) {
          const { code, issues, message } = error as {
            code?: string;
            issues?: { at?: string }[];
            message: string;
          };
          expect([code, message]).toEqual(['invalid-file', message]);
          expect(issues!.length).toBeGreaterThan(0);
          for (const { at } of issues!) if (at !== undefined) expect(at).toMatch(/^[\w./-]+:\d+:\d+$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('files that are none are refused as an option', () => {
  for (const read of [importGenius, importGeniusWeb, importScored]) {
    expect(() => read([{ name: 'a.xml' } as GameFile])).toThrow(/files: Expected a list of files/);
    expect(() => read(undefined as unknown as GameFile[])).toThrow(/files: Expected a list of files/);
  }
});
