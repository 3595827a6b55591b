// Writes test/talks/golden.json anew, with the package as it is now. Only on purpose: golden fingerprints
// change with a major version and a line in the CHANGELOG.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeWhole } from './shared/writeWhole.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'test/talks/golden.json');

execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], { stdio: 'inherit' });
const library = await import(pathToFileURL(join(root, 'dist/index.js')).href);
const { goldenFingerprints } = await import('../test/talks/golden.mjs');

const before = read();
const now = goldenFingerprints(library);
writeWhole(file, `${JSON.stringify(now, null, 2)}\n`);

const changed = Object.keys(now).filter((run) => before[run] !== now[run]);
for (const run of changed) console.log(`${run}: ${before[run] ?? 'new'} → ${now[run]}`);
console.log(`${changed.length} of ${Object.keys(now).length} fingerprints changed.`);

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
