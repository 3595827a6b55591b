// docs/history.md as text, out of runs, back-test and facts. Nothing here is typed in from results.
import { dateAfter, scenarios, texts } from '../dist/index.js';
import { facts } from './history-facts.mjs';

const KINDS = ['settlement', 'partial', 'inconclusive', 'collapse'];

/** @param runs per scenario name: summaries in order of their seeds */
export function historyPage({ runs, backtest }) {
  const seeds = runs.december2003.length.toLocaleString('en');
  return [
    '# History and the model',
    '',
    'Written by `npm run history` from results (105 s of processor time on two threads); `npm run history -- --check` compares. Do not edit by hand.',
    '',
    `Four dated points of the talks, what the model gives at each over ${seeds} seeds, and what happened. **The four scenarios were calibrated on these outcomes, which were known, and n = 4.** A fit is no evidence that the model is right, a miss is evidence that something is wrong or missing.`,
    '',
    ...missesOf(runs, backtest),
    ...Object.keys(facts).flatMap((name) => chapter(name, runs[name], backtest)),
    `Targets: share of ${backtest.draws} draws (11 to 14: of the twenties of draws) with perturbed judgements in which they hold, then with structure only (equal trust, no shift of mandate or no-deal value); \`six-party backtest\` computes them. “Partial” is a plan whose rollback stops short of complete. What happened is from the dated record that comes with the library, its event ids in brackets (\`recordEvent\`).`,
    '',
  ].join('\n');
}

function missesOf(runs, { targets }) {
  const missed = targets
    .filter(({ verdict }) => verdict === 'missed')
    .map(
      ({ id, label, share, needed }) =>
        `- Target ${id}, ${label}: ${percent(share)}, needed ${percent(needed)}.`,
    );
  const others = Object.entries(facts).flatMap(([name, { title, results, outcome, text }]) => {
    const found = [];
    const otherwise = share(runs[name], ({ result }) => !results.includes(result));
    if (otherwise > 0) {
      found.push(
        `- ${title}: ${percent(otherwise)} of the runs come out otherwise than history did (${outcome}).`,
      );
    }
    const [most] = mostFrequent(
      runs[name].filter(({ deal }) => deal).map(({ deal }) => JSON.stringify(deal)),
    );
    const differing = text && most ? differences(JSON.parse(most[0]), texts[text].levels) : [];
    if (differing.length > 0) {
      found.push(
        `- ${title}: the text most often signed is not “${texts[text].title}”; it differs on ${differing.map((id) => `${issueWord(id)} (${JSON.parse(most[0])[id]} instead of ${texts[text].levels[id]})`).join(', ')}.`,
      );
    }
    return found;
  });
  const lines = [...missed, ...others];
  return [
    '## Misses',
    '',
    ...(lines.length > 0 ? lines : ['None of the targets, and no run that came out otherwise.']),
    '',
  ];
}

function chapter(name, runs, { targets }) {
  const { title, told, events, outcome, text, targets: asked } = facts[name];
  const { start, issues, parties } = scenarios[name];
  const rows = [
    [
      'outcome',
      KINDS.map((kind) => `${kind} ${percent(share(runs, (run) => run.kind === kind))}`).join(', '),
      outcome,
    ],
    ['result', frequent(runs.map(({ result }) => result)), ''],
    ['first text', firstOf(runs, start, 'text'), text ? texts[text].date : 'none'],
    [
      'first plan',
      firstOf(runs, start, 'plan'),
      text && texts[text].levels.commitment === 2 ? texts[text].date : 'none',
    ],
    [
      'actual / promised duration',
      latenessOf(runs),
      name === 'february2007' ? '2.3 to 4.0, geometric mean 2.9 (four steps)' : '',
    ],
  ];
  const levels = issues
    .filter(({ obligation }) => obligation)
    .map(({ id, options }) => [
      issueWord(id),
      `${average(runs.map((run) => run.levels[id])).toFixed(1)} of ${options.length - 1}`,
      frequent(
        runs.map((run) => String(run.levels[id])),
        2,
      ),
      text ? String(texts[text].levels[id]) : '–',
    ]);
  const gains = parties.map(({ id, label }) => {
    const realised = average(runs.map((run) => run.realised[id]));
    return [
      label,
      signed(realised),
      percent(share(runs, (run) => run.realised[id] > 1e-9)),
      percent(share(runs, (run) => run.realised[id] < -1e-9)),
    ];
  });
  return [
    `## ${title}`,
    '',
    ...asked.map((id) => {
      const { label, share: held, structureOnlyShare, verdict } = targets.find((target) => target.id === id);
      return `- Asked (${id}): ${label}. **${percent(held)}**, structure only ${percent(structureOnlyShare)}: ${verdict}.`;
    }),
    '',
    ...table(['', 'the model', 'what happened'], rows),
    `What happened: ${told} (${events.map((id) => `\`${id}\``).join(', ')})`,
    '',
    'Texts signed most often (the first plan of a run, else its first text):',
    '',
    ...textsOf(runs, issues),
    '',
    ...table(['implemented at the end', 'mean', 'most frequent', 'in the text of history'], levels),
    ...(runs.some(({ realised }) => Object.values(realised).some((value) => value !== 0))
      ? table(['value of what was done', 'mean', 'above 0', 'below 0'], gains)
      : ['Nothing was done or undone, so nobody gained or lost by it.', '']),
  ];
}

function textsOf(runs, issues) {
  const signedTexts = runs.filter(({ deal }) => deal).map(({ deal }) => JSON.stringify(deal));
  if (signedTexts.length === 0) return ['- none'];
  return mostFrequent(signedTexts)
    .slice(0, 3)
    .map(
      ([key, count]) => `- ${percent(count / runs.length)} of the runs: ${inWords(issues, JSON.parse(key))}`,
    );
}

/** Options that mean "nothing" are left out, that of sequencing never does. */
function inWords(issues, deal) {
  return issues
    .filter(({ id }) => deal[id] > 0 || id === 'sequencing')
    .map(({ id, options }) => `${issueWord(id)}: ${options[deal[id]].split(/\s*[,:;(]|\s+incl\./)[0]}`)
    .join('; ');
}

function firstOf(runs, start, key) {
  const found = runs.filter((run) => run[key]).map((run) => run[key]);
  if (found.length === 0) return 'never';
  const days = found.map(({ day }) => day);
  const rounds = found.map(({ round }) => round);
  return `in ${percent(found.length / runs.length)}; median ${dateAfter(start, median(days))}, round ${median(rounds)}`;
}

function latenessOf(runs) {
  const late = runs.flatMap((run) => run.late);
  return late.length === 0
    ? 'nothing was done'
    : `median ${median(late).toFixed(1)} (${late.length.toLocaleString('en')} duties)`;
}

function mostFrequent(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

const frequent = (keys, most = Infinity) =>
  mostFrequent(keys)
    .slice(0, most)
    .map(([key, count]) => `${key} ${percent(count / keys.length)}`)
    .join(', ');
const differences = (deal, levels) => Object.keys(levels).filter((id) => deal[id] !== levels[id]);
const share = (runs, holds) => runs.filter(holds).length / runs.length;
const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const signed = (value) => `${value < -0.005 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
const percent = (value) => `${(100 * value).toFixed(value === 0 || value === 1 ? 0 : 1)} %`;
const issueWord = (id) => id.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
