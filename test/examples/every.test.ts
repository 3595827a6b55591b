import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = readdirSync(`${root}examples`).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);

test('every example has a test', () => {
  for (const name of names) expect(existsSync(`${root}test/examples/${name}.test.ts`), name).toBe(true);
});

test('without a name, or with a wrong one, the examples are listed', () => {
  for (const args of [[], ['december']]) {
    const run = spawnSync(process.execPath, ['scripts/example.mjs', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run.status).toBe(2);
    for (const name of names) expect(run.stderr).toContain(name);
  }
}, 60_000);
