// Draws the pictures of docs/pictures.md from real runs into docs/pictures: one SVG a kind, and its table beside it.
// node scripts/pictures.mjs [--check] [--folder FOLDER] [--width N] [--theme light|dark] [KIND…]
// --check writes nothing: it fails if a picture is not, byte for byte, what is stored.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyzeDeals, mechanismRegister } from '../dist/analysis.js';
import * as ensemble from '../dist/ensemble.js';
import { december2003, phasedConcessions, runTalks, withAgent } from '../dist/index.js';
import { picture } from '../dist/report.js';
import { writeWhole } from './shared/writeWhole.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(root, 'docs/pictures') },
    width: { type: 'string' },
    theme: { type: 'string' },
  },
});
const options = {
  ...(asked.width && { width: Number(asked.width) }),
  ...(asked.theme && { theme: asked.theme }),
};

const phased = withAgent(december2003, 'US', phasedConcessions());
const once = (make) => {
  let made;
  return () => (made ??= make());
};
const run = once(() => runTalks(phased, { seed: '2' }));
const stored = (file) => JSON.parse(readFileSync(join(root, 'docs', file), 'utf8'));

const many = once(() =>
  ensemble.runEnsemble(phased, {
    runs: 200,
    seed: 'pictures',
    metrics: ['outcome', 'substance', 'broken', 'level.rollback', 'timeToAgreement', 'timeToSubstance'],
    workers: 0,
  }),
);

const experiment = once(async () => {
  const text = readFileSync(join(root, 'examples/experiment.yaml'), 'utf8');
  return ensemble.loadExperiment(text, { scenarioOf: () => december2003 });
});

/** The sweep of the example: its summary and its rows. */
const sweep = once(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'six-party-pictures-'));
  try {
    await ensemble.sweepExperiment(await experiment(), { folder: join(folder, 'runs'), workers: 1 });
    const runs = await ensemble.openRuns([join(folder, 'runs')]);
    await ensemble.writeRuns(runs, join(folder, 'runs.jsonl'), 'jsonl');
    const lines = readFileSync(join(folder, 'runs.jsonl'), 'utf8').trim().split('\n');
    return { summary: await ensemble.summarizeRuns(runs), rows: lines.map((line) => JSON.parse(line)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Drafts of the run, and which of them were signed. */
function texts({ trace: { events } }) {
  const put = [];
  for (const event of events) {
    if (event.type === 'moved' && event.move.kind === 'propose') {
      put.push({ deal: event.move.deal, label: `draft ${put.length + 1}` });
    }
    if (event.type === 'agreed') put.push({ ...put.pop(), signed: true });
  }
  return put;
}

/** The table of mechanisms as it is stored, with what the register says of them. */
function mechanisms() {
  const { seed, seeds, version, rows } = stored('mechanisms.json');
  const registered = Object.values(mechanismRegister.sections).flatMap((section) => Object.entries(section));
  return {
    scenario: 'the six-party model',
    scenarioHash: '',
    version,
    seed,
    seeds,
    rows: registered.flatMap(([mechanism, { without: label, measure, sign, arm }]) => {
      const { kind, band } = mechanismRegister.measures[measure];
      const row = rows[mechanism];
      return row ? [{ mechanism, label, policy: arm, measure, sign, kind, band, ...row }] : [];
    }),
  };
}

const data = {
  timeline: run,
  levels: run,
  trust: run,
  gains: run,
  dealSpace: () => ({
    scenario: december2003,
    parties: ['US', 'DPRK'],
    analysis: analyzeDeals(december2003),
    texts: texts(run()),
  }),
  outcomes: many,
  survival: many,
  policies: async () => ({ summary: (await sweep()).summary, metrics: ['substance', 'level.rollback'] }),
  mainEffects: async () => ({
    rows: (await sweep()).rows,
    factors: ['policy', 'trust', 'deterrence'],
    metric: 'substance',
  }),
  sensitivity: async () => {
    const metrics = ['substance', 'level.rollback'];
    return ensemble.sensitivityOf({ ...(await experiment()), metrics }, ensemble.meansOf(), {
      method: 'morris',
      n: 6,
    });
  },
  mechanisms,
  backtest: () => stored('history.json').backtest,
};

const chosen = positionals.length > 0 ? positionals : Object.keys(data);
const other = [];
mkdirSync(asked.folder, { recursive: true });
for (const kind of chosen) {
  const { svg, text } = await picture(kind, await data[kind](), options);
  const file = join(asked.folder, `${kind}.svg`);
  if (!asked.check) {
    writeWhole(file, svg);
    console.log(`${kind}: ${svg.length} bytes. ${text}`);
  } else if (readFileSync(file, 'utf8') !== svg) other.push(kind);
}
if (other.length > 0) {
  console.error(`Not as stored: ${other.join(', ')}. node scripts/pictures.mjs draws them anew.`);
  process.exit(1);
}
