// Writes the games of the gallery into the package (src/files/gallery) and docs/gallery.md: plays every command and every
// program of the page, and puts what they print in its place. One core, about a minute.
// npm run gallery -- [--check] [--out FILE]
// --check writes nothing: it shows in which lines modules and page are not what comes out, and fails. --modules leaves the
// page out: the page is played with the built package, which must be built between the two.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { differences } from './analysis/differences.mjs';
import { experimentModule, moduleOf } from './gallery/embed.mjs';
import { games } from './gallery/games.mjs';
import { galleryPage } from './gallery/page.mjs';
import { writeWhole } from './shared/writeWhole.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    modules: { type: 'boolean', default: false },
    out: { type: 'string', default: `${root}docs/gallery.md` },
  },
});

for (const { name } of games)
  await put(`${root}src/files/gallery/${name}.ts`, moduleOf(root, name), 'typescript');
await put(`${root}src/files/gallery/experiment.ts`, experimentModule(root), 'typescript');
if (!asked.modules)
  await put(
    asked.out,
    galleryPage(root, (told) => console.error(told)),
    'markdown',
  );

async function put(file, text, parser) {
  const now = await format(text, { ...(await resolveConfig(file)), parser });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === now) return;
  if (!asked.check) return writeWhole(file, now);
  const other = differences(before.split('\n'), now.split('\n'));
  console.error(
    [...other.slice(0, 60), `${file} is out of date: write it anew with npm run gallery.`].join('\n'),
  );
  process.exitCode = 1;
}
