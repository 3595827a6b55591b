import { agentModels } from '../../agents/index.js';
import { canonicalJson, frozenScenario, type Seat } from '../../scenario/index.js';
import { runTalks, type Agent, type Talks } from '../../talks/index.js';

/** A scenario with agents by name and parameters, as it goes to another thread or machine. */
export type SentTalks = Omit<Talks, 'agents'> & { readonly agents: Readonly<Record<string, Seat>> };

/** Makes the agents again that the seats of a scenario name, and freezes it, so that it is not copied in every run. */
export function withAgents(scenario: SentTalks): Talks {
  const agents = Object.entries(scenario.agents).map(([party, { name, parameters }]) => {
    return [party, agentModels[name]!(parameters)] as const;
  });
  return frozenScenario({ ...scenario, agents: Object.fromEntries(agents) });
}

// An agent is tried out once: that costs some talks, and the same agents sit in all scenarios of an experiment.
const sendable = new WeakSet<Agent>();

const SEEDS = ['a', 'b', 'c'];

/**
 * Names the parties whose agent is not what its name and parameters say: another thread could not make it again.
 *
 * An agent of one's own may bear the name of a model. So all are made again from the names, and a few talks are
 * played with both: if they differ anywhere, the parties are tried one by one. That is done once per agent.
 */
export function unsendableParties(scenario: Talks): readonly string[] {
  const untried = Object.entries(scenario.agents).filter(([, agent]) => !sendable.has(agent));
  const nameless = untried.filter(([, agent]) => made(agent) === undefined).map(([party]) => party);
  if (untried.length === 0 || nameless.length > 0) return nameless;
  const before = SEEDS.map((seed) => account(scenario, seed));
  const differs = (parties: readonly string[]): boolean => {
    const again = withMade(scenario, parties);
    return SEEDS.some((seed, index) => account(again, seed) !== before[index]);
  };
  const parties = untried.map(([party]) => party);
  if (differs(parties)) {
    const different = parties.filter((party) => differs([party]));
    return different.length > 0 ? different : parties;
  }
  for (const [, agent] of untried) sendable.add(agent);
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
  return frozenScenario({ ...scenario, agents: { ...scenario.agents, ...Object.fromEntries(again) } });
}

/** Everything that happens, as text. */
function account(scenario: Talks, seed: string): string {
  try {
    return JSON.stringify(runTalks(scenario, { seed }).trace.events);
  } catch (error) {
    return String(error);
  }
}
