// What many runs of one dated scenario come to, beside history over the same spans: all that docs/history.md tells of
// them, as data.
import { rollbackPosition } from '../dist/analysis.js';
import { dateAfter, loadRecord, scenarios, texts } from '../dist/index.js';
import { happened } from './history-facts.mjs';
import { historyBetween, lastDays, quantile } from './history-span.mjs';

const MONTH = 30.4375;
const { events } = await loadRecord();
const sessions = events.filter(({ kind }) => kind === 'round');

/** History, as `historyBetween` wants it. */
const record = {
  signed: happened.signed.map((id) => {
    const { date, levels } = texts[id];
    const session = sessions.find((each) => each.date <= date && date <= each.dateEnd).date;
    return { id, session, isPlan: levels.commitment === 2, isFull: levels.rollback === 4 };
  }),
  sessions: sessions.map(({ date }) => date),
  collapse: events.find(({ id }) => id === happened.collapse).date,
};

/** @param runs summaries in order of their seeds */
export function folded(name, runs) {
  const { start, issues, parties } = scenarios[name];
  const days = lastDays(runs);
  const history = days.map((day) => historyBetween(record, start, dateAfter(start, day)));
  const firsts = (isWanted, nth = 0) => runs.flatMap(({ texts: all }) => all.filter(isWanted)[nth] ?? []);
  const [text, plan] = [firsts(() => true), firsts(({ isPlan }) => isPlan)];
  const between = runs.flatMap(({ texts: all }) => {
    const [one, two] = all.filter(({ isPlan }) => isPlan);
    return two ? [(two.day - one.day) / MONTH] : [];
  });
  const late = runs.flatMap((run) => run.late);
  return {
    runs: runs.length,
    end: spread(days),
    kinds: counts(runs.map(({ kind }) => kind)),
    results: counts(runs.map(({ result }) => result)),
    sessions: mean(runs.map(({ sessions }) => sessions)),
    texts: mean(runs.map(({ texts: all }) => all.length)),
    firstText: first(text),
    firstPlan: first(plan),
    secondPlan: { runs: between.length, monthsAfter: between.length > 0 ? quantile(between, 0.5) : null },
    rollback: counts(plan.map(({ deal }) => String(deal.rollback))),
    position: middlePosition(
      name,
      runs.flatMap(({ texts: all }) => all.find(({ isPlan }) => isPlan) ?? all[0] ?? []),
    ),
    late: { duties: late.length, median: late.length > 0 ? quantile(late, 0.5) : null },
    levels: Object.fromEntries(
      issues
        .filter(({ obligation }) => obligation)
        .map(({ id }) => {
          const reached = runs.map(({ levels }) => levels[id]);
          return [id, { mean: mean(reached), counts: counts(reached.map(String)) }];
        }),
    ),
    realised: Object.fromEntries(
      parties.map(({ id }) => {
        const values = runs.map(({ realised }) => realised[id]);
        const above = values.filter((value) => value > 1e-9).length;
        return [id, { mean: mean(values), above, below: values.filter((value) => value < -1e-9).length }];
      }),
    ),
    history: {
      results: counts(history.map(({ result }) => result)),
      alike: runs.filter(({ result }, n) => result === history[n].result).length,
      sessions: mean(history.map(({ sessions }) => sessions)),
      texts: mean(history.map(({ texts: all }) => all.length)),
      firstText: firstOf(history, () => true),
      firstPlan: firstOf(history, ({ isPlan }) => isPlan),
      secondPlan: firstOf(history, ({ isPlan }) => isPlan, 1),
    },
  };
}

/** The first texts of the runs that have one: when, and the three most frequent of them. */
function first(found) {
  if (found.length === 0) return { runs: 0 };
  const deals = counts(found.map(({ deal }) => JSON.stringify(deal)));
  return {
    runs: found.length,
    day: spread(found.map(({ day }) => day)),
    round: quantile(
      found.map(({ round }) => round),
      0.5,
    ),
    deals: deals.slice(0, 3).map(([key, count]) => ({ count, deal: JSON.parse(key) })),
  };
}

/** In how many of the spans history has such a text, and which. */
function firstOf(history, isWanted, nth = 0) {
  const found = history.flatMap(({ texts: all }) => all.filter(isWanted)[nth] ?? []);
  return { spans: found.length, ...(found.length > 0 && { text: found[0].id, session: found[0].session }) };
}

/** Median place of the texts on the scale of the weighted baseline. */
function middlePosition(name, found) {
  if (found.length === 0) return null;
  const scenario = scenarios[name];
  const places = new Map();
  const placeOf = (deal) => {
    const key = JSON.stringify(deal);
    if (!places.has(key)) {
      places.set(
        key,
        rollbackPosition(
          scenario,
          scenario.issues.map(({ id }) => deal[id]),
        ),
      );
    }
    return places.get(key);
  };
  return quantile(
    found.map(({ deal }) => placeOf(deal)),
    0.5,
  );
}

/** Pairs of what was found and how often, the most frequent first. */
function counts(keys) {
  const found = new Map();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return [...found].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function spread(values) {
  return { low: quantile(values, 0.05), median: quantile(values, 0.5), high: quantile(values, 0.95) };
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
