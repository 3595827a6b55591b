// Builds dist from an empty folder. With --if-needed: only when a source is newer than what was built.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const inputs = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts'];

function times(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  return stat.isDirectory() ? readdirSync(path).flatMap((name) => times(join(path, name))) : [stat.mtimeMs];
}

const built = times(dist);
const newestInput = inputs.flatMap((input) => times(join(root, input))).reduce((a, b) => Math.max(a, b), 0);
const upToDate = built.length > 0 && built.every((time) => time >= newestInput);

if (!process.argv.includes('--if-needed') || !upToDate) {
  rmSync(dist, { recursive: true, force: true });
  const tsup = join(
    dirname(createRequire(import.meta.url).resolve('tsup/package.json')),
    'dist/cli-default.js',
  );
  for (const program of [tsup, join(root, 'scripts/schema.mjs')]) {
    execFileSync(process.execPath, [program], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  }
}
