import { agentModels } from '../../agents/index.js';
import { canonicalJson } from '../../scenario/index.js';
import { runTalks } from '../../talks/index.js';
import type { Agent, Talks } from '../../talks/index.js';

/** Agents that were found to be what their name and parameters say. */
const familiar = new WeakSet<Agent>();

const SEEDS = ['a', 'b', 'c'];

/**
 * Parties whose agent is not what its name and parameters say: another thread could not make it again.
 *
 * An agent of one's own may bear the name of a model. So all are made again from the names, and a few talks are
 * played with both: if they differ anywhere, the parties are tried one by one. That is done once per agent.
 */
export function strangers(scenario: Talks): readonly string[] {
  const unknown = Object.entries(scenario.agents).filter(([, agent]) => !familiar.has(agent));
  const nameless = unknown.filter(([, agent]) => made(agent) === undefined).map(([party]) => party);
  if (unknown.length === 0 || nameless.length > 0) return nameless;
  const before = SEEDS.map((seed) => account(scenario, seed));
  const differs = (parties: readonly string[]): boolean => {
    const again = withMade(scenario, parties);
    return SEEDS.some((seed, place) => account(again, seed) !== before[place]);
  };
  const parties = unknown.map(([party]) => party);
  if (differs(parties)) {
    const found = parties.filter((party) => differs([party]));
    return found.length > 0 ? found : parties;
  }
  for (const [, agent] of unknown) familiar.add(agent);
  return [];
}

/** The agent that its name and parameters make; undefined if they make none, or one with other parameters. */
function made({ name, parameters }: Agent): Agent | undefined {
  if (!Object.hasOwn(agentModels, name)) return undefined;
  try {
    const agent = agentModels[name]!(parameters);
    return canonicalJson(agent.parameters) === canonicalJson(parameters) ? agent : undefined;
  } catch {
    return undefined;
  }
}

function withMade(scenario: Talks, parties: readonly string[]): Talks {
  const again = parties.map((party) => [party, made(scenario.agents[party]!)!] as const);
  return { ...scenario, agents: { ...scenario.agents, ...Object.fromEntries(again) } };
}

/** Everything that happens, as text. */
function account(scenario: Talks, seed: string): string {
  try {
    return JSON.stringify(runTalks(scenario, { seed }).trace.events);
  } catch (error) {
    return String(error);
  }
}
