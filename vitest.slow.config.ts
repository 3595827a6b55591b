import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

// What needs real processes, other programs or minutes, on the built command: `npm run test:slow`.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ['test/**/*.slow.ts'], testTimeout: 300_000, hookTimeout: 60_000 } }),
);
