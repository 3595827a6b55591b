// docs/history.md as text, out of results and facts. Nothing here is typed in from results.
import { dateAfter, scenarios, texts } from '../dist/index.js';
import { facts } from './history-facts.mjs';
import { missesOf } from './history-misses.mjs';
import { armScenarios } from './record-arms.mjs';
import { differingOn, issueWord, percent } from './history-words.mjs';

const KINDS = ['settlement', 'partial', 'inconclusive', 'collapse'];

/** @param results what `npm run history` found: runs folded per scenario, back-test, rival */
export function historyPage(results) {
  const { date, processorSeconds, runs, backtest } = results;
  const seeds = runs.december2003.runs.toLocaleString('en');
  return [
    '# History and the model',
    '',
    `Written by \`npm run history\` from results of ${date} (${processorSeconds} s of processor time on two threads). Do not edit by hand; \`npm run history -- --check\` plays the first seeds and draws again and compares. That command is for a clone: it is in the repository, not in the package.`,
    '',
    `Four dated points of the talks, what the model gives at each over ${seeds} seeds, and what happened. **The four scenarios were calibrated on these outcomes, which were known, and n = 4.** A fit is no evidence that the model is right, a miss is evidence that something is wrong or missing.`,
    '',
    'Every run is held against history over the same span: from the day on which the scenario begins to the last day of that run. One that ends early, by a settlement or a collapse, is held against history up to the median last day of the others.',
    '',
    ...missesOf(results),
    ...Object.keys(facts).flatMap((name) => chapter(name, runs[name], backtest)),
    ...recordOf(results),
    ...rivalOf(results),
    `Targets: share of ${backtest.draws} draws (11 to 14: of the twenties of draws) with perturbed judgements in which they hold, then with structure only, which is the common base with the facts of the date; in brackets the 95 % interval (Wilson), by which the verdict goes. \`six-party backtest\` computes them. A plan counts from the level of substance on; “partial” is one whose rollback stops short of complete. What happened is from the dated record that comes with the library, its event ids in brackets (\`recordEvent\`).`,
    '',
  ].join('\n');
}

function chapter(name, run, { targets }) {
  const { title, told, events, targets: asked } = facts[name];
  return [
    `## ${title}`,
    '',
    ...asked.map((id) => askedLine(targets.find((target) => target.id === id))),
    '',
    ...table(['', 'the model', 'history over the same span'], rowsOf(name, run)),
    `What happened: ${told} (${events.map((id) => `\`${id}\``).join(', ')})`,
    '',
    ...['firstText', 'firstPlan'].flatMap((key) => textsOf(name, run, key)),
    ...doneOf(name, run),
  ];
}

/** Rows by arms; the row says what the record has, and the verdict is the baseline's. */
function recordOf({ record }) {
  const arms = [...new Set(Object.keys(record).map((key) => key.split('/')[0]))];
  // What is taken from the record is not held against it.
  const taken = ['R5', 'R6', 'R8', 'R9', 'R10', 'R14'];
  const judged = (arm, { id, kind, fits }) =>
    arm !== 'acts' && taken.includes(id) ? 'not judged' : kind === 'tested' ? fits : `${fits} (${kind})`;
  return [
    '## Against the record, December 2003 to December 2008',
    '',
    'What the record of these five years has, row by row, and what the model gives from December 2003 on. *Tested* rows count; *input* rows are rates taken from the same record, and *built in* ones follow from a rule of the model. Misses on R4, R12 and R13 were expected. All of it is training data. Judged is the baseline; phased concessions stand beside it.',
    '',
    ...arms.flatMap((arm) => {
      const [baseline, phased] = ['baseline', 'phased'].map((policy) => record[`${arm}/${policy}`]);
      return [
        `### ${armScenarios[`${arm}/baseline`].title}`,
        '',
        ...table(
          ['', 'what', 'the record', 'baseline', 'verdict', 'phased concessions'],
          baseline.map((row, n) => [
            row.id,
            row.label,
            row.record,
            row.value,
            judged(arm, row),
            phased[n].value,
          ]),
        ),
      ];
    }),
  ];
}

function askedLine({ id, label, share, interval, structureOnlyShare, structureOnlyInterval, verdict }) {
  const between = ({ low, high }) => `(${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`;
  return `- Asked (${id}): ${label}. **${percent(share)}** ${between(interval)}, structure only ${percent(structureOnlyShare)} ${between(structureOnlyInterval)}: ${verdict}.`;
}

function rowsOf(name, run) {
  const { history } = run;
  const { start } = scenarios[name];
  const { lateness = '' } = facts[name];
  const kind = (wanted) => percent((Object.fromEntries(run.kinds)[wanted] ?? 0) / run.runs);
  const [one, two] = [history.firstPlan, history.secondPlan].map(({ text }) => text && texts[text]);
  return [
    ['last day', `median ${spread(run.end, start)}`, 'the same'],
    ['outcome', KINDS.map((each) => `${each} ${kind(each)}`).join(', '), ''],
    ['result', frequent(run.results, run.runs), frequent(history.results, run.runs)],
    ['the same result', `in ${percent(history.alike / run.runs)} of the runs`, ''],
    ['sessions held', `mean ${run.sessions.toFixed(1)}`, `mean ${history.sessions.toFixed(1)}`],
    ['texts signed', `mean ${run.texts.toFixed(1)}`, `mean ${history.texts.toFixed(1)}`],
    ['first text', firstOf(run.firstText, run.runs, start), happenedOn(history.firstText, run.runs)],
    ['first plan', firstOf(run.firstPlan, run.runs, start), happenedOn(history.firstPlan, run.runs)],
    [
      'its rollback',
      run.firstPlan.runs > 0 ? frequent(run.rollback, run.firstPlan.runs) : '–',
      one ? String(one.levels.rollback) : '–',
    ],
    [
      'second plan',
      run.secondPlan.runs > 0
        ? `in ${percent(run.secondPlan.runs / run.runs)}; median ${run.secondPlan.monthsAfter.toFixed(0)} months after the first`
        : 'never',
      two
        ? `${happenedOn(history.secondPlan, run.runs)}; ${monthsBetween(one.date, two.date)} months after`
        : 'none',
    ],
    [
      'actual / promised duration',
      run.late.duties > 0
        ? `median ${run.late.median.toFixed(1)} (${run.late.duties.toLocaleString('en')} duties)`
        : 'nothing was done',
      lateness,
    ],
  ];
}

