// The rows R1 to R16: what the record of December 2003 to the end of 2008 has, what the model gives, and whether that
// fits. Which rows are tests was said before anything was measured; all of 2003 to 2008 is training data.
import { dateAfter } from '../dist/index.js';
import { quantile } from './history-span.mjs';

const YEAR = 365.25;

/**
 * Each row: `kind` is `tested`, `input` (rates from the same record) or `built in`; `judged` gives the measure of all
 * runs, as text and as a verdict: `fits`, `thin` (inside, but only in part) or `misses`.
 */
const rows = [
  row(
    'R1',
    'sessions a year',
    'input',
    '2.4',
    ({ sessions, days }) => (sessions.length * YEAR) / days,
    near(2.4, 0.5),
  ),
  row(
    'R2',
    'days between sessions, median of a run',
    'tested',
    '120',
    ({ sessions }) => middle(gaps(sessions)),
    near(120, 30),
  ),
  row(
    'R2',
    'gaps of more than a year, a run',
    'tested',
    '2',
    ({ sessions }) => gaps(sessions).filter((days) => days > YEAR).length,
    within(2),
  ),
  row(
    'R3',
    'single sessions missed between two that were held, a run',
    'built in',
    '0',
    ({ missedSingly }) => missedSingly,
    between(0, 0),
  ),
  pooled(
    'R4',
    'sessions that repeat an earlier one word for word',
    'tested',
    'none',
    ({ repeated }) => repeated,
    ({ sessions }) => sessions.length,
    atMost(0.05),
  ),
  dated('R5', 'first text', 'tested', '2005-09-19', ({ firstText }) => firstText),
  dated('R6', 'first plan', 'tested', '2007-02-13', ({ plans }) => plans[0]?.day ?? null),
  pooled(
    'R7',
    'first plans with rollback 1 or 2',
    'built in',
    'yes',
    ({ plans }) => (plans[0] && plans[0].rollback <= 2 ? 1 : 0),
    ({ plans }) => (plans.length > 0 ? 1 : 0),
    atLeast(0.8),
  ),
  row(
    'R7',
    'months from the first plan to the second',
    'tested',
    '8',
    ({ monthsToSecond }) => monthsToSecond,
    between(4, 16),
  ),
  ratio(
    'R8',
    'provocations a year while a plan is carried out, and otherwise',
    'built in',
    'fewer by half or more',
    [({ provocations }) => provocations.inPlan, ({ daysInPlan }) => daysInPlan],
    [({ provocations }) => provocations.outside, ({ days, daysInPlan }) => days - daysInPlan],
  ),
  pooled(
    'R9',
    'deliveries to Pyongyang within six months of a test',
    'built in',
    'at most 5 %',
    ({ deliveriesAfterTest }) => deliveriesAfterTest,
    ({ deliveries }) => deliveries,
    atMost(0.05),
  ),
  row(
    'R10',
    'vetoes and suspensions in Washington, a run',
    'input',
    'one or two',
    ({ suspensions }) => suspensions,
    between(1, 2),
  ),
  row('R11', "plutonium at the end, weapons' worth", 'tested', '7.5', ({ stock }) => stock, within(7.5)),
  row('R12', 'aid delivered, million US$', 'tested', 'about 300', ({ aid }) => aid, within(300)),
  pooled(
    'R13',
    'talks that collapse by the end of 2009',
    'tested',
    '5 to 60 %',
    ({ collapse }) => Number(collapse),
    () => 1,
    shareBetween(0.05, 0.6),
  ),
  row(
    'R14',
    'declarations and tests of weapons, a run',
    'input',
    '2',
    ({ tests }) => tests.length,
    within(2),
  ),
  pooled(
    'R15',
    'plans that are oral',
    'built in',
    'none',
    ({ oral }) => oral,
    ({ plans }) => plans.length,
    atMost(0),
  ),
  row(
    'R16',
    'texts with full access for nothing, a run',
    'built in',
    '0',
    ({ fullForNothing }) => fullForNothing,
    atMostValue(0),
  ),
];

