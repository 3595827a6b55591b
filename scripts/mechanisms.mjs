// Writes docs/mechanisms.md from the register of mechanisms.
// npm run mechanisms -- [--out FILE] [--check]
// --check writes nothing and fails if the file is not what the register says.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { mechanismRegister } from '../dist/analysis.js';
import { mechanismsPage } from './mechanisms-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    out: { type: 'string', default: `${root}docs/mechanisms.md` },
    check: { type: 'boolean', default: false },
  },
});
const page = mechanismsPage(mechanismRegister);
const text = await format(page, { ...(await resolveConfig(asked.out)), parser: 'markdown' });

if (!asked.check) {
  writeFileSync(`${asked.out}.new`, text);
  renameSync(`${asked.out}.new`, asked.out);
  console.log(`${asked.out} written.`);
} else if (readFileSync(asked.out, 'utf8') === text) {
  console.log(`${asked.out} is what the register says.`);
} else {
  console.error(`${asked.out} is not what the register says: write it anew with npm run mechanisms.`);
  process.exitCode = 1;
}
