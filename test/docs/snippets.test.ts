import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { blocksOf, printedBy } from './snippets.js';

const docs = new URL('../../docs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, docs), 'utf8');

/** Pages whose programs a test of their own runs: it knows what they need, or what they must come to. */
const runElsewhere: Readonly<Record<string, string>> = {
  '../README.md': 'readme.test.ts',
  'analysis.md': 'analysis.test.ts',
  'cli.md': 'cli.test.ts',
  'ensembles.md': 'ensembles.test.ts',
  'imports.md': 'imports.test.ts',
  'property-testing.md': 'property-testing.test.ts',
};

const pages = ['../README.md', ...readdirSync(docs).filter((name) => name.endsWith('.md'))];
const programs = pages
  .filter((page) => !Object.hasOwn(runElsewhere, page))
  .flatMap((page) => blocksOf(read(page), 'ts').map((program, at) => ({ page, at, program })));

test('the pages whose programs are run elsewhere have some, and are read there', () => {
  for (const [page, file] of Object.entries(runElsewhere)) {
    expect(blocksOf(read(page), 'ts').length, page).toBeGreaterThan(0);
    expect(readFileSync(new URL(file, import.meta.url), 'utf8'), file).toContain(page.replace('../', ''));
  }
});

describe('programs', () => {
  // A limit of time is set with the clock of the program; nobody waits for it here.
  beforeAll(() => vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterAll(() => vi.useRealTimers());

  test.each(programs)('$page, number $at, prints what its comments say', async ({ page, program }) => {
    const [lake] = blocksOf(read(page), 'yaml');
    const said = [...program.matchAll(/^(?:console\.log\(.*)?\); \/\/ (.+)$/gm)].map(([, line]) => line!);
    expect(said.length).toBeGreaterThan(0);
    expect(await printedBy(program, { 'node:fs': { readFileSync: () => lake } })).toEqual(said);
  });
});
