import { existsSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

/** Entry points of the package: one line each, with the same name in the exports map of package.json. */
const entries = existing({
  index: 'src/index.ts',
  analysis: 'src/analysis/index.ts',
  report: 'src/report/index.ts',
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
  entry: entries,
  format: ['esm', 'cjs'],
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  // The build of the declarations sets a baseUrl, which TypeScript 6 deprecates.
  dts: { compilerOptions: { ignoreDeprecations: '6.0', noEmit: false } },
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

/** The command and its second thread, with commander inside, so that the library brings in two packages only. */
const cli: Options = {
  ...common,
  entry: existing({ cli: 'src/cli/index.ts', 'backtest-worker': 'src/cli/backtestWorker.ts' }),
  splitting: false,
  format: ['esm'],
  platform: 'node',
  banner: {
    // commander is CommonJS and calls require for Node built-ins.
    js: "#!/usr/bin/env node\nimport { createRequire as createRequireForBundle } from 'node:module';\nconst require = createRequireForBundle(import.meta.url);",
  },
};

function existing(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([, file]) => existsSync(file)));
}

export default defineConfig(
  [library, browser, cli].filter(({ entry }) => Object.keys(entry ?? {}).length > 0),
);
