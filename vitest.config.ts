import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = fileURLToPath(new URL('./src/', import.meta.url));

export default defineConfig({
  resolve: {
    // Tests and examples that import the package by name run on the sources.
    alias: [
      { find: /^six-party-talks$/, replacement: `${src}index.ts` },
      { find: /^six-party-talks\/(.+)$/, replacement: `${src}$1` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'examples/**/*.test.ts'],
    benchmark: { include: ['bench/**/*.bench.ts'] },
    pool: 'threads',
    maxWorkers: 2,
    isolate: false, // nothing in the library changes once it is loaded; loading it for each file doubles the time
    testTimeout: 20_000,
  },
});
