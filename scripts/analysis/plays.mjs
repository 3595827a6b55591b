// What docs/analysis.md plays: its files, its commands and its programs, each with a name that the page goes by.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files that the commands read; the page shows them. */
export const files = {
  'opens.yaml': `name: opens
scenario: december2003
policies:
  verificationFirst:
  phased: { agents: { US: phasedConcessions } }
factors:
  parties.US.mandate: { min: 0, max: 1 }
  parties.US.trust.DPRK: { min: 0.05, max: 0.95 }
  parties.DPRK.trust.US: { min: 0.05, max: 0.95 }
design: { kind: sobol, points: 128 }
seeds: { count: 2, seed: opens, paired: true }
metrics: [substance]
`,
  'conflict.yaml': `parties: [US, DPRK]
options:
  - { id: assure, owners: [US], label: an assurance, levels: { security: 2 } }
  - { id: freeze, owners: [DPRK], label: a freeze, levels: { rollback: 1, verification: 1 } }
base: { commitment: 2, form: 1 }
`,
};

const power = `import { december2003 } from 'six-party-talks';
import { outcomePower } from 'six-party-talks/analysis';

const { parties, coalitions } = await outcomePower(december2003, { seeds: 20 });
const points = (share: number | null) => (share === null ? '–' : (100 * share).toFixed(1)).padStart(6);
console.log('           share    from      to   alone    rule');
for (const { party, share, low, high, alone, rule } of parties) {
  console.log([party.padEnd(7), ...[share, low, high, alone, rule].map(points)].join('  '));
}
console.log('nobody softens', points(coalitions.at(0)!.mean), '; all do', points(coalitions.at(-1)!.mean));
`;

const advice = `import { december2003 } from 'six-party-talks';
import { advise, leversOf } from 'six-party-talks/analysis';

// What the two could change of their own: no other delegations, and no trust in anybody but each other.
const pair = ['US', 'DPRK'];
const levers = leversOf(december2003, []).filter(
  ({ id, party }) => pair.includes(party) && !/trust\\.(?!US|DPRK)/.test(id),
);
for (const party of pair) {
  const { rows, own, others, tried, measure } = await advise(december2003, { party, levers, seeds: 120 });
  console.log(\`\${party}: more \${measure}; \${tried} doses were tried, these are known to pay\`);
  for (const { label, dose, gain, interval } of rows.filter(({ pays }) => pays)) {
    const [low, high] = [interval.low.toFixed(4), interval.high.toFixed(4)];
    console.log(\`  \${label}, \${dose}:  +\${gain.toFixed(4)}  \${low} to \${high}\`);
  }
  console.log(\`  best of its own: \${own?.label ?? 'none'}; of the others: \${others?.label ?? 'none'}\`);
}
`;

/** Programs of the page. */
export const programs = { power, advice };

/** Commands of the page, as they stand on it; the later ones may need what the earlier ones wrote. */
export const commands = {
  deals: 'six-party analyze december2003',
  zone: 'six-party analyze december2003 --zone',
  first: 'six-party analyze december2003 --zone --seeds 40',
  last: 'six-party analyze december2003 --zone --seeds 40 --at last',
  why: 'six-party run december2003 --why',
  explain: 'six-party explain december2003',
  responses:
    'six-party best-responses december2003 --seat US --seat DPRK --model phasedConcessions --seeds 60 --path',
  sweep: 'six-party sweep opens.yaml --out runs',
  asIs: 'six-party discover runs --outcome substance --policy verificationFirst',
  phased: 'six-party discover runs --outcome substance --policy phased',
  tree: 'six-party discover runs --outcome substance --method tree',
  robust: 'six-party discover runs --outcome substance --method robust --above 0.5',
  forecast: 'six-party analyze december2003 --forecast',
  stability: 'six-party analyze december2003 --stability conflict.yaml',
};

/**
 * Plays all of it, one after the other, in a folder of its own.
 *
 * @param kept what was played before, by what was played: it is not played again, and what is played is added
 * @param tell is told what was played, and the seconds that it took
 * @returns what each printed, by its name
 */
export function playAll(kept, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'six-party-analysis-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    // What was swept is in a folder that is gone: it goes with what reads it.
    const onRuns = Object.values(commands).filter((command) => command.includes(' runs'));
    if (onRuns.some((command) => kept[command] === undefined)) kept[commands.sweep] = undefined;
    const played = Object.entries({ ...commands, ...programs }).map(([name, what]) => {
      const start = performance.now();
      if (kept[what] === undefined) {
        kept[what] = name in programs ? run(what) : call(what, folder);
        tell(name, (performance.now() - start) / 1000);
      }
      return [name, kept[what]];
    });
    return Object.fromEntries(played);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As into a file, whatever the terminal. */
const { COLUMNS: _, ...env } = process.env;

function call(command, cwd) {
  const args = command.split(' ').slice(1);
  const cli = join(root, 'dist/cli.js');
  return execFileSync(process.execPath, [cli, ...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' });
}

/** In the root, where the package goes by its own name. */
function run(program) {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(program, { compilerOptions });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    cwd: root,
    input: outputText,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
