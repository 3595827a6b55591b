import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { descriptionsTexts } from '../../scripts/descriptions.mjs';

test('what editors show of a key is what the comment of its type says; if not, run scripts/descriptions.mjs', async () => {
  const texts = await (descriptionsTexts as () => Promise<Record<string, string>>)();
  expect(Object.keys(texts)).toHaveLength(3);
  for (const [path, text] of Object.entries(texts)) {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
  }
});
