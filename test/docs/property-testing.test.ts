import { existsSync, readFileSync } from 'node:fs';
import * as vitest from 'vitest';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as testing from '../../src/testing/index.js';
import { blocksOf, printedBy } from './snippets.js';

const docs = new URL('../../docs/', import.meta.url);
const page = readFileSync(new URL('property-testing.md', docs), 'utf8');
const blocks = (language: string): string[] => blocksOf(page, language);

/** What the snippets import. Nothing is written, and what they declare as tests is run. */
const modules = {
  'six-party-talks/testing': {
    ...testing,
    talksReport: () => testing.talksReport({ save: () => 'talks-failures/december2003.json' }),
  },
  vitest: { ...vitest, test: (_name: string, run: () => void) => run() },
};

const run = async (snippet: string): Promise<string> => (await printedBy(snippet, modules)).join('\n');

const [printed] = blocks('text');
const fails = (snippet: string): boolean => snippet.includes('talksReport(');

test('there are snippets, and blocks of no language but those tested here', () => {
  const fences = [...page.matchAll(/^```(\w+)$/gm)].map(([, language]) => language);
  expect(new Set(fences)).toEqual(new Set(['ts', 'text', 'yaml']));
  expect(blocks('ts').length).toBeGreaterThan(10);
});

test('the first claim takes four lines', () => {
  expect(blocks('ts')[0]!.trim().split('\n')).toHaveLength(4);
});

describe('snippets', () => {
  test.each(blocks('ts').filter((snippet) => !fails(snippet)))('number %#', async (snippet) => {
    expect(await run(snippet)).not.toMatch(/undefined|NaN/);
  });

  test('the claim that fails prints what the page shows', async () => {
    const [failing, ...others] = blocks('ts').filter(fails);
    expect(others).toEqual([]);
    let message = '';
    try {
      await run(failing!);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(`${message}\n`).toBe(printed);
  });

  test('the run that is replayed says the reason of the page', async () => {
    const replaying = blocks('ts').find((snippet) => snippet.includes('evaluate('))!;
    const [, reason] = /^false (.+)$/.exec(await run(replaying))!;
    expect(printed).toContain(reason);
  });
});

test('the workflow has steps that run, and keeps the traces', () => {
  const { jobs } = parse(blocks('yaml')[0]!) as {
    jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const step of steps) expect(step.uses ?? step.run).toMatch(/^(actions\/[\w-]+@v\d|np)/);
  expect(page).toContain('path: talks-failures/');
});

test('what it links to is there', () => {
  for (const [, target] of page.matchAll(/\]\(([^)#:]+)\)/g)) {
    expect(existsSync(new URL(target!, docs)), target).toBe(true);
  }
});
