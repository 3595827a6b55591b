// Written by scripts/verdicts.mjs from docs/history.json.
import type { JudgedComparison } from './verdict.js';

/** What the back-test found of those of its targets that compare two scenarios. */
export const storedVerdicts: readonly JudgedComparison[] = [
  {
    id: 12,
    label: 'phased concessions bring more agreements of substance on the same seeds',
    baseline: '33ba6544b7dc55e2214665712db956a0',
    policy: '0313a0b941392f119b0d598f7fb1fc9f',
    groups: 20,
    share: 0.95,
    structureOnlyShare: 0.95,
    verdict: 'too close to call',
  },
];
