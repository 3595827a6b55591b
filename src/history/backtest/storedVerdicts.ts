// Written by scripts/verdicts.mjs from docs/history.json.
import type { JudgedComparison } from './verdict.js';

/** What the back-test found of those of its targets that compare two scenarios. */
export const storedVerdicts: readonly JudgedComparison[] = [
  {
    id: 12,
    label: 'phased concessions bring more agreements of substance on the same seeds',
    baseline: '5ed426213fd353f1932aaf6f61818daa',
    policy: 'c3bb221d5e53bc0717b258e9cc84a69a',
    groups: 20,
    share: 0.95,
    structureOnlyShare: 0.95,
    verdict: 'too close to call',
  },
];
