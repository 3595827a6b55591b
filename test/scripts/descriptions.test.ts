import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { descriptionsText } from '../../scripts/descriptions.mjs';

test('what editors show of a key is what the comment of its type says; if not, run scripts/descriptions.mjs', async () => {
  const written = readFileSync(new URL('../../src/files/schema/descriptions.ts', import.meta.url), 'utf8');
  expect(written).toBe(await (descriptionsText as () => Promise<string>)());
});
