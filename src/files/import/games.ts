import { agentModels } from '../../agents/index.js';
import { isId, SixPartyError } from '../../input/index.js';
import {
  defineScenario,
  type AgreementRule,
  type Party,
  type Protocol,
  type Scenario,
} from '../../scenario/index.js';
import type { Agent, Talks } from '../../talks/index.js';
import type { ImportOptions } from './options.js';

/** A scored game as its files tell it, before it is a scenario. */
export interface Game {
  readonly name: string;
  readonly title: string;
  readonly issues: readonly GameIssue[];
  readonly parties: readonly GameParty[];
  /** Parties by index, because their ids are made later. */
  readonly rule: (ids: readonly string[]) => AgreementRule;
  readonly protocol: (ids: readonly string[]) => Protocol;
  /** Where the protocol comes from. */
  readonly protocolSource: string;
}

/** An issue of a scored game. */
export interface GameIssue {
  /** Becomes the id. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
  /** How it was read where the file says something twice, a sentence each. */
  readonly losses?: readonly string[];
  /** False if the format says that the options are names, which have no order. Default true. */
  readonly ordered?: boolean;
}

/** A party of a scored game. */
export interface GameParty {
  /** Becomes the id. */
  readonly name: string;
  readonly label: string;
  /** Weight ≥ 0 per issue; their sum is > 0 and need not be 1. */
  readonly weights: readonly number[];
  /** Value in [0, 1] per issue and option. */
  readonly values: readonly (readonly number[])[];
  /** Reservation value, on the scale on which an option is worth weight × value. */
  readonly noDeal: number;
  /** What an agreement at the end of the talks is worth of one at once, in (0, 1). */
  readonly discount?: number;
  /** Option per issue that it asked for before the talks. */
  readonly declared?: readonly number[];
  /** File that all this comes from. */
  readonly source: string;
  /** What the file says beside that and a scenario cannot, a sentence each. */
  readonly losses: readonly string[];
}

/** Returns how a domain without a protocol of its own is played: alternating offers that all must accept. */
export function alternatingOffers(rounds = 100): Pick<Game, 'rule' | 'protocol' | 'protocolSource'> {
  return {
    rule: () => ({ kind: 'unanimity' }),
    protocol: () => ({ kind: 'saop', rounds }),
    protocolSource: 'judgement: the files do not say how long the talks last',
  };
}

/**
 * Makes a scenario of a game. Weights are divided by their sum, and the reservation value with them: the same
 * deals are acceptable, and the best that can be had of every issue at once is worth 1 at most.
 *
 * @param agent - name of the model that plays every party
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
  game.issues.forEach(({ label, losses = [] }, k) => {
    if (losses.length > 0) sources[`issues.${issueIds[k]!}`] = losses.join('; ');
    for (const loss of losses) note?.(`${label}: ${loss}.`);
  });
  const parties = game.parties.map((party, i) => {
    sources[`parties.${ids[i]!}`] = [party.source, ...party.losses].join('; ');
    for (const loss of party.losses) note?.(`${party.label}: ${loss}.`);
    return partyOf(party, ids[i]!, issueIds);
  });
  return checked({
    name: name ?? uniqueIds([game.name], 'game')[0]!,
    title: game.title,
    start: '2000-01-01',
    issues: game.issues.map(({ label, options, ordered = true }, k) => {
      const issue = { id: issueIds[k]!, label, options: [...options] };
      return ordered ? issue : { ...issue, ordered };
    }),
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

/** Checks a scenario; what is wrong with it is the fault of the files. */
function checked(scenario: Scenario<Agent>): Talks {
  try {
    return defineScenario(scenario);
  } catch (error) {
    throw new SixPartyError('invalid-file', 'The game makes no scenario.', (error as SixPartyError).issues);
  }
}

/**
 * Returns an id for each name, in order: what an id cannot hold becomes `-`, and equal ones are numbered.
 *
 * @param kind - put before a name that does not begin with a letter: `issue`
 */
function uniqueIds(names: readonly string[], kind: string): string[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const plain = name
      .replace(/[^A-Za-z0-9_]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60);
    const fallback = plain === '' ? `${kind}${index + 1}` : `${kind}-${plain}`;
    const base = isId(plain) && plain !== 'payers' ? plain : fallback;
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return id;
  });
}
