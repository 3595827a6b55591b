import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/mechanisms.mjs', import.meta.url));
const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'six-party-mechanisms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const play = (...args: string[]) =>
  spawnSync(process.execPath, [script, '--folder', folder, ...args], { encoding: 'utf8' });

test(
  'the same runs give the same table, and --check names what comes out otherwise',
  { timeout: 600_000 },
  () => {
    cpSync(join(docs, 'mechanisms-before.json'), join(folder, 'mechanisms-before.json'));
    expect(play('--seeds', '2').status).toBe(0);
    expect(play('--check')).toMatchObject({ status: 0 });
    const file = join(folder, 'mechanisms.json');
    const results = JSON.parse(readFileSync(file, 'utf8')) as { first: Record<string, number[][]> };
    const values = results.first['reviews']!;
    values[1]![1] = 1 - values[1]![1]!;
    writeFileSync(file, JSON.stringify(results));
    const { status, stderr } = play('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('The first seeds come out otherwise: reviews');
  },
);
