import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type * as Ensemble from '../src/ensemble/index.js';
import { barter } from './ensemble/games.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Packages that take as long to load as the engine, and that only readers and writers of files need. */
const READERS = ['zod', 'yaml', 'fast-xml-parser'];

/** Returns what is loaded with a file of the build, at once: packages, and the texts of our own files. */
function loadedWith(file: string): { packages: string[]; texts: string } {
  const [packages, texts] = [new Set<string>(), new Map<string, string>()];
  const load = (path: string): void => {
    if (texts.has(path)) return;
    const text = readFileSync(path, 'utf8');
    texts.set(path, text);
    for (const [, name] of text.matchAll(/^(?:import|export)\s*(?:[^'"();]*?from\s*)?['"]([^'"]+)['"]/gm)) {
      if (name!.startsWith('.')) load(join(dirname(path), name!));
      else packages.add(name!);
    }
  };
  load(join(dist, file));
  return { packages: [...packages], texts: [...texts.values()].join('\n') };
}

test('readers of files are found by this test', () => {
  expect(loadedWith('files.js').packages).toEqual(expect.arrayContaining(READERS));
});

test.each([
  'index.js',
  'analysis.js',
  'report.js',
  'testing.js',
  'ensemble.js',
  'ensemble/bullmq.js',
  'ensemble-worker.js',
  'backtest-worker.js',
  'cli.js',
])('%s loads no reader of files', (file) => {
  const { packages, texts } = loadedWith(file);
  expect(texts.length).toBeGreaterThan(1000);
  for (const reader of READERS) expect(packages).not.toContain(reader);
});

test('a thread that plays talks loads neither what opens threads nor the scenarios of the library', () => {
  const { packages, texts } = loadedWith('ensemble-worker.js');
  expect(packages).not.toContain('piscina');
  expect(texts).toContain('function runTalks(');
  expect(texts).not.toContain('december2008');
});

test.each([['--version'], ['--help']])('six-party %s loads no engine, now or later', (flag) => {
  const folder = mkdtempSync(join(tmpdir(), 'start-up-'));
  try {
    // What a process covered is what it loaded.
    const env = { ...process.env, NODE_V8_COVERAGE: folder };
    execFileSync(process.execPath, [join(dist, 'cli.js'), flag], { env });
    const [report] = readdirSync(folder);
    const { result } = JSON.parse(readFileSync(join(folder, report!), 'utf8')) as Coverage;
    const files = result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
    const own = files.filter((url) => url.startsWith(pathToFileURL(dist).href));
    expect(own.length).toBeGreaterThan(1);
    const texts = own.map((url) => readFileSync(fileURLToPath(url), 'utf8')).join('\n');
    expect(texts).not.toContain('function runTalks(');
    expect(texts).not.toContain('function resolveMove(');
    expect(files.filter((url) => /node_modules.(?!commander)/.test(url))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([
  [200, 8, 1],
  [1499, 2, 1],
  [1500, 2, 2],
  [1500, 0, 0],
  [200, undefined, 0],
])('%i runs with workers: %s start %i threads', async (runs, workers, started) => {
  const { runEnsemble } = (await import(join(dist, 'ensemble.js'))) as typeof Ensemble;
  let threads = 0;
  const count = (): void => void (threads += 1);
  process.on('worker', count);
  try {
    await runEnsemble(barter, { runs, seed: 'threads', ...(workers !== undefined && { workers }) });
  } finally {
    process.off('worker', count);
  }
  expect(threads).toBe(started);
});

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}