/**
 * Returns the rows for the runs of one arm.
 *
 * @param all what `observed` gives, one per run
 * @param start ISO day on which the runs begin
 */
export function recordRows(all, start) {
  return rows.map(({ id, label, kind, record, judged }) => ({
    id,
    label,
    kind,
    record,
    ...judged(all, start),
  }));
}

/** A number per run; runs without one are left out and counted. */
function row(id, label, kind, record, of, verdict) {
  const judged = (all) => {
    const values = all.map(of).filter((value) => value !== null && Number.isFinite(value));
    if (values.length === 0) return { value: 'none', fits: 'misses' };
    const [low, median, high] = [0.05, 0.5, 0.95].map((share) => quantile(values, share));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const few = values.length < all.length ? `, ${values.length} of ${all.length} runs` : '';
    return {
      value: `${shown(median)} (5–95 %: ${shown(low)} to ${shown(high)}), mean ${shown(mean)}${few}`,
      fits: verdict({ low, median, high, mean }),
    };
  };
  return { id, label, kind, record, judged };
}

/** A share of all things of all runs. */
function pooled(id, label, kind, record, part, whole, verdict) {
  const judged = (all) => {
    const [some, every] = [part, whole].map((of) => all.reduce((sum, run) => sum + of(run), 0));
    if (every === 0) return { value: 'none', fits: 'misses' };
    return {
      value: `${((100 * some) / every).toFixed(1)} % (${some.toLocaleString('en')} of ${every.toLocaleString('en')})`,
      fits: verdict(some / every),
    };
  };
  return { id, label, kind, record, judged };
}

/** A day: the median of the runs that have it lies within a year of the record. */
function dated(id, label, kind, record, of) {
  const judged = (all, start) => {
    const days = all.map(of).filter((day) => day !== null);
    if (days.length === 0) return { value: 'never', fits: 'misses' };
    const dates = [0.05, 0.5, 0.95].map((share) => dateAfter(start, quantile(days, share)));
    const away = Math.abs(Date.parse(dates[1]) - Date.parse(record)) / 86_400_000;
    return {
      value: `${dates[1]} (5–95 %: ${dates[0]} to ${dates[2]}), in ${((100 * days.length) / all.length).toFixed(1)} % of runs`,
      fits: away > YEAR ? 'misses' : days.length < all.length / 2 ? 'thin' : 'fits',
    };
  };
  return { id, label, kind, record, judged };
}

/** Two rates a year. */
function ratio(id, label, kind, record, ...rates) {
  const judged = (all) => {
    const [inside, outside] = rates.map(([count, days]) => {
      const [events, time] = [count, days].map((of) => all.reduce((sum, run) => sum + of(run), 0));
      return time === 0 ? null : (events * YEAR) / time;
    });
    if (inside === null || outside === null) return { value: 'none', fits: 'misses' };
    return {
      value: `${shown(inside)} and ${shown(outside)}`,
      fits: inside <= outside / 2 ? 'fits' : 'misses',
    };
  };
  return { id, label, kind, record, judged };
}

function near(wanted, apart) {
  return ({ low, median, high }) =>
    Math.abs(median - wanted) <= apart ? 'fits' : low <= wanted && wanted <= high ? 'thin' : 'misses';
}

function within(wanted) {
  return ({ low, high }) => (low <= wanted && wanted <= high ? 'fits' : 'misses');
}

function between(least, most) {
  return ({ low, median, high }) =>
    least <= median && median <= most ? 'fits' : high >= least && low <= most ? 'thin' : 'misses';
}

function atMost(most) {
  return (share) => (share <= most ? 'fits' : 'misses');
}

function atLeast(least) {
  return (share) => (share >= least ? 'fits' : 'misses');
}

function shareBetween(least, most) {
  return (share) => (share >= least && share <= most ? 'fits' : 'misses');
}

function atMostValue(most) {
  return ({ high }) => (high <= most ? 'fits' : 'misses');
}

function gaps(days) {
  return days.slice(1).map((day, n) => day - days[n]);
}

function middle(values) {
  return values.length === 0 ? null : quantile(values, 0.5);
}

function shown(value) {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Number.isInteger(value) ? 0 : 1);
}
