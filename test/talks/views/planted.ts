import { openStream } from '../../../src/random/index.js';
import { defineScenario } from '../../../src/scenario/index.js';
import type { Ladder, Party, Preferences, Quantity, Rung } from '../../../src/scenario/index.js';
import type { Talks } from '../../../src/talks/index.js';

/** Talks in which every private number of a party is like no other. */
export interface Planted {
  readonly talks: Talks;
  /** The numbers as they stand in JSON, per party: those of the scenario and of the agent's parameters. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
}

/** Puts a number of its own in the place of every private number of a scenario, and an unlikely event on its calendar. */
export function planted(talks: Talks, seed: string): Planted {
  const stream = openStream(`planted ${seed}`);
  const secrets: Record<string, string[]> = {};
  const partyOf = (party: Party): Party => {
    const own: string[] = (secrets[party.id] = []);
    const between = (low: number, high: number): number => {
      const secret = low + (high - low) * (0.05 + 0.9 * stream.next());
      own.push(JSON.stringify(secret));
      return secret;
    };
    const each = <T, U>(record: Readonly<Record<string, T>>, of: (value: T) => U): Record<string, U> =>
      Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
    const values = (lists: Readonly<Record<string, readonly Quantity[]>>): Record<string, number[]> =>
      each(lists, (list) => list.map(() => between(0, 1)));
    const preferencesOf = (preferences: Preferences): Preferences => {
      if (preferences.kind === 'ordinal') {
        return {
          ...preferences,
          values: values(
            each(preferences.rankings, (ranks) =>
              String(ranks)
                .split(/[>=]/)
                .map(() => 0),
            ),
          ),
        };
      }
      const sizes = each(preferences.weights, () => 0.1 + stream.next());
      const sum = Object.values(sizes).reduce((total, size) => total + size, 0);
      const weights = each(sizes, (size) => size / sum);
      own.push(...Object.values(weights).map((weight) => JSON.stringify(weight)));
      return { ...preferences, weights, values: values(preferences.values) };
    };
    const mandate = between(0.5, 1);
    const ladderOf = ({ rungs, ...ladder }: Ladder): Ladder => {
      const firm = rungs.map(() => between(0, 1)).sort((a, b) => a - b);
      const held = ({ level, firmness }: Rung, place: number): Rung => ({
        level,
        firmness: firmness === 'never' ? firmness : firm[place]!,
      });
      return { ...ladder, rungs: rungs.map(held) };
    };
    const others = talks.parties.flatMap(({ id }): [string, number][] => (id === party.id ? [] : [[id, 0]]));
    return {
      ...party,
      preferences: preferencesOf(party.preferences),
      noDeal: between(-0.5, 0.2),
      discount: between(0.5, 1),
      trust: each(Object.fromEntries(others), () => between(0, 1)),
      trustStrength: between(1, 8),
      mandate,
      flexibility: between(0, mandate),
      ...(party.position && { position: party.position.map(ladderOf) }),
      ...(party.influence && {
        influence: {
          ...party.influence,
          susceptibility: between(0, 1),
          weights: each(Object.fromEntries(others), () => between(0, 1 / others.length)),
        },
      }),
      drift: { deterrent: between(-0.2, 0.2), need: between(-0.2, 0.2), pressure: between(-0.2, 0.2) },
    };
  };
  const parties = talks.parties.map(partyOf);
  const agents = Object.entries(talks.agents).map(([id, agent]) => {
    const whim = stream.next();
    secrets[id]!.push(JSON.stringify(whim));
    return [id, { ...agent, parameters: { ...agent.parameters, whim } }] as const;
  });
  return { talks: defineScenario({ ...talks, parties, agents: Object.fromEntries(agents) }), secrets };
}
