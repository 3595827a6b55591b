import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openRuns, sweepExperiment } from '../../../src/ensemble/index.js';
import { openStream, uniform } from '../../../src/random/index.js';
import { experimentFor } from '../../../src/cli/reading/experimentFor.js';
import { gamble } from '../../ensemble/sweep/gamble.js';
import { lake } from '../../files/games.js';

const command = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'six-party-killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const place = (name: string): string => join(root, name);

writeFileSync(place('lake.yaml'), lake);
const many = gamble.replace('scenario: lake', 'scenario: lake.yaml').replace('count: 4', 'count: 400');
writeFileSync(place('all.yaml'), many);
writeFileSync(place('stopped.yaml'), `${many}until: { metric: agreement, width: 0.1 }\n`);

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Runs of which the last line said that they are kept. */
  readonly reported: number;
}

/** When to end a process: so many milliseconds after its n-th line of progress. */
interface Moment {
  readonly line: number;
  readonly delay: number;
  readonly signal: 'SIGKILL' | 'SIGINT';
}

/** Runs the command as a process of its own. */
async function sweep(args: readonly string[], moment?: Moment): Promise<End> {
  const child = spawn(process.execPath, [command, 'sweep', ...args]);
  let [out, err] = ['', ''];
  let asked = false;
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
    if (!moment || asked || err.split('\n').length <= moment.line) return;
    asked = true;
    void setTimeout(moment.delay).then(() => child.kill(moment.signal));
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = [...err.matchAll(/^(\d+) of \d+ runs/gm)];
  return { code, out, err, reported: Number(lines.at(-1)?.[1] ?? 0) };
}

/** Runs in files that are whole. */
async function kept(file: string, folder: string): Promise<number> {
  const stop = new AbortController();
  stop.abort();
  const experiment = await experimentFor(file);
  const { done } = await sweepExperiment(experiment, {
    folder,
    resume: true,
    workers: 1,
    signal: stop.signal,
  });
  return done;
}

describe.each(['all', 'stopped'])('kill -9 at ten moments, each time --resume: %s', (name) => {
  test('loses nothing that was reported, and ends with the bytes of a run without an interruption', async () => {
    const file = place(`${name}.yaml`);
    const [still, disturbed] = [place(`${name}-still`), place(`${name}-killed`)];
    const whole = await sweep([file, '--out', still, '--workers', '1']);
    expect(whole.code).toBe(0);
    const chance = openStream(`moments of ${name}`);
    const args = [file, '--out', disturbed, '--workers', '2', '--chunk', '10', '--progress', '0', '--resume'];
    const seen: number[] = [];
    for (let kill = 0; kill < 10; kill++) {
      const line = 1 + Math.floor(uniform(chance, 0, 12));
      const delay = Math.floor(uniform(chance, 0, 20));
      const before = new Map(chunksIn(disturbed).map((chunk) => [chunk, readFileSync(chunk, 'utf8')]));
      const end = await sweep(args, { line, delay, signal: 'SIGKILL' });
      expect(end.code).toBe(null);
      seen.push(end.reported);
      for (const [chunk, text] of before) expect(readFileSync(chunk, 'utf8')).toBe(text);
      expect(await kept(file, disturbed)).toBeGreaterThanOrEqual(end.reported);
    }
    // Each went on where the one before was killed, and none was done.
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(new Set(seen).size).toBeGreaterThan(5);
    const last = await sweep(args);
    expect(last.code).toBe(0);
    expect(last.out).toBe(whole.out);
    expect(readFileSync(join(disturbed, 'runs.jsonl'))).toEqual(readFileSync(join(still, 'runs.jsonl')));
    expect(readdirSync(disturbed).sort()).toEqual([
      'chunks',
      'manifest.json',
      'runs.jsonl',
      'runs.jsonl.manifest.json',
    ]);
    expect(chunksIn(disturbed).every((chunk) => /\d+-\d+\.jsonl$/.test(chunk))).toBe(true);
    await openRuns([disturbed]);
  });
});

test('Ctrl-C: code 130, what is done is kept, and how to go on', async () => {
  const folder = place('interrupted');
  const args = [place('all.yaml'), '--out', folder, '--chunk', '10', '--progress', '0'];
  const { code, out, err } = await sweep(args, { line: 3, delay: 0, signal: 'SIGINT' });
  expect([code, out]).toEqual([130, '']);
  const [, done] =
    /^Interrupted: (\d+) of 4800 runs are kept in .*\nGo on with the same command and --resume\.\n$/m.exec(
      err,
    )!;
  expect(Number(done)).toBeGreaterThanOrEqual(30);
  expect(chunksIn(folder).length).toBe(Number(done) / 10);
  const last = await sweep([...args, '--resume']);
  expect([last.code, last.err.split('\n')[0]]).toEqual([0, `${done} of 4800 runs are there already`]);
});

function chunksIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'chunks')).map((name) => join(folder, 'chunks', name));
  } catch {
    return [];
  }
}
