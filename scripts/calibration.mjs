// Moves each calibrated parameter of december2003 by ± 20 % and tells which targets still hold.
// node scripts/calibration.mjs [seeds] > table.md   (needs a build)
import {
  agentModels,
  changeScenario,
  december2003,
  isSubstance,
  rulebookOf,
  runTalks,
  withAgent,
} from '../dist/index.js';

const seeds = Array.from({ length: Number(process.argv[2] ?? 200) }, (_, place) => `calibration-${place}`);
const party = (id) => december2003.parties.find((each) => each.id === id);
const interval = (quantity, factor, ceiling = Infinity) =>
  typeof quantity === 'number'
    ? Math.min(ceiling, quantity * factor)
    : Object.fromEntries(
        Object.entries(quantity).map(([key, value]) => [key, Math.min(ceiling, value * factor)]),
      );

const agent = (id, model, key) => [
  `${model}: ${key}`,
  (factor, phased) => {
    if (phased && id === 'US' && model === 'verificationFirst') return undefined;
    if (!phased && model === 'phasedConcessions') return undefined;
    const { parameters } = model === 'phasedConcessions' ? agentModels[model]() : december2003.agents[id];
    const value =
      key === 'firmness'
        ? {
            demands: parameters.demands.map((demand) => ({
              ...demand,
              firmness: Math.min(1, demand.firmness * factor),
            })),
          }
        : { [key]: parameters[key] * factor };
    return { agents: { [id]: agentModels[model]({ ...parameters, ...value }) } };
  },
];
const of = (id, key, ceiling) => [
  `${id}: ${key}`,
  (factor) => ({ parties: { [id]: { [key]: interval(party(id)[key], factor, ceiling) } } }),
];
const trust = (id, other) => [
  `trust of ${id} in ${other}`,
  (factor) => ({ parties: { [id]: { trust: { [other]: interval(party(id).trust[other], factor, 0.95) } } } }),
];
const susceptibility = (id) => [
  `${id}: susceptibility`,
  (factor) => ({
    parties: { [id]: { influence: { susceptibility: party(id).influence.susceptibility * factor } } },
  }),
];
const hazard = (id, key = 'rate') => [
  `hazard ${id}: ${key}`,
  (factor) => ({
    dynamics: {
      hazards: {
        [id]: { [key]: december2003.dynamics.hazards.find((each) => each.id === id)[key] * factor },
      },
    },
  }),
];
const dynamic = (name, change) => [name, (factor) => ({ dynamics: change(factor, december2003.dynamics) })];

const parameters = [
  agent('US', 'verificationFirst', 'ambition'),
  agent('US', 'verificationFirst', 'firmness'),
  agent('US', 'phasedConcessions', 'ambition'),
  agent('US', 'phasedConcessions', 'firmness'),
  agent('DPRK', 'bilateralGuarantee', 'ambition'),
  agent('DPRK', 'bilateralGuarantee', 'firmness'),
  agent('DPRK', 'bilateralGuarantee', 'endurance'),
  agent('DPRK', 'bilateralGuarantee', 'angerAt'),
  agent('Japan', 'alliedSolidarity', 'ambition'),
  agent('China', 'mediator', 'ambition'),
  of('US', 'mandate', 1),
  of('US', 'noDeal'),
  of('DPRK', 'mandate', 1),
  of('DPRK', 'flexibility'),
  trust('US', 'DPRK'),
  trust('DPRK', 'US'),
  trust('DPRK', 'ROK'),
  susceptibility('US'),
  susceptibility('DPRK'),
  hazard('provocation'),
  hazard('hawksVeto'),
  hazard('usReview'),
  hazard('espionageCharge'),
  dynamic('caucus: cohesion', (factor, { caucus }) => ({ caucus: { cohesion: caucus.cohesion * factor } })),
  dynamic('statements: audience cost', (factor, { statements }) => ({
    statements: { audienceCost: statements.audienceCost * factor },
  })),
  dynamic('statements: warmth', (factor, { statements }) => ({
    statements: { warmth: statements.warmth * factor },
  })),
  [
    'reversibility (all)',
    (factor) => ({
      issues: Object.fromEntries(
        december2003.issues
          .filter(({ obligation }) => obligation)
          .map(({ id, obligation }) => [
            id,
            {
              obligation: {
                reversibility: obligation.reversibility.map((share) => Math.min(1, share * factor)),
              },
            },
          ]),
      ),
    }),
  ],
  [
    'deterrence (all)',
    (factor) => ({
      schedule: {
        verification: {
          deterrence: december2003.schedule.verification.deterrence.map((share) =>
            Math.min(1, share * factor),
          ),
        },
      },
    }),
  ],
];

function measure(scenario) {
  const book = rulebookOf(scenario);
  return seeds.map((seed) => {
    const { outcome, trace } = runTalks(scenario, { seed });
    const signed = outcome.agreements.filter(({ substance }) => substance);
    let sessions = 0;
    let early = false;
    for (const event of trace.events) {
      if (event.type === 'convened' && event.held) sessions += 1;
      if (event.type === 'agreed' && sessions <= 2 && isSubstance(book, event.deal)) early = true;
    }
    return {
      inconclusive: outcome.kind === 'inconclusive',
      early,
      substance: signed.length > 0,
      deals: signed.length,
      partial: signed.filter(({ levels }) => levels.rollback < 4).length,
    };
  });
}

const share = (runs, key) => runs.filter((run) => run[key]).length / runs.length;
const sum = (runs, key) => runs.reduce((total, run) => total + run[key], 0);
const percent = (value) => `${(100 * value).toFixed(1)} %`;

function row(name, change) {
  const with_ = (scenario, phased) => {
    const changes = change?.(phased);
    return changes ? changeScenario(scenario, changes) : scenario;
  };
  const base = measure(with_(december2003, false));
  const phased = measure(with_(withAgent(december2003, 'US', agentModels.phasedConcessions()), true));
  const differences = base.map((run, place) => Number(phased[place].substance) - Number(run.substance));
  const mean = differences.reduce((total, value) => total + value, 0) / differences.length;
  const variance =
    differences.reduce((total, value) => total + (value - mean) ** 2, 0) / (differences.length - 1);
  const half = 1.96 * Math.sqrt(variance / differences.length);
  const partial = sum(phased, 'partial') / Math.max(1, sum(phased, 'deals'));
  const fails = [
    share(base, 'inconclusive') > 0.5 ? '' : 'mostly inconclusive',
    share(base, 'early') <= 0.15 ? '' : 'C10',
    mean - half > 0 ? '' : 'C13',
    partial > 0.5 ? '' : 'C18',
  ].filter(Boolean);
  const cells = [
    name,
    percent(share(base, 'inconclusive')),
    percent(share(base, 'early')),
    percent(share(phased, 'substance')),
    `${percent(mean)} ± ${percent(half)}`,
    percent(partial),
    fails.join(', ') || '–',
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

console.log(
  '| parameter | inconclusive | early substance | phased: substance | difference (95 %) | partial deals | fails |',
);
console.log('|---|---|---|---|---|---|---|');
row('as set');
for (const [name, change] of parameters) {
  for (const factor of [0.8, 1.2]) row(`${name} × ${factor}`, (phased) => change(factor, phased));
}
