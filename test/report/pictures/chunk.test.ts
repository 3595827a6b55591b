import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('who imports the report loads nothing that draws; the first picture loads it, in less than 45 kB', async () => {
  const { outputFiles, metafile } = await build({
    ...{
      absWorkingDir: root,
      entryPoints: ['src/report/index.ts'],
      outdir: 'dist',
      write: false,
      metafile: true,
    },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] },
    ...{ external: ['immer', 'seedrandom'], minify: true, logLevel: 'error' },
  });
  const [entry] = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === 'src/report/index.ts',
  )!;
  const first = new Set([entry]);
  for (const file of first) {
    for (const { path, kind } of metafile.outputs[file]!.imports) {
      if (kind === 'import-statement' && path in metafile.outputs) first.add(path);
    }
  }
  const inputs = (files: Iterable<string>): string[] =>
    [...files].flatMap((file) => Object.keys(metafile.outputs[file]!.inputs));
  const drawing = /node_modules\/(preact|d3-)|report\/pictures\/(?!tableHtml)/;
  expect(inputs(first).filter((file) => drawing.test(file))).toEqual([]);
  const later = Object.keys(metafile.outputs).filter((file) => !first.has(file));
  const chunk = later.find((file) => inputs([file]).some((input) => input.includes('node_modules/preact/')))!;
  const { contents } = outputFiles.find(({ path }) => path === join(root, chunk))!;
  expect(gzipSync(contents).length).toBeLessThan(45_000);

  // The packages whose code it holds are named with their licences.
  const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  const names = inputs([chunk]).flatMap((file) => /node_modules\/([^/]+)\//.exec(file)?.[1] ?? []);
  for (const name of new Set(names)) expect(notices, `${name}, ${dirname(chunk)}`).toContain(`[${name}]`);
});