function firstOf(first, runs, start) {
  if (first.runs === 0) return 'never';
  return `in ${percent(first.runs / runs)}; median ${spread(first.day, start)}, round ${first.round}`;
}

function spread({ low, median, high }, start) {
  const on = (day) => dateAfter(start, day);
  return `${on(median)} (5–95 %: ${on(low)} to ${on(high)})`;
}

function happenedOn({ spans, text }, runs) {
  if (spans === 0) return 'none';
  return spans === runs
    ? texts[text].date
    : `${texts[text].date}, within ${percent(spans / runs)} of the spans`;
}

function monthsBetween(one, two) {
  return Math.round((Date.parse(two) - Date.parse(one)) / 86_400_000 / 30.4375);
}

const WHICH = { firstText: 'First texts', firstPlan: 'First plans' };

function textsOf(name, run, key) {
  const { issues } = scenarios[name];
  const { text, spans } = run.history[key];
  const { deals = [] } = run[key];
  const lines = deals.map(({ deal, count }) => {
    const differing = text ? differingOn(deal, texts[text].levels) : [];
    const against =
      text === undefined
        ? ''
        : differing.length === 0
          ? ' (the text of history)'
          : ` (other than history on ${differing.map(issueWord).join(', ')})`;
    return `- ${percent(count / run.runs)} of the runs: ${inWords(issues, deal)}${against}`;
  });
  const history =
    spans > 0 ? [`- history, “${texts[text].title}”: ${inWords(issues, texts[text].levels)}`] : [];
  return [`${WHICH[key]} signed most often:`, '', ...(lines.length > 0 ? lines : ['- none']), ...history, ''];
}

/** Options that mean "nothing" are left out, that of sequencing never does. */
function inWords(issues, deal) {
  return issues
    .filter(({ id }) => deal[id] > 0 || id === 'sequencing')
    .map(({ id, options }) => `${issueWord(id)}: ${options[deal[id]].split(/\s*[,:;(]|\s+incl\./)[0]}`)
    .join('; ');
}

function doneOf(name, run) {
  const { issues, parties } = scenarios[name];
  const { implemented } = facts[name];
  const reached = implemented && (scenarios[implemented.scenario].implemented ?? {});
  const levels = Object.entries(run.levels).map(([id, { mean, counts }]) => [
    issueWord(id),
    `${mean.toFixed(1)} of ${issues.find((issue) => issue.id === id).options.length - 1}`,
    frequent(counts.slice(0, 2), run.runs),
    ...(reached ? [String(reached[id] ?? 0)] : []),
  ]);
  const head = ['implemented at the end', 'mean', 'most frequent'];
  const gains = parties.map(({ id, label }) => {
    const { mean, above, below } = run.realised[id];
    return [label, signed(mean), percent(above / run.runs), percent(below / run.runs)];
  });
  const nothing = Object.values(run.realised).every(({ above, below }) => above + below === 0);
  return [
    ...table(reached ? [...head, `history, ${implemented.by}`] : head, levels),
    ...(nothing
      ? ['Nothing was done or undone, so nobody gained or lost by it.', '']
      : table(['value of what was done', 'mean', 'above 0', 'below 0'], gains)),
  ];
}

function rivalOf({ runs, rival }) {
  const rows = rival.scenarios.map(({ scenario, mean, median }) => {
    const { firstText, firstPlan, position } = { ...runs[scenario].history, ...runs[scenario] };
    const { history } = runs[scenario];
    const text = history.firstPlan.text ?? history.firstText.text;
    return [
      facts[scenario].title,
      mean.toFixed(1),
      median.toFixed(1),
      position === null
        ? '–'
        : `${position.toFixed(1)} (in ${percent(Math.max(firstText.runs, firstPlan.runs) / runs[scenario].runs)})`,
      text ? `${rival.texts[text].toFixed(1)} (${texts[text].date})` : 'nothing signed',
    ];
  });
  const { title, positions, weightedMean, majority } = rival.published;
  return [
    '## A simple rival',
    '',
    `Positions weighted by capability and salience, on a scale of rollback for rewards (${rival.scale.meaning}), beside the median place of what the runs sign (first plans, where there is none first texts) and of what was signed.`,
    '',
    ...table(['', 'weighted mean', 'weighted median', 'the model', 'history'], rows),
    `${title}: ${positions.map(({ who, position }) => `${who} ${position}`).join(', ')}; weighted mean ${weightedMean}, majority about ${majority}.`,
    '',
  ];
}

const frequent = (pairs, of) => pairs.map(([key, count]) => `${key} ${percent(count / of)}`).join(', ');
const signed = (value) => `${value < -0.005 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
