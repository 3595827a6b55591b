// Writes docs/analysis.md: plays every command and every program of the page, and puts what they print, and the figures
// of its sentences, in their places. One core, about three minutes.
// npm run analysis -- [--check] [--keep FILE] [--out FILE]
// --check writes nothing: it shows in which lines the page is not what comes out, and fails. --keep keeps what was played
// in a file, and plays only what is not in it: for work on the words.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { differences } from './analysis/differences.mjs';
import { analysisPage } from './analysis/page.mjs';
import { playAll } from './analysis/plays.mjs';
import { writeWhole } from './shared/writeWhole.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    keep: { type: 'string' },
    out: { type: 'string', default: `${root}docs/analysis.md` },
  },
});

const kept = asked.keep && existsSync(asked.keep) ? JSON.parse(readFileSync(asked.keep, 'utf8')) : {};
const played = playAll(kept, (name, took) => console.error(`${name}: ${took.toFixed(1)} s`));
if (asked.keep) writeWhole(asked.keep, JSON.stringify(kept));
const page = await format(analysisPage(played), { ...(await resolveConfig(asked.out)), parser: 'markdown' });

if (!asked.check) {
  writeWhole(asked.out, page);
  console.log(`${asked.out} written (${seconds()} s).`);
} else {
  const other = differences(readFileSync(asked.out, 'utf8').split('\n'), page.split('\n'));
  if (other.length === 0) console.log(`${asked.out} is what comes out (${seconds()} s).`);
  else {
    console.error(
      [...other.slice(0, 60), ...(other.length > 60 ? [`… ${other.length} lines in all`] : [])].join('\n'),
    );
    console.error(`${asked.out} is out of date: write it anew with npm run analysis.`);
    process.exitCode = 1;
  }
}

function seconds() {
  return (performance.now() / 1000).toFixed(0);
}
