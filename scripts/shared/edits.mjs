// Scenarios that differ in one thing from another one: a value at a dotted path, a demand of an agent, a rule less.
import { agentModels, changeScenario, december2003, phasedConcessions, withAgent } from '../../dist/index.js';
import { mechanismsOf, registeredMechanisms } from '../../dist/analysis.js';

/** December 2003 with either policy in Washington. */
export const policies = {
  verificationFirst: december2003,
  phasedConcessions: withAgent(december2003, 'US', phasedConcessions()),
};

/** Returns what stands at a dotted path; elements of a list go by id, or by their number. */
export function valueAt(scenario, path) {
  return path
    .split('.')
    .reduce(
      (at, step) => (Array.isArray(at) ? (at.find(({ id }) => id === step) ?? at[step]) : at?.[step]),
      scenario,
    );
}

/** Puts a value in place of what stands at a dotted path; agents are made anew with their parameter. */
export function put(scenario, path, value) {
  const steps = path.split('.');
  if (steps[0] === 'agents') return withParameters(scenario, steps[1], { [steps[3]]: value });
  return changeScenario(scenario, nested(scenario, steps, value));
}

/** Differences in the shape of the scenario; of a list without ids a copy with the new element. */
function nested(here, [step, ...rest], value) {
  const isRow = Array.isArray(here) && !here.some((element) => element?.id !== undefined);
  const inner = rest.length === 0 ? value : nested(valueAt(here, step), rest, value);
  return isRow ? here.with(Number(step), inner) : { [step]: inner };
}

/** Gives an agent other parameters, the rest as they are. */
export function withParameters(scenario, party, parameters) {
  const { name, parameters: old } = scenario.agents[party];
  return withAgent(scenario, party, agentModels[name]({ ...old, ...parameters }));
}

/** Switches off what stands at paths, or below them where they end in `*`, if it is there. */
export function without(scenario, ...ids) {
  return ids.reduce((before, id) => {
    const found = mechanismsOf(before).filter(
      (one) => one.id === id || (id.startsWith('*') && one.id.endsWith(id.slice(1))),
    );
    return found.reduce((left, one) => one.without(left), before);
  }, scenario);
}

let register;

/** How a mechanism of the register is switched off. */
export function registered(id) {
  register ??= registeredMechanisms();
  return register.find((one) => one.id === id).without;
}

/** Changes the demands that an agent makes on one issue, or on all: `change(ladder)` returns another ladder or null. */
export function insisting(scenario, party, issue, change) {
  const demands = scenario.agents[party].parameters.demands.flatMap((ladder) =>
    issue === undefined || ladder.issue === issue ? (change(ladder) ?? []) : ladder,
  );
  return withParameters(scenario, party, { demands });
}

/** An exact mandate in place of the interval from which the seed draws, so that no other draw moves. */
export const pinned = (value) => ({ value, low: value, high: value });

/** A number times a factor, within bounds; of an interval all three. */
export function times(quantity, factor, least = -Infinity, most = Infinity) {
  const scaled = (value) => Math.min(most, Math.max(least, value * factor));
  if (typeof quantity === 'number') return scaled(quantity);
  const [one, other] = [scaled(quantity.low), scaled(quantity.high)];
  return { value: scaled(quantity.value), low: Math.min(one, other), high: Math.max(one, other) };
}
