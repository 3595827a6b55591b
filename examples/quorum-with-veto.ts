// Five of six must agree, and two of them cannot be outvoted: what is a veto worth?
// npm run example quorum-with-veto [seeds, by default 20]
import { consensusSeeker, defineScenario, runTalks } from 'six-party-talks';
import type { AgreementRule, Talks } from 'six-party-talks';
import { analyzeDeals, powerOf } from 'six-party-talks/analysis';

const n = Number(process.argv[2] ?? 20);
if (!Number.isInteger(n) || n < 1) throw new RangeError('The number of seeds is a whole number above 0.');

const issues = [
  { id: 'route', label: 'Route of the ferry', options: ['as today', 'by the islands', 'direct', 'by night'] },
  { id: 'fare', label: 'Fare', options: ['5 crowns', '10 crowns', '20 crowns', '40 crowns'] },
  { id: 'boats', label: 'Boats', options: ['old ones', 'refitted', 'electric'] },
  { id: 'jobs', label: 'Crews', options: ['as today', 'half as many', 'one more each'] },
];

// Points per option of each issue, and the least that a party signs for.
const points: Record<string, { scores: number[][]; least: number }> = {
  Ministry: { least: 50, scores: [[0, 10, 25, 15], [0, 10, 25, 30], [0, 10, 20], [10, 25, 0]] }, // prettier-ignore
  Company: { least: 55, scores: [[5, 0, 20, 15], [0, 15, 35, 40], [15, 10, 0], [10, 25, 0]] }, // prettier-ignore
  Islanders: { least: 50, scores: [[10, 50, 0, 5], [25, 20, 5, 0], [0, 5, 10], [5, 0, 15]] }, // prettier-ignore
  Crews: { least: 50, scores: [[10, 15, 5, 0], [0, 5, 5, 0], [0, 10, 15], [40, 0, 55]] }, // prettier-ignore
  Tourists: { least: 45, scores: [[0, 35, 20, 5], [35, 30, 15, 0], [0, 10, 25], [0, 0, 5]] }, // prettier-ignore
  Greens: { least: 45, scores: [[15, 20, 10, 0], [0, 0, 5, 5], [0, 20, 65], [0, 0, 10]] }, // prettier-ignore
};

function ferry(rule: AgreementRule): Talks {
  const parties = Object.entries(points).map(([id, { scores, least }]) => {
    const best = scores.map((row) => Math.max(...row));
    const total = best.reduce((sum, most) => sum + most, 0);
    const byIssue = <T>(value: (k: number) => T): Record<string, T> =>
      Object.fromEntries(issues.map((issue, k) => [issue.id, value(k)]));
    return {
      id,
      label: id,
      noDeal: least / total,
      preferences: {
        kind: 'cardinal' as const,
        weights: byIssue((k) => best[k]! / total),
        values: byIssue((k) => scores[k]!.map((score) => score / best[k]!)),
      },
    };
  });
  return defineScenario({
    name: 'ferry',
    title: 'A ferry for the islands',
    start: '2024-05-01',
    issues,
    parties,
    rule,
    protocol: { kind: 'singleText', chair: 'Ministry', drafts: 4 },
    horizon: { rounds: 1 },
    agents: Object.fromEntries(parties.map(({ id }) => [id, consensusSeeker()])),
  });
}

const rules: Record<string, AgreementRule> = {
  unanimity: { kind: 'unanimity' },
  'five of six': { kind: 'quorum', yes: 5, vetoes: [] },
  'five of six, two vetoes': { kind: 'quorum', yes: 5, vetoes: ['Ministry', 'Company'] },
};

for (const [name, rule] of Object.entries(rules)) {
  const talks = ferry(rule);
  const { shapleyShubik, minimalBlocking } = powerOf(talks);
  const { deals, feasible } = analyzeDeals(talks);
  const runs = Array.from({ length: n }, (_, k) => runTalks(talks, { seed: String(k + 1) }).state.public);
  const passed = runs.filter(({ agreements }) => agreements.length > 0);
  const without = passed.flatMap(({ table }) =>
    talks.parties.map(({ id }) => id).filter((id) => !table.accepted.includes(id)),
  );
  console.log(`${name}: ${feasible} of ${deals} deals can pass; ${passed.length} of ${n} talks agreed.`);
  const shares = Object.entries(shapleyShubik).map(([id, share]) => `${id} ${(100 * share).toFixed(1)} %`);
  console.log(`  power (Shapley-Shubik): ${shares.join(', ')}`);
  console.log(
    `  alone can block: ${(minimalBlocking ?? []).flatMap((set) => (set.length === 1 ? set : [])).join(', ') || 'nobody'}`,
  );
  console.log(`  outvoted: ${[...new Set(without)].sort().join(', ') || 'nobody'}`);
}
