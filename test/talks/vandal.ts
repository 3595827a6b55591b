import type { Agent, Talks } from '../../src/talks/index.js';

/** What a vandal tried: a law about it says little if it found nothing to write to. */
export interface Damage {
  /** Objects that it could reach. */
  reached: number;
  /** Writes that went through. */
  written: number;
}

/**
 * An agent that decides as another one does, and before and after that overwrites, sorts and deletes everything that
 * it can reach, also what it was shown earlier.
 */
export function vandal(agent: Agent, damage: Damage): Agent {
  const kept: unknown[] = [];
  return {
    name: agent.name,
    parameters: agent.parameters,
    ...(agent.position && { position: agent.position }),
    decide(observation, random) {
      const wanted = agent.decide(observation, random);
      const move = structuredClone(wanted);
      kept.push(observation, random, random('any'), random('nature'), wanted, this);
      for (const thing of kept.slice(-12)) wreck(thing, damage, new Set([agent]));
      return move;
    },
  };
}

/** The same talks, every seat taken by a vandal that decides as its agent does. */
export function vandalised(talks: Talks, damage: Damage): Talks {
  const agents = Object.entries(talks.agents).map(([id, agent]) => [id, vandal(agent, damage)] as const);
  return { ...talks, agents: Object.fromEntries(agents) };
}

/** What it needs to be asked again. */
const OWN: ReadonlySet<unknown> = new Set(['decide', 'name', 'parameters', 'position']);

function wreck(value: unknown, damage: Damage, seen: Set<unknown>): void {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.add(value);
  damage.reached += 1;
  const members = Reflect.ownKeys(value);
  for (const key of members) {
    if (!OWN.has(key)) wreck(Reflect.get(value, key), damage, seen);
  }
  if (Array.isArray(value)) {
    attempt(damage, () => value.sort().reverse().push(7).toString());
    attempt(damage, () => value.splice(0, 1).toString());
  }
  for (const key of members) {
    if (OWN.has(key) || key === 'prototype' || key === 'length') continue;
    const before: unknown = Reflect.get(value, key);
    if (Reflect.set(value, key, typeof before === 'number' ? before + 1 : 'x')) damage.written += 1;
    if (Reflect.deleteProperty(value, key)) damage.written += 1;
  }
  if (Reflect.set(value, 'stranger', 1)) damage.written += 1;
}

function attempt(damage: Damage, write: () => unknown): void {
  try {
    write();
    damage.written += 1;
  } catch {
    // frozen
  }
}
