import type { Demand, Position } from '../../agents/index.js';
import { argumentProblem, refuse, seed as readName } from '../../input/index.js';
import { clamp } from '../../numeric/index.js';
import { integerBelow, openStream, uniform } from '../../random/index.js';
import type { Stream } from '../../random/index.js';
import { defineScenario, needScenario, preferencesOf, quantityValue } from '../../scenario/index.js';
import type { Issue, Ladder, Party, Preferences, Quantity, Rung, Schedule } from '../../scenario/index.js';
import { isTrusted, withParameters } from '../../talks/index.js';
import type { Agent, Talks } from '../../talks/index.js';

/** Most by which a share is moved: a trust, a mandate, a value of an option, a firmness, a κ. */
const SHARE = 0.1;
/** Most by which a no-deal value is moved. */
const NO_DEAL = 0.05;
/** Most by which an importance rank, and an order that a party reads into a text, is moved. */
const RANK = 1;
/** Most by which a rate of a hazard or an action, and a weight outside the ranking, is moved, as a share of itself. */
const FACTOR = 0.5;

/** Opens the stream of one judgement: each has its own, so that a new one moves none of the others. */
type Named = (...what: readonly string[]) => Stream;

/**
 * Returns a scenario with its judgements jittered, each uniformly and on its own: by ± 0.1 every trust, mandate, value
 * of an option and firmness of a demand (all rungs of a ladder by the same), and κ; by ± 0.05 every no-deal value; by ± 1 every importance rank before
 * ranking, and in whole steps every order that a party reads into a text short of a plan; by half of itself every
 * rate of a hazard and of an action, and every weight of an issue that has no rank. Intervals give way to the numbers drawn.
 *
 * Ends of a scale stay: a value or κ of 0 or 1 does not move, nor does the order of the options, or a tie. A
 * flexibility above the new mandate sinks to it. Agents that the library did not make keep their demands.
 *
 * @param name - names the streams: the same name, the same draws, whatever the scenario. A demand of one agent is
 *   moved like that of another at the same seat on the same issue
 * @throws SixPartyError `invalid-scenario`, `invalid-option`
 */
export function perturbed(scenario: Talks, name: string): Talks {
  needScenario(scenario);
  refuse('invalid-option', 'Without a name nothing is drawn.', [argumentProblem('name', name, readName)]);
  // Trust, no-deal values and ranks come from one stream, in the order of the scenario.
  const stream = openStream(name);
  const named: Named = (...what) => openStream([name, 'perturbed', ...what].join('/'));
  const { issues, parties, agents, schedule, dynamics } = scenario;
  return defineScenario({
    ...scenario,
    parties: parties.map((party) => jitteredParty(party, issues, stream, named)),
    ...(schedule && { schedule: jitteredSchedule(schedule, issues, named) }),
    ...(dynamics && {
      dynamics: {
        ...dynamics,
        hazards: dynamics.hazards.map((hazard) => ({
          ...hazard,
          rate: hazard.rate * factor(named('rate', hazard.id)),
        })),
        ...(dynamics.conduct && {
          conduct: {
            ...dynamics.conduct,
            actions: dynamics.conduct.actions.map((action) => ({
              ...action,
              rate: action.rate * factor(named('act', action.id)),
            })),
          },
        }),
      },
    }),
    agents: Object.fromEntries(
      Object.entries(agents).map(([id, agent]) => [id, jitteredAgent(agent, id, named)]),
    ),
  });
}

function jitteredParty(party: Party, issues: readonly Issue[], stream: Stream, named: Named): Party {
  const around = (quantity: Quantity, half: number): number =>
    quantityValue(quantity) + uniform(stream, -half, half);
  const trust = Object.entries(party.trust ?? {}).map(([id, share]): [string, number] => [
    id,
    clamp(around(share, SHARE), 0.01, 0.99),
  ]);
  const noDeal = clamp(around(party.noDeal ?? 0, NO_DEAL), -1, 1);
  const preferences = withValues(ranksJittered(party.preferences, stream), issues, party.id, named);
  const { mandate, flexibility, position } = party;
  const ceiling = mandate === undefined ? 1 : share(quantityValue(mandate), named('mandate', party.id));
  return {
    ...party,
    trust: Object.fromEntries(trust),
    noDeal,
    preferences,
    ...(mandate !== undefined && { mandate: ceiling }),
    ...(position && { position: position.map((ladder) => jitteredDemand(ladder, party.id, named)) }),
    ...(flexibility !== undefined && { flexibility: Math.min(quantityValue(flexibility), ceiling) }),
  };
}

