import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

// They are copied into projects where vitest gives a test 5 seconds.
test('tests of policies say themselves how long they may take', () => {
  const files = readdirSync(`${root}examples/policies`).filter((file) => file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    expect(readFileSync(`${root}examples/policies/${file}`, 'utf8'), file).toMatch(
      /^vi\.setConfig\(\{ testTimeout: \d{2,}_000\b/m,
    );
});
