import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// The package has the pages, and none of the tests, scripts and sources. The README says so of what begins with npm run.
const docs = new URL('../../docs/', import.meta.url);
const pages = readdirSync(docs).filter((file) => file.endsWith('.md'));
const ofTheRepository = /(?<![\w/.-])(?:(?:test|scripts|bench|src)\/[\w/-]*|npm (?:run [\w:]+|test))/;

test.each(pages)('%s names what only the repository has, and says so, or names none of it', (page) => {
  const text = readFileSync(new URL(page, docs), 'utf8').replaceAll(/^```[^]*?^```$/gm, '');
  const named = ofTheRepository.exec(text)?.[0];
  // `npm ci && npm run build` is how a clone is made.
  if (named !== undefined && page !== 'cli.md')
    expect(text, named).toMatch(/in the repository, not in the package/);
});
