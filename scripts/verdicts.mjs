// Writes what the back-test found of comparisons of policies, from the stored results in docs/history.json: into
// src/history/backtest/storedVerdicts.ts. The README says the line below its quick start: test/docs/readme.test.ts
// holds it against these.
// node scripts/verdicts.mjs, after a build; `npm run history` does it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { december2003, phasedConcessions, scenarioHash, withAgent } from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { backtest } = JSON.parse(readFileSync(`${root}docs/history.json`, 'utf8'));

/** What talks lead to is judged per so many draws. */
const DRAWS_PER_GROUP = 20;

/** Targets that compare two scenarios. */
const compared = {
  12: { baseline: december2003, policy: withAgent(december2003, 'US', phasedConcessions()) },
};

const stored = Object.entries(compared).map(([id, { baseline, policy }]) => {
  const { label, share, structureOnlyShare, verdict } = backtest.targets.find(
    (target) => target.id === Number(id),
  );
  return {
    id: Number(id),
    label: label.replace(/ \(C\d+\)$/, ''),
    baseline: scenarioHash(baseline),
    policy: scenarioHash(policy),
    groups: backtest.draws / DRAWS_PER_GROUP,
    share,
    structureOnlyShare,
    verdict,
  };
});

const file = `${root}src/history/backtest/storedVerdicts.ts`;
const text = `// Written by scripts/verdicts.mjs from docs/history.json.
import type { JudgedComparison } from './verdict.js';
import { writeWhole } from './shared/writeWhole.mjs';

/** What the back-test found of those of its targets that compare two scenarios. */
export const storedVerdicts: readonly JudgedComparison[] = ${JSON.stringify(stored)};
`;
writeWhole(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
