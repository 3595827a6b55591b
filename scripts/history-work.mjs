// What docs/history.md is made of: runs of the dated scenarios and draws of the back-test. As a worker it does every
// task that it is sent.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { backtestDraws } from '../dist/analysis.js';
import { runTalks, scenarios } from '../dist/index.js';
import { armScenarios, END } from './record-arms.mjs';
import { observed } from './record-observed.mjs';

const MONTH = 30.4375;
const DAY = 86_400_000;

/**
 * Does a task: `{ draws, seed, from, to }` of the back-test, or seeds of one scenario, `{ name, from, to }`, or of one
 * arm that is held against the record, `{ arm, from, to }`.
 */
export function done(task) {
  const { name, arm, from, to } = task;
  if (arm !== undefined) return heldAgainstRecord(arm, from, to);
  if (name === undefined) return backtestDraws(task);
  return Array.from({ length: to - from }, (_, place) => summary(scenarios[name], `history-${from + place}`));
}

function heldAgainstRecord(arm, from, to) {
  const { scenario } = armScenarios[arm];
  const last = (Date.parse(END) - Date.parse(scenario.start)) / DAY;
  return Array.from({ length: to - from }, (_, place) =>
    observed(scenario, runTalks(scenario, { seed: `record-${from + place}` }), last),
  );
}

/** What is kept of one run: days since the start, levels by issue id. */
function summary(scenario, seed) {
  const { outcome, state } = runTalks(scenario, { seed });
  const { kind, agreements, day, sessions, levels, gains } = outcome;
  const plans = agreements.filter(({ substance }) => substance);
  return {
    kind,
    result: resultOf(kind, agreements, plans),
    day,
    sessions,
    texts: agreements.map(({ round, day: signed, levels: deal, substance }) => ({
      round,
      day: signed,
      deal,
      isPlan: substance,
    })),
    levels,
    realised: Object.fromEntries(Object.entries(gains).map(([id, gain]) => [id, gain.realised])),
    late: state.public.agreements.flatMap(({ duties }) => duties.flatMap(lateness)),
  };
}

function resultOf(kind, agreements, plans) {
  if (plans.some(({ levels }) => levels.rollback < 4)) return 'partial plan';
  if (plans.length > 0) return 'full plan';
  if (kind === 'collapse') return 'collapse';
  return agreements.length > 0 ? 'text short of a plan' : 'nothing signed';
}

/** Actual over promised duration of a step that was done. */
function lateness({ status, months, dueDay, doneDay }) {
  if (status !== 'performed' || months === 0) return [];
  return [(doneDay - (dueDay - Math.round(months * MONTH))) / (months * MONTH)];
}

/** A run in a line, to tell whether it is still the same: what came of it on which day, and a hash of all the rest. */
export function mark(run) {
  const hash = createHash('sha256').update(JSON.stringify(run)).digest('hex').slice(0, 12);
  return `${run.result ?? 'held'}, day ${run.day ?? run.days}, ${hash}`;
}

parentPort?.on('message', (task) => parentPort.postMessage(done(task)));
