import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const commands = [...readme.matchAll(/^npm run example (.+)$/gm)].map(([, words]) => words!.split(' '));

test('there are examples', () => expect(commands.length).toBeGreaterThan(3));

test.each(commands)('npm run example %s', (...words) => {
  const args = ['scripts/example.mjs', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toMatch(/^$|undefined|NaN/);
});
