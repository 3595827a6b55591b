import { agentModels } from '../../../agents/index.js';
import { defineScenario, SixPartyError } from '../../../scenario/index.js';
import type { Party, Protocol, Scenario } from '../../../scenario/index.js';
import type { Agent, Talks } from '../../../talks/index.js';
import type { ImportOptions } from '../ImportOptions.js';
import type { Game, GameParty } from './Game.js';
import { uniqueIds } from './uniqueIds.js';

/**
 * A game as a scenario. Weights are divided by their sum, and the reservation value with them: the same
 * deals are acceptable, and the best that can be had of every issue at once is worth 1 at most.
 *
 * @throws SixPartyError `invalid-file` if the game is too large for a scenario
 */
export function scenarioOf(game: Game, { name, note }: ImportOptions, agent: string): Talks {
  const issueIds = uniqueIds(
    game.issues.map((issue) => issue.name),
    'issue',
  );
  const ids = uniqueIds(
    game.parties.map((party) => party.name),
    'party',
  );
  const sources: Record<string, string> = { protocol: game.protocolSource };
  const parties = game.parties.map((party, i) => {
    sources[`parties.${ids[i]!}`] = [party.source, ...party.losses].join('; ');
    for (const loss of party.losses) note?.(`${party.label}: ${loss}.`);
    return partyOf(party, ids[i]!, issueIds);
  });
  return checked({
    name: name ?? uniqueIds([game.name], 'game')[0]!,
    title: game.title,
    start: '2000-01-01',
    issues: game.issues.map(({ label, options }, k) => ({ id: issueIds[k]!, label, options: [...options] })),
    parties,
    rule: game.rule(ids),
    protocol: discounted(game, ids),
    horizon: { rounds: 1 },
    agents: Object.fromEntries(ids.map((id) => [id, agentModels[agent]!()])),
    sources,
  });
}

function discounted(game: Game, ids: readonly string[]): Protocol {
  const protocol = game.protocol(ids);
  const discounts = game.parties.flatMap(({ discount }, i) =>
    discount === undefined ? [] : [[ids[i]!, discount] as const],
  );
  return discounts.length === 0 ? protocol : { ...protocol, discounts: Object.fromEntries(discounts) };
}

function partyOf(
  { label, weights, values, noDeal, declared }: GameParty,
  id: string,
  issues: string[],
): Party {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const perIssue = <T>(list: readonly T[]): Record<string, T> =>
    Object.fromEntries(issues.map((issue, k) => [issue, list[k]!]));
  return {
    id,
    label,
    preferences: {
      kind: 'cardinal',
      weights: perIssue(weights.map((weight) => weight / sum)),
      values: perIssue(values.map((list) => [...list])),
    },
    // A sum of products may be a rounding error above 1.
    noDeal: Math.min(Math.max(noDeal / sum, -1), 1),
    ...(declared && { declared: perIssue(declared) }),
  };
}

function checked(scenario: Scenario<Agent>): Talks {
  try {
    return defineScenario(scenario);
  } catch (error) {
    throw new SixPartyError('invalid-file', 'The game makes no scenario.', (error as SixPartyError).issues);
  }
}
