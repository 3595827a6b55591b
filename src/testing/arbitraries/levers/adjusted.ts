import { agentModels } from '../../../agents/index.js';
import type { Agent, Talks } from '../../../talks/index.js';
import { changedAt, NOWHERE } from './changedAt.js';
import type { Dial } from './Dial.js';

/** A scenario under the settings of some dials. It is a new object, and not checked. */
export function adjusted(baseline: Talks, settings: ReadonlyMap<Dial, unknown>): Talks {
  let talks: Talks = { ...baseline };
  for (const [{ path, steps, value }, setting] of settings) {
    const changed = changedAt(talks, steps, (old) => value(setting, old));
    if (changed !== NOWHERE) talks = unsourced(remade(changed as Talks, steps), path);
  }
  return talks;
}

/** Sources say where the numbers of the baseline come from: those below what was replaced whole are gone with it. */
function unsourced(talks: Talks, path: string): Talks {
  const { sources } = talks;
  if (sources === undefined || !Object.keys(sources).some((key) => key.startsWith(`${path}.`))) return talks;
  const kept = Object.entries(sources).filter(([key]) => !key.startsWith(`${path}.`));
  return { ...talks, sources: Object.fromEntries(kept) };
}

/** An agent's parameters are no more than its name: what decides is made anew out of them. */
function remade(talks: Talks, [room, party, inner]: readonly string[]): Talks {
  if (room !== 'agents' || inner !== 'parameters') return talks;
  const { name, parameters } = talks.agents[party!]!;
  const agent: Agent = agentModels[name]!(parameters);
  return { ...talks, agents: { ...talks.agents, [party!]: agent } };
}
