// What the rules of the second model do, one after the other from those of the first, and each by itself, switched off
// as the register has it: the share of runs with a plan of substance, for each arm of the register.
// node scripts/sequence.mjs [seeds] > tables.md   (needs a build; 200 seeds take about six minutes on one core)
import { parseArgs } from 'node:util';
import { agentModels, scenarioHash, scenarios, withAgent } from '../dist/index.js';
import { mechanismRegister, registeredMechanisms } from '../dist/analysis.js';
import { stepByStep, steps } from './shared/firstModel.mjs';
import { difference, runsOf, share, substance } from './shared/play.mjs';
import { percent, points, print, tell } from './shared/tables.mjs';

const { positionals } = parseArgs({ allowPositionals: true });
const seeds = Number(positionals[0] ?? 200);
const SEED = 'sequence';
const arms = Object.fromEntries(
  Object.entries(mechanismRegister.arms).map(([name, { scenario, policy }]) => [
    name,
    policy === null ? scenarios[scenario] : withAgent(scenarios[scenario], 'US', agentModels[policy]()),
  ]),
);
const names = Object.keys(arms);

console.log(`${seeds} seeds ${SEED}/0 to ${SEED}/${seeds - 1}.`);
added();
switchedOff();

function added() {
  const stages = Object.fromEntries(names.map((name) => [name, stepByStep(arms[name])]));
  const rows = Array.from({ length: steps.length + 1 }, (_, count) => {
    const title = count === 0 ? 'rules and demands of the first model' : `+ ${steps[count - 1][0]}`;
    tell(title);
    const shares = names.map((name) => shareAt(stages[name], count));
    const later = runsOf(stages.february2007[count], SEED, seeds);
    const more = ['second', 'broken'].map((what) => percent(share(later.map((run) => run[what]))));
    return [title, ...shares, ...more];
  });
  const head = ['rules', ...names, 'february2007: a second plan', 'february2007: one broken'];
  print('One after the other: runs with a plan of substance, per cent (change in points)', head, rows);
}

function shareAt(stages, count) {
  const now = substance(stages[count], SEED, seeds);
  if (count === 0) return percent(share(now));
  const before = substance(stages[count - 1], SEED, seeds);
  return `${percent(share(now))} (${points(difference(before, now))})`;
}

/** With less without, in every arm; what an arm does not have is left blank. */
function switchedOff() {
  const own = Object.keys(mechanismRegister.sections['The second model']);
  const rows = registeredMechanisms()
    .filter(({ id }) => own.includes(id))
    .map(({ id, label, with: on, without }) => {
      tell(id);
      const cells = Object.values(arms).map((scenario) => {
        const [there, gone] = [attempt(on, scenario), attempt(without, scenario)];
        if (!there || !gone || scenarioHash(there) === scenarioHash(gone)) return '';
        return points(difference(substance(gone, SEED, seeds), substance(there, SEED, seeds)));
      });
      return [`${id}: ${label}`, ...cells];
    });
  print('Each by itself: with less without, points', ['switched off', ...names], rows);
}

/** What is given for a mechanism does not fit every arm: a mandate of 0.25 not one that begins with more flexibility. */
function attempt(edit, scenario) {
  try {
    return edit(scenario);
  } catch (error) {
    if (error.code === 'invalid-scenario') return undefined;
    throw error;
  }
}
