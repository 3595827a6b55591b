import { sha256 as noble } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/scenario/sha256.js';

const native = (text: string): string => createHash('sha256').update(text).digest('hex');

// Messages of FIPS 180-2, appendix B, and of the examples that NIST gives for SHA-256.
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [
    'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('NIST: %#', (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test('every length around the ends of blocks', () => {
  for (let length = 0; length <= 260; length++) {
    expect(sha256('x'.repeat(length))).toBe(native('x'.repeat(length)));
    expect(sha256('x'.repeat(length), 4)).toBe(native('x'.repeat(length)).slice(0, 32));
    expect(sha256('é'.repeat(length))).toBe(native('é'.repeat(length)));
  }
});

test('any text, as two others hash it, one after the other in the same memory', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }), (texts) => {
      for (const text of texts) {
        expect(sha256(text)).toBe(native(text));
        expect(sha256(text)).toBe(bytesToHex(noble(utf8ToBytes(text))));
      }
    }),
    { numRuns: 150 },
  );
});

test('half a surrogate pair is U+FFFD', () => {
  const halves = fc.string({
    unit: fc.integer({ min: 0xd7f0, max: 0xe010 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 90,
  });
  let broken = 0;
  fc.assert(
    fc.property(halves, (text) => {
      if (/\p{Cs}/u.test(text)) broken += 1;
      expect(sha256(text)).toBe(native(text));
    }),
  );
  expect(broken).toBeGreaterThan(50);
});

test('a long text does not change what follows', () => {
  const long = 'six parties '.repeat(20_000);
  expect(sha256(long)).toBe(native(long));
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