function ranksJittered(preferences: Preferences, stream: Stream): Preferences {
  if (preferences.kind !== 'ordinal') return preferences;
  const importance = Object.entries(preferences.importance).map(([id, rank]): [string, number] => [
    id,
    Math.max(0.01, quantityValue(rank) + uniform(stream, -RANK, RANK)),
  ]);
  return { ...preferences, importance: Object.fromEntries(importance) };
}

/** Values of the options, and weights that no ranking gives. */
function withValues(
  preferences: Preferences,
  issues: readonly Issue[],
  party: string,
  named: Named,
): Preferences {
  const plain = preferencesOf(issues, preferences).values;
  const isValued = (id: string): boolean =>
    preferences.values?.[id] !== undefined ||
    (preferences.kind === 'ordinal' && preferences.rankings[id] !== undefined);
  const values = Object.fromEntries(
    issues.flatMap(({ id }, k) =>
      isValued(id) ? [[id, jitteredValues(plain[k]!, named('value', party, id))] as const] : [],
    ),
  );
  if (preferences.kind !== 'ordinal' || preferences.weights === undefined) return { ...preferences, values };
  const weights = Object.entries(preferences.weights).map(([id, weight]): [string, number] => [
    id,
    quantityValue(weight) * factor(named('weight', party, id)),
  ]);
  return { ...preferences, values, weights: Object.fromEntries(weights) };
}

/** Equal values stay equal; sorting keeps the order, which is of the record, and moves no value beyond its half. */
function jitteredValues(values: readonly number[], stream: Stream): number[] {
  const levels = [...new Set(values)].sort((a, b) => a - b);
  const moved = levels.map((value) => inner(value, stream)).sort((a, b) => a - b);
  return values.map((value) => moved[levels.indexOf(value)]!);
}

function jitteredSchedule(schedule: Schedule, issues: readonly Issue[], named: Named): Schedule {
  const { commitment, sequencing } = schedule;
  if (commitment === undefined) return schedule;
  const last = issues.find(({ id }) => id === sequencing.issue)!.options.length - 1;
  const { kappa, reading } = commitment;
  const read = Object.entries(reading ?? {}).map(([id, order]): [string, number] => [
    id,
    clamp(order + integerBelow(named('reading', id), 2 * RANK + 1) - RANK, 0, last),
  ]);
  return {
    ...schedule,
    commitment: {
      ...commitment,
      kappa: kappa.map((each, option) => inner(each, named('kappa', String(option)))),
      ...(reading && { reading: Object.fromEntries(read) }),
    },
  };
}

function jitteredAgent(agent: Agent, party: string, named: Named): Agent {
  const { demands } = agent.parameters;
  if (demands === undefined || !isTrusted(agent)) return agent;
  const jittered = (demands as Position['demands']).map((demand) => jitteredDemand(demand, party, named));
  return withParameters(agent, { ...agent.parameters, demands: jittered }) ?? agent;
}

/** The rungs of a ladder move together, by no more than leaves them all on the scale: so they stay in order. */
function jitteredDemand<D extends Demand | Ladder>(demand: D, party: string, named: Named): D {
  const stream = named('firmness', party, demand.issue, demand.bound);
  if (!('rungs' in demand)) {
    const { firmness } = demand;
    return firmness === 'never' ? demand : { ...demand, firmness: share(firmness, stream) };
  }
  const given = demand.rungs.flatMap(({ firmness }) => (firmness === 'never' ? [] : [firmness]));
  const by = clamp(uniform(stream, -SHARE, SHARE), -Math.min(1, ...given), 1 - Math.max(0, ...given));
  return {
    ...demand,
    rungs: demand.rungs.map(({ level, firmness }): Rung => ({
      level,
      firmness: firmness === 'never' ? firmness : clamp(firmness + by, 0, 1),
    })),
  };
}

function share(value: number, stream: Stream): number {
  return clamp(value + uniform(stream, -SHARE, SHARE), 0, 1);
}

/** Moves a share, but not the ends of the scale: they say what the scale is. */
function inner(value: number, stream: Stream): number {
  return value === 0 || value === 1 ? value : share(value, stream);
}

function factor(stream: Stream): number {
  return uniform(stream, 1 - FACTOR, 1 + FACTOR);
}
