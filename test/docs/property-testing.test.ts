import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as vitest from 'vitest';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as testing from '../../src/testing/index.js';
import { sixParty, workFolder } from '../cli/sixParty.js';
import { blocksOf, printedBy } from './snippets.js';

const docs = new URL('../../docs/', import.meta.url);
const page = readFileSync(new URL('property-testing.md', docs), 'utf8');
const blocks = (language: string): string[] => blocksOf(page, language);

const place = workFolder();

/** What the snippets import. Traces go where they would, below a folder of our own; what is declared as a test is run. */
const modules = {
  'six-party-talks/testing': {
    ...testing,
    talksReport: () => testing.talksReport({ folder: place('talks-failures') }),
  },
  vitest: { ...vitest, test: (_name: string, run: () => void) => run() },
  expect: {}, // jest's, of which a declaration tells the types
};

/** What the properties of the snippet that runs say of how far they were put to the test. */
let words: string[] = [];

/** fast-check, which tells of each property that passes. */
const watching = {
  ...fc,
  assert: (property: Parameters<typeof testing.reportOf>[0], parameters: object) => {
    fc.assert(property as fc.IProperty<unknown>, parameters);
    words.push(testing.reportOf(property).words);
  },
};

const run = async (snippet: string): Promise<string> => {
  words = [];
  const given = { ...modules, 'fast-check': { ...watching, default: watching } };
  return (await printedBy(snippet, given)).join('\n');
};

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
    // Every claim says in how many runs it was put to the test, which is so.
    const [, said] = /; \/\/ (triggered in .*)$/m.exec(snippet) ?? [];
    expect(words.map((told) => told.replace(/ \(.*/, ''))).toEqual(said === undefined ? [] : [said]);
  });

  test('the claim that fails prints what the page shows, and its command replays the run', async () => {
    const [failing, ...others] = blocks('ts').filter(fails);
    expect(others).toEqual([]);
    let message = '';
    try {
      await run(failing!);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(`${message.replaceAll(`${place('.')}/`, '')}\n`).toBe(printed);
    const [, file] = /^Replay the run: npx six-party replay (\S+)$/m.exec(printed!)!;
    expect(await sixParty('replay', place(file!))).toMatchObject({ code: 0, err: '' });
  });

  test('the run that is replayed says the reason of the page', async () => {
    const replaying = blocks('ts').find((snippet) => snippet.includes('evaluate('))!;
    const [, reason] = /^false (.+)$/.exec(await run(replaying))!;
    expect(printed).toContain(reason);
  });
});

describe('claims hold in one direction only: turned round they fail', () => {
  const turns: readonly (readonly [found: string, from: string, to: string])[] = [
    [
      'the first claim',
      "before(promised('verification'), aidDelivered())",
      "before(aidDelivered(), promised('verification'))",
    ],
    ['nobody signs', 'toBeGreaterThan(-0.1)', 'toBeLessThan(-0.1)'],
    ['ends without', 'always(not(agreed()))', 'eventually(agreed())'],
    [
      'scenarioNear(phased',
      "before(promised('verification'), aidDelivered())",
      "before(aidDelivered(), promised('verification'))",
    ],
    [
      'probabilityAtLeast(0.9',
      'not(eventually(agreed({ substance: true })))',
      'eventually(agreed({ substance: true }))',
    ],
    [
      'probabilityAtLeast(0.85',
      'not(eventually(agreed({ substance: true })))',
      'eventually(agreed({ substance: true }))',
    ],
    ['monotone(', "'nondecreasing'", "'nonincreasing'"],
    ['metamorphic(', '=> JSON.stringify(event) ===', '=> JSON.stringify(event) !=='],
  ];
  test.each(turns)(
    '%s',
    async (found, from, to) => {
      const snippet =
        found === 'the first claim' ? blocks('ts')[0]! : blocks('ts').find((each) => each.includes(found))!;
      expect(snippet).toContain(from);
      // That it fails is enough: which pair is the smallest is not asked.
      const turned = snippet.replace(from, to).replace('seed: 2003 }', 'seed: 2003, endOnFailure: true }');
      await expect(run(turned)).rejects.toThrow();
    },
    60_000,
  );

  test('comparePolicies', async () => {
    const snippet = blocks('ts').find((each) => each.includes('comparePolicies('))!;
    const low = `${snippet}\nconsole.log('low', found.interval.low)`;
    const turned = low.replace('(december2003, phased, substance', '(phased, december2003, substance');
    const [ahead, back] = [await run(low), await run(turned)].map((text) =>
      Number(/low (.*)/.exec(text)![1]),
    );
    expect(ahead).toBeGreaterThan(0);
    expect(back).toBeLessThan(0);
  });
});

test('the first claim of the README is told as its report prints it', async () => {
  const readme = readFileSync(new URL('../README.md', docs), 'utf8');
  const snippet = blocksOf(readme, 'ts').find((each) => each.includes('forAllSeeds('))!;
  const said: string[] = [];
  const talksReport = () => testing.talksReport({ say: (line) => said.push(line) });
  await printedBy(snippet, { 'six-party-talks/testing': { ...testing, talksReport } });
  const [, told] = /; \/\/ (The claim holds: .*)$/m.exec(snippet)!;
  expect(said).toHaveLength(1);
  expect(said[0]!.replace(/ \(.*/, '')).toBe(told);
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
