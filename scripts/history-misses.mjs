// What docs/history.md names as a miss. By rule, so that nobody chooses: targets below their share, and what most runs
// do otherwise than history did over the same span.
import { dateAfter, scenarios, texts } from '../dist/index.js';
import { facts } from './history-facts.mjs';
import { differingOn, issueWord, percent } from './history-words.mjs';

/** Fewer runs do not say when a text comes and what it says. */
const FEW = 20;

export function missesOf({ runs, backtest: { targets } }) {
  const told = (wanted) =>
    targets
      .filter(({ verdict }) => verdict === wanted)
      .map(
        ({ id, label, share, structureOnlyShare, needed }) =>
          `- Target ${id}, ${label}: ${percent(share)}, structure only ${percent(structureOnlyShare)}, needed ${percent(needed)}.`,
      );
  const lines = [...told('missed'), ...Object.keys(facts).flatMap((name) => missesOfRuns(name, runs[name]))];
  return [
    '## Misses',
    '',
    ...(lines.length > 0 ? lines : ['None of the targets, and most runs come out as history did.']),
    '',
    ...section('Held up by what was judged for the date', told('depends on the shift')),
    ...section('Too close to call', told('too close to call')),
  ];
}

function section(title, lines) {
  return lines.length > 0 ? [`### ${title}`, '', ...lines, ''] : [];
}

/** @param run what the runs of a scenario come to, and history over their spans */
function missesOfRuns(name, run) {
  const { title } = facts[name];
  const { history } = run;
  const otherwise = 1 - history.alike / run.runs;
  return [
    ...(otherwise > 0
      ? [
          `${percent(otherwise)} of the runs come to something else than history did over the same span (${history.results.map(([result, count]) => `${result} ${percent(count / run.runs)}`).join(', ')}).`,
        ]
      : []),
    ...missesOfFirst(name, run, 'firstText', 'text'),
    ...missesOfFirst(name, run, 'firstPlan', 'plan'),
  ].map((line) => `- ${title}: ${line}`);
}

/** Whether there is one, when, and what it says. */
function missesOfFirst(name, run, key, word) {
  const { start } = scenarios[name];
  const [found, happened] = [run[key], run.history[key]];
  const isUsual = happened.spans * 2 > run.runs;
  if (!isUsual) {
    return found.runs * 2 > run.runs
      ? [
          `${percent(found.runs / run.runs)} of the runs sign a ${word}; history signed none in most of the spans.`,
        ]
      : [];
  }
  const { date, title: called, levels } = texts[happened.text];
  const lines = [];
  if (found.runs * 2 <= run.runs) {
    lines.push(
      `${percent(1 - found.runs / run.runs)} of the runs sign no ${word}; history signed its first on ${date}.`,
    );
  }
  if (found.runs < FEW) return lines;
  const [low, high] = [found.day.low, found.day.high].map((day) => dateAfter(start, day));
  if (happened.session < low || happened.session > high) {
    lines.push(
      `the first ${word} comes at sessions from ${low} to ${high} (5–95 %), in history at that of ${happened.session}.`,
    );
  }
  const [{ deal }] = found.deals;
  const differing = differingOn(deal, levels);
  if (differing.length > 0) {
    lines.push(
      `the first ${word} signed most often is not “${called}”; it differs on ${differing.map((id) => `${issueWord(id)} (${deal[id]} instead of ${levels[id]})`).join(', ')}.`,
    );
  }
  return lines;
}
