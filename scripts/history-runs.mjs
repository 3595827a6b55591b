// Plays a range of seeds of one dated scenario and keeps what docs/history.md tells of each run. As a worker
// it does so for every task that it is sent.
import { parentPort } from 'node:worker_threads';
import { runTalks, scenarios } from '../dist/index.js';

const MONTH = 30.4375;

/** What happened in the runs `from` ≤ n < `to`, in order. */
export function historyRuns({ name, from, to }) {
  return Array.from({ length: to - from }, (_, place) => summary(scenarios[name], `history-${from + place}`));
}

function summary(scenario, seed) {
  const { outcome, state } = runTalks(scenario, { seed });
  const { kind, agreements, levels, gains } = outcome;
  const plans = agreements.filter(({ substance }) => substance);
  const first = ([agreement]) => agreement && { round: agreement.round, day: agreement.day };
  return {
    kind,
    result: resultOf(kind, agreements, plans),
    text: first(agreements),
    plan: first(plans),
    // The text that says most about the run: its first plan, or where there is none its first text.
    deal: (plans[0] ?? agreements[0])?.levels,
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

parentPort?.on('message', (task) => parentPort.postMessage(historyRuns(task)));
