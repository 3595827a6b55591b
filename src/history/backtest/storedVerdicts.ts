// Written by scripts/verdicts.mjs from docs/history.json.
import type { JudgedComparison } from './verdict.js';

/** What the back-test found of those of its targets that compare two scenarios. */
export const storedVerdicts: readonly JudgedComparison[] = [
  {
    id: 12,
    label: 'phased concessions bring more agreements of substance on the same seeds',
    baseline: '29c13905dd6f39fce25a42f3413b7281',
    policy: '76e09672fa413e27c5da882334f27623',
    draws: 400,
    share: 1,
    structureOnlyShare: 1,
    verdict: 'robust',
  },
];
