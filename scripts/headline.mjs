// The headline: what phased proposals win over verification first, and what it hangs on. Both policies play the same
// seeds, `headline/0` and so on, on which no number of the model was chosen.
// node scripts/headline.mjs [seeds] [section] > tables.md   (needs a build; 400 seeds take about ten minutes on one
// core, one section, of mandate, noReviews, rungs, term, texts, reviews, acts and others, one or two)
import { parseArgs } from 'node:util';
import { judgements } from './shared/judgements.mjs';
import { insisting, pinned, policies, put, valueAt } from './shared/edits.mjs';
import { change, difference, runsOf, share, substance } from './shared/play.mjs';
import { percent, points, print, tell } from './shared/tables.mjs';

const { positionals } = parseArgs({ allowPositionals: true });
const seeds = Number(positionals[0] ?? 400);
const SEED = 'headline';
const MANDATES = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
const [first, phased] = Object.values(policies);
const played = (scenario) => substance(scenario, SEED, seeds);
const pairOf = (edit) => [first, phased].map((scenario) => played(edit(scenario)));
const cells = (pair) => [percent(share(pair[0])), percent(share(pair[1])), points(difference(...pair))];
const asSet = pairOf((scenario) => scenario);
const reviews = {
  none: reviewAt(0),
  'half as often': reviewAt(0.5),
  'twice as often': reviewAt(2),
  'a new mandate of 0 to 0.5': (scenario) =>
    put(scenario, 'dynamics.conduct.actions.review.effects', [
      { kind: 'mandate', party: 'US', low: 0, high: 0.5 },
    ]),
};

console.log(
  `${seeds} seeds ${SEED}/0 to ${SEED}/${seeds - 1}; shares of runs with a plan of substance, in per cent.`,
);
const sections = {
  mandate: () => byMandate('By mandate of Washington', (scenario) => scenario),
  noReviews: () => byMandate('By mandate, without reviews of policy in Washington', reviewAt(0)),
  rungs,
  term: byTerm,
  texts: () => lines('Judgements about texts', judgements.texts),
  reviews: () => lines('Reviews of policy in Washington', reviews),
  acts: () => lines('Acts between sessions', judgements.acts),
  others: () => lines('Judgements about positions, values and conduct', judgements.others),
};
for (const [name, section] of Object.entries(sections)) {
  if ([undefined, name].includes(positionals[1])) section();
}

function reviewAt(factor) {
  const path = 'dynamics.conduct.actions.review.rate';
  return (scenario) => put(scenario, path, factor * valueAt(first, path));
}

function byMandate(title, given) {
  const pairs = MANDATES.map((mandate) => {
    tell(`${title}, ${mandate}`);
    return pairOf((scenario) => put(given(scenario), 'parties.US.mandate', pinned(mandate)));
  });
  const rows = pairs.map((pair, n) => [MANDATES[n], ...cells(pair)]);
  print(title, ['mandate', 'verification first', 'phased', 'phased − verification first'], rows);
  for (const [side, name] of ['verification first', 'phased'].entries()) {
    const steps = pairs
      .slice(1)
      .map((pair, place) => ({ place, ...difference(pairs[place][side], pair[side]) }));
    const most = steps.reduce((one, other) =>
      Math.abs(other.difference) > Math.abs(one.difference) ? other : one,
    );
    console.log(
      `\nLargest step, ${name}: ${points(most)} from ${MANDATES[most.place]} to ${MANDATES[most.place + 1]}.`,
    );
  }
}

/** By the term of plans that a run drew, in whole months. */
function byTerm() {
  const runs = [first, phased].map((scenario) => runsOf(scenario, SEED, seeds));
  const months = runs[0].map(({ term }) => Math.floor(term));
  const rows = [...new Set(months)].sort().map((from) => {
    const drew = (policy) => policy.filter((_, run) => months[run] === from);
    const shares = runs.map((policy) => percent(share(drew(policy).map(({ signed }) => signed))));
    return [`${from} to ${from + 1} months`, drew(months).length, ...shares];
  });
  print('By the term that a run drew', ['term', 'runs', 'verification first', 'phased'], rows);
}

/** Swaps what the two policies insist on, issue by issue. */
function rungs() {
  const demandOf = (scenario, issue) =>
    scenario.agents.US.parameters.demands.find((ladder) => ladder.issue === issue);
  const issues = first.agents.US.parameters.demands.map(({ issue }) => issue);
  const swapped = (scenario, other, taken) =>
    taken.reduce((before, issue) => insisting(before, 'US', issue, () => demandOf(other, issue)), scenario);
  const sets = [...issues.map((issue) => [issue]), issues];
  const rows = sets.map((taken) => {
    tell(`rungs: ${taken.join(', ')}`);
    const given = played(swapped(first, phased, taken));
    const back = played(swapped(phased, first, taken));
    return [
      taken.length > 1 ? 'all five' : taken[0],
      percent(share(given)),
      points(difference(asSet[0], given)),
      percent(share(back)),
      points(difference(asSet[1], back)),
    ];
  });
  const head = [
    'rungs of',
    'verification first with those of phased',
    'change',
    'phased with those of verification first',
    'change',
  ];
  print('The headline rung by rung', head, [
    ['as set', percent(share(asSet[0])), '', percent(share(asSet[1])), ''],
    ...rows,
  ]);
}

function lines(title, edits) {
  const rows = Object.entries(edits).map(([name, edit]) => {
    tell(`${title}: ${name}`);
    const pair = pairOf(edit);
    return [name, ...cells(pair), points(change(pair, asSet))];
  });
  const head = ['what is otherwise', 'verification first', 'phased', 'difference', 'against as set'];
  print(title, head, [['as set', ...cells(asSet), ''], ...rows]);
}
