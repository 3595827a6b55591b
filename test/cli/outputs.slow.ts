import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { verifyTrace, type Trace } from '../../src/index.js';
import { lake } from '../files/games.js';
import { workFolder } from './sixParty.js';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const place = workFolder();
const folder = place('.');
// A trace of about a megabyte, so that writing it takes a while.
const long = ['run', 'december2003', '--seed', '3', '--force', '--trace', place('talks.json')];
const halves = (): string[] =>
  readdirSync(folder).filter((name) => name !== 'lake.yaml' && name !== 'talks.json');

test('killed at any moment, a file is the old one or the new one, never half of it', async () => {
  const whole = spawnSync(process.execPath, [command, ...long]);
  expect(whole.status).toBe(0);
  const written = readFileSync(place('talks.json'), 'utf8');
  verifyTrace(JSON.parse(written) as Trace);
  let [old, made] = [0, 0];
  for (let n = 0; n < 40; n++) {
    writeFileSync(place('talks.json'), 'old');
    const child = spawn(process.execPath, [command, ...long], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    // Most of them about the time when it writes: when a file beside it comes up.
    for (let waited = 0; halves().length === 0 && child.exitCode === null && waited < 20_000; waited++)
      await wait(1);
    await wait(n % 4);
    child.kill(n % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
    await ended;
    const now = readFileSync(place('talks.json'), 'utf8');
    expect([now === 'old', now === written]).toContain(true);
    if (now === 'old') old += 1;
    else made += 1;
    for (const name of halves()) {
      // What a killed process left is not mistaken for a trace.
      expect(name).toMatch(/^\.talks\.json\.[0-9a-f]{12}\.tmp$/);
      rmSync(place(name));
    }
  }
  console.log(`killed 40 times: ${old} old, ${made} new`);
  expect(old + made).toBe(40);
});

test('where files may not be as long as that, the old one stays, and nothing is left behind', () => {
  writeFileSync(place('lake.yaml'), lake);
  writeFileSync(place('talks.json'), 'old');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'ulimit -f 4; exec "$@"', 'bash', process.execPath, command, ...long],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${place('talks.json')}: `);
  expect(readFileSync(place('talks.json'), 'utf8')).toBe('old');
  expect(halves()).toEqual([]);
});
