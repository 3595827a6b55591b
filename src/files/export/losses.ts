import { problem, type Problem } from '../../input/index.js';
import { ruleNeedsAll, type Issue, type Party, type Protocol, type Scenario } from '../../scenario/index.js';

/** What becomes of a member that a file does not say: in words, and the value by which it says nothing, if there is one. */
interface Lost {
  readonly what: string;
  readonly usual?: number;
}

/** What of every member of a part of a scenario is lost; undefined: it is written, or left out of every file, as docs/imports.md says. */
type Losses<T> = { readonly [K in keyof Required<T>]: Lost | undefined };

const ofScenario: Losses<Omit<Scenario, symbol>> = {
  name: undefined,
  title: undefined,
  start: undefined,
  issues: undefined,
  implemented: { what: 'levels that are already implemented', usual: 0 },
  inForce: { what: 'texts in force' },
  constraints: { what: 'what texts of some kinds must say beside' },
  parties: undefined,
  rule: undefined,
  protocol: undefined,
  horizon: undefined,
  // Refused whatever is left out.
  schedule: undefined,
  dynamics: { what: 'what happens between sessions' },
  costs: { what: 'cost shares' },
  agents: undefined,
  sources: undefined,
};

const ofIssue: Losses<Issue> = {
  id: undefined,
  label: undefined,
  options: undefined,
  structural: undefined,
  ordered: undefined,
  obligation: { what: 'who owes the steps of an issue' },
};

const ofParty: Losses<Party> = {
  id: undefined,
  label: undefined,
  short: undefined,
  capital: undefined,
  head: undefined,
  declared: { what: 'what a party asked for before the talks' },
  preferences: undefined,
  noDeal: undefined,
  discount: { what: 'a discount by the year', usual: 1 },
  trust: { what: 'trust', usual: 0.5 },
  trustStrength: { what: 'how much it takes to change trust', usual: 4 },
  counterparts: { what: 'whose failure stops the exchange' },
  flexibility: { what: 'flexibility', usual: 0 },
  mandate: { what: 'a mandate', usual: 1 },
  position: { what: 'what a party insists on' },
  influence: { what: 'influence on flexibility' },
  drift: { what: 'no-deal values that drift', usual: 0 },
};

const DISCOUNTS: Lost = { what: 'discounts', usual: 1 };

type ProtocolOf<K extends Protocol['kind']> = Extract<Protocol, { readonly kind: K }>;

const ofProtocol: { readonly [K in Protocol['kind']]: Losses<ProtocolOf<K>> } = {
  saop: { kind: undefined, rounds: undefined, order: undefined, discounts: DISCOUNTS },
  singleText: {
    kind: { what: 'a text drafted by a chair' },
    chair: undefined,
    drafts: undefined,
    statement: undefined,
    discounts: DISCOUNTS,
  },
};

/** Returns what of a scenario is no part of a GeniusWeb profile, other than preferences and no-deal values. */
export function lossesOf(scenario: Scenario): Problem[] {
  const { rule, protocol, issues, parties } = scenario;
  return [
    ...(ruleNeedsAll(rule) ? [] : [lost('rule', 'an agreement without all parties')]),
    ...lostOf('protocol', protocol, ofProtocol[protocol.kind]),
    ...lostOf('', scenario, ofScenario),
    ...issues.flatMap((issue, k) => lostOf(`issues[${k}]`, issue, ofIssue)),
    ...parties.flatMap((party, i) => lostOf(`parties[${i}]`, party, ofParty)),
  ];
}

const LOSSY = 'With lossy it is left out.';

/** Returns the problem of something that a file has no place for. */
export function lost(
  path: string,
  what: string,
  message = `A GeniusWeb domain has no place for ${what}.`,
): Problem {
  return problem(path, 'inconsistent', 'nothing', undefined, { received: what, message, hint: LOSSY });
}

function lostOf(path: string, part: object, losses: Readonly<Record<string, Lost | undefined>>): Problem[] {
  return Object.entries(losses).flatMap(([key, loss]) => {
    const value = (part as Readonly<Record<string, unknown>>)[key];
    if (loss === undefined || !says(value, loss.usual)) return [];
    // That a protocol is of another kind is told of the whole.
    const steps = [path, key === 'kind' ? '' : key].filter((step) => step !== '');
    return [lost(steps.join('.'), loss.what)];
  });
}

/** Tells whether a value says anything else than what holds without it. */
function says(value: unknown, usual: number | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'object' || value === null) return value !== usual;
  return Object.values(value).some((inner) => says(inner, usual));
}
