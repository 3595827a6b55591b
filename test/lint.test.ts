import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { rooms } from '../eslint/rooms.js';

const eslint = new ESLint();

/** The messages of ESLint on a source text that is taken to be at the path, as "rule: message". */
async function lint(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

const inside = 'src/talks/probe.ts';
const probe = (expression: string): string =>
  `export const probe = (x: number, xs: string[]): unknown => [x, xs, ${expression}];\n`;

describe('determinism: refused in src/', () => {
  test.each([
    ...['exp', 'log', 'log2', 'log10', 'log1p', 'expm1', 'pow', 'cbrt', 'hypot'].map((f) => `Math.${f}(x)`),
    ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh'].map(
      (f) => `Math.${f}(x)`,
    ),
    'Math.random()',
    "Math['exp'](x)",
    'Math[`${x}` as "exp"](x)',
    'globalThis.Math.exp(x)',
    'xs.map(Math.exp as never)',
    '[Math].length',
    '(Math as unknown)',
    'x ** 0.5',
    'x ** 2',
    '2 ** x',
    '(xs.length **= 2)',
    'new Date()',
    'Date.now()',
    'globalThis.Date.now()',
    'performance.now()',
    'crypto.randomUUID()',
    'new Intl.Collator()',
    "xs[0]!.localeCompare('b')",
    "xs[0]?.localeCompare('b')",
    'x.toLocaleString()',
    'xs.sort()',
    'xs.toSorted()',
  ])('%s', async (expression) => {
    expect(await lint(inside, probe(expression))).toEqual([expect.stringMatching(/^house\/determinism: /)]);
  });

  test('taking Math apart', async () => {
    const messages = await lint(inside, 'const { exp } = Math;\nexport const e: number = exp(1);\n');
    expect(messages).toEqual([expect.stringMatching(/^house\/determinism: /)]);
  });
});

describe('determinism: allowed in src/', () => {
  test.each([
    ...['sqrt', 'abs', 'floor', 'ceil', 'round', 'trunc', 'sign', 'fround'].map((f) => `Math.${f}(x)`),
    'Math.min(x, 1)',
    'Math.max(x, 1)',
    'Math.imul(x, 3)',
    'Math.PI',
    '2 ** 53',
    '2 ** -1074',
    'xs.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))',
    'xs.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))',
    '{ Date: x, Math: x }',
    '{ performance: x }.performance',
    '((Date: number) => Date)(x)',
  ])('%s', async (expression) => {
    expect(await lint(inside, probe(expression))).toEqual([]);
  });

  test('a type or property may have such a name', async () => {
    const code = 'export interface Entry {\n  Date: number;\n  performance: number;\n}\n';
    expect(await lint(inside, code)).toEqual([]);
  });

  test('tests, benches and examples may do all this', async () => {
    for (const path of ['test/probe.ts', 'bench/probe.ts', 'examples/probe.ts']) {
      expect(await lint(path, probe('Math.exp(Date.now())'))).toEqual([]);
    }
  });
});

describe('rooms: a file may import from its own room and those before it', () => {
  const pairs = rooms.flatMap((from) => rooms.map((to) => ({ from, to })));

  test.each(pairs)('$from → $to', async ({ from, to }) => {
    if (from === to) return;
    const messages = await lint(`src/${from}/probe.ts`, `export { probe } from '../${to}/index.js';\n`);
    const allowed = rooms.indexOf(to) < rooms.indexOf(from);
    expect(messages).toEqual(allowed ? [] : [expect.stringMatching(/^house\/room-imports: /)]);
  });

  test('the order is the one of the design, with talks before agents', () => {
    expect(rooms.join(' ')).toBe(
      'input numeric random scenario words valuation talks agents scenarios ' +
        'analysis history files testing ensemble report cli',
    );
  });
});

