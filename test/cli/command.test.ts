import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const node = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });

beforeAll(() => {
  expect(existsSync(command), 'dist is missing: run `npm run build` before this test').toBe(true);
});

describe('the built command', () => {
  test('prints the account and ends with code 0', () => {
    const { status, stdout, stderr } = node('run', 'december2003', '--seed', '2');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Six-party talks [\s\S]* seed "2"[\s\S]*\nOUTCOME: \w+ after /);
  });

  test('ends with code 2 after a mistake', () => {
    const { status, stdout, stderr } = node('run', 'december203');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Did you mean "december2003"?');
  });

  test('threads play by default, and give what this one gives', () => {
    const ablate = ['ablate', 'december2008', '--seeds', '2', '--mechanism', 'dynamics.caucus', '--all'];
    const { status, stdout, stderr } = node(...ablate);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(node(...ablate, '--workers', '0').stdout);
  });

  test.skipIf(process.platform === 'win32')('does not mind that its reader goes away', () => {
    const line = `"${process.execPath}" "${command}" run december2003 --rounds 200`;
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; ${line} | head -1; echo "code $?"`],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Six-party talks .*\ncode 0\n$/);
  });

  test('starts without what only files and scripts need', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, from] of readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)\b[^;]*?['"]([^'"]+)['"];$/gm,
      )) {
        if (from!.startsWith('.')) visit(join(dirname(file), from!));
        else packages.add(from!);
      }
    };
    visit(command);
    expect(seen.size).toBeGreaterThan(3);
    expect([...packages]).toEqual(expect.arrayContaining(['commander', 'fs']));
    for (const late of ['yaml', 'zod', 'jiti', 'fast-xml-parser']) expect([...packages]).not.toContain(late);
  });
});
