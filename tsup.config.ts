import { existsSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

/** Entry points of the package: one line each, with the same name in the exports map of package.json. */
const entries = existing({
  index: 'src/index.ts',
  analysis: 'src/analysis.ts',
  files: 'src/files/index.ts',
  testing: 'src/testing/index.ts',
  ensemble: 'src/ensemble/index.ts',
  'ensemble/bullmq': 'src/ensemble/bullmq/index.ts',
  report: 'src/report/index.ts',
});

/** The command and its threads. */
const programs = existing({
  cli: 'src/cli/index.ts',
  'backtest-worker': 'src/cli/backtestWorker.ts',
  'ensemble-worker': 'src/ensemble/worker.ts',
});

const common: Options = {
  target: 'es2022',
  outDir: 'dist',
  sourcemap: false,
  clean: false, // scripts/build.mjs empties dist once: the configurations below run side by side
  silent: true,
};

const library: Options = {
  ...common,
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  external: [/^node:/],
  // Outside, it asks for the environment as it is loaded, which Deno refuses unless it is allowed.
  noExternal: ['immer'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** The command shares its files with the library: a scenario script that it runs imports the very same code. */
const modules: Options = { ...library, entry: { ...entries, ...programs }, format: ['esm'] };

const required: Options = { ...library, entry: entries, format: ['cjs'] };

const declarations: Options = {
  ...common,
  entry: entries,
  format: ['esm', 'cjs'],
  dts: {
    only: true,
    compilerOptions: {
      ignoreDeprecations: '6.0', // the build of the declarations sets a baseUrl, which TypeScript 6 deprecates
      noEmit: false,
      types: ['node'], // for the ensembles; that the rest needs none is what tsconfig.json checks
    },
  },
};

/** One ES module with immer and seedrandom inside, for a page without a bundler. */
const browser: Options = {
  ...common,
  entry: { 'six-party-talks.browser': 'src/index.ts' },
  format: ['esm'],
  platform: 'browser',
  splitting: false, // one file, the lazily loaded record inside
  minify: true,
  noExternal: [/./],
  define: { 'process.env.NODE_ENV': '"production"' }, // immer asks for it, a page has no process
  outExtension: () => ({ js: '.js' }),
};

/** The scripts of pages: one text each, which `six-party report` puts into its files. They share nothing and load nothing. */
const pages: Options = {
  ...browser,
  entry: existing({
    'page/replay': 'src/report/page/browser/replay.tsx',
    'page/still': 'src/report/page/browser/still.ts',
  }),
  format: ['iife'],
};

function existing(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([, file]) => existsSync(file)));
}

export default defineConfig([modules, required, declarations, browser, pages]);