describe('rooms: the way in', () => {
  test.each([
    ["export { x } from '../random/index.js';", true],
    ["export { x } from '../random/openStream.js';", false],
    ["export { x } from '../agents/index.js';", false],
    ["import type { X } from '../agents/index.js';\nexport type Y = X;", false],
    ["export const x: unknown = import('../agents/index.js');", false],
    ["export * from '../agents/index.js';", false],
    ["export { x } from './state.js';", true],
    ["export { x } from './state/index.js';", true],
    ["export { x } from './state';", false],
    ["export { x } from '../index.js';", false],
    ["export { x } from '../nowhere/index.js';", false],
    ["export { x } from '../../test/helper.js';", false],
    ["export { x } from 'six-party-talks';", false],
    ["export { x } from 'six-party-talks/report';", false],
    ["export { x } from 'immer';", true],
    ["export { readFile } from 'node:fs/promises';", false],
  ])('in talks: %s', async (code, allowed) => {
    const messages = await lint(inside, `${code}\n`);
    expect(messages).toEqual(allowed ? [] : [expect.stringMatching(/^house\/room-imports: /)]);
  });

  test.each([
    ['src/talks/state/probe.ts', '../../random/index.js', true],
    ['src/talks/state/probe.ts', '../../random/openStream.js', false],
    ['src/talks/state/probe.ts', '../moves/legalMoves.js', true],
    ['src/talks/state/probe.ts', '../../agents/index.js', false],
    ['src/index.ts', './scenarios/index.js', true],
    ['src/index.ts', './talks/runTalks.js', false],
    ['src/index.ts', './analysis/index.js', false],
    ['src/index.ts', './history/record/index.js', true],
    ['src/index.ts', './history/record/data/datedRecord.js', false],
    ['src/index.ts', './history/index.js', false],
    ['src/analysis.ts', './analysis/index.js', true],
    ['src/analysis.ts', './history/index.js', true],
    ['src/analysis.ts', './testing/index.js', false],
    ['src/other.ts', './numeric/index.js', false],
    ['src/cli/probe.ts', 'node:fs', true],
    ['src/ensemble/probe.ts', 'node:worker_threads', true],
    ['src/report/probe.ts', 'node:fs', false],
  ])('%s from %s: %s', async (path, source, allowed) => {
    const messages = await lint(path, `export { x } from '${source}';\n`);
    expect(messages).toEqual(allowed ? [] : [expect.stringMatching(/^house\/room-imports: /)]);
  });
});

test('rooms: types by import() too', async () => {
  const messages = await lint(inside, "export type X = import('../agents/index.js').X;\n");
  expect(messages).toContainEqual(expect.stringMatching(/^house\/room-imports: /));
});

describe('style', () => {
  test('any is refused, ! is not', async () => {
    const any = await lint(inside, 'export const f = (x: any): unknown => x;\n');
    expect(any).toEqual([expect.stringMatching(/^@typescript-eslint\/no-explicit-any: /)]);
    expect(await lint(inside, 'export const f = (xs: number[]): number => xs[0]!;\n')).toEqual([]);
  });

  test('a source file has 300 lines at most', async () => {
    expect(await lint(inside, 'export {};\n'.repeat(300))).toEqual([]);
    expect(await lint(inside, 'export {};\n'.repeat(301))).toEqual([expect.stringMatching(/^max-lines: /)]);
  });

  test('only the command writes to the console', async () => {
    const code = "console.log('x');\n";
    expect(await lint(inside, code)).toEqual([expect.stringMatching(/^no-console: /)]);
    expect(await lint('src/cli/probe.ts', code)).toEqual([]);
  });
});

test('the command, and nothing else, loads an entry point that gathers rooms', async () => {
  const load = (room: string, file: string): Promise<string[]> =>
    lint(`src/${room}/probe.ts`, `export const load = (): unknown => import('../${file}');\n`);
  for (const file of ['index.js', 'analysis.js']) expect(await load('cli', file)).toEqual([]);
  const refused = [
    await load('cli', 'other.js'),
    await load('report', 'analysis.js'),
    await lint('src/cli/probe.ts', "export { powerOf } from '../analysis.js';\n"),
  ];
  for (const messages of refused) {
    expect(messages).toEqual([expect.stringMatching(/^house\/room-imports: /)]);
  }
});

test('an entry point within a room is a door for later rooms, and the only one there', async () => {
  const from = (room: string, file: string): Promise<string[]> =>
    lint(`src/${room}/probe.ts`, `export { probe } from '../ensemble/bullmq/${file}';\n`);
  expect(await from('cli', 'index.js')).toEqual([]);
  for (const messages of [await from('cli', 'connect.js'), await from('analysis', 'index.js')]) {
    expect(messages).toEqual([expect.stringMatching(/^house\/room-imports: /)]);
  }
});
