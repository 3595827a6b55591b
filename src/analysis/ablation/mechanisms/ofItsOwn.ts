import type {
  Action,
  AgreementRule,
  Effect,
  Ladder,
  Party,
  SingleRule,
  TrustRates,
} from '../../../scenario/index.js';
import { isTrusted, withoutDemands, type Agent, type Talks } from '../../../talks/index.js';
import type { Mechanism } from './Mechanism.js';
import { at, each, edited, takeOut, type Edit } from './edits.js';
import { meets, urgesOf } from './presence.js';

/** Returns what is switched off in several places at once, or in a way of its own. */
export function switchesOfTheirOwn(scenario: Talks): Mechanism[] {
  return [
    ...effectKinds(scenario),
    ...trustByConduct(scenario),
    ...reversibilities(scenario),
    ...hiddenPaths(scenario),
    ...caucusMembers(scenario),
    ...consents(scenario),
    ...breaches(scenario),
    ...demands(scenario),
    ...news(scenario),
  ];
}

function mechanism(id: string, label: string, ...edits: readonly Edit[]): Mechanism {
  return { id, label, without: (scenario) => edited(scenario, ...edits) };
}

/** Changes the effects of all that happens in the world and of all that parties do between sessions. */
function effectsOf(change: (effects: readonly Effect[]) => readonly Effect[]): Edit {
  const changed = (list: readonly { readonly effects: readonly Effect[] }[]) =>
    list.map((one) => ({ ...one, effects: change(one.effects) }));
  return each(['hazards', 'events', 'conduct.actions'], (list) => at(`dynamics.${list}`, changed));
}

function effectKinds({ dynamics }: Talks): Mechanism[] {
  const { hazards = [], events = [], conduct } = dynamics ?? {};
  const effects = [...hazards, ...events, ...(conduct?.actions ?? [])].flatMap((one) => one.effects);
  return [...new Set(effects.map(({ kind }) => kind))].map((kind) =>
    mechanism(`effects.${kind}`, `no event has an effect of the kind "${kind}"`, effectsOut(kind)),
  );
}

/** Takes a kind of effect out of all that happens in the world. */
export function effectsOut(kind: Effect['kind']): Edit {
  return effectsOf((all) => all.filter((effect) => effect.kind !== kind));
}

/** How much more promises weigh where nobody is to expect that a few more will move trust. */
const HEAVY = 1e6;

/**
 * Makes all weights of promises so heavy that the few which an agent expects to be kept within a schedule move no
 * trust, while what does happen moves it as before: only ratios of weights count for that.
 */
export const nobodyExpectsTrustToGrow: Edit = (scenario) => {
  const heavier = (weight: number): number => weight * HEAVY;
  const parties = scenario.parties.map((party): Party => ({
    ...party,
    trustStrength: heavier(party.trustStrength ?? 4),
  }));
  const edits = [
    effectsOf((effects) =>
      effects.map((effect) =>
        effect.kind === 'trust'
          ? {
              ...effect,
              ...(effect.kept !== undefined && { kept: heavier(effect.kept) }),
              ...(effect.broken !== undefined && { broken: heavier(effect.broken) }),
            }
          : effect,
      ),
    ),
    each(['kept', 'overdue', 'withheld', 'breach', 'memory'], (rate) =>
      at(`dynamics.trust.${rate}`, heavier),
    ),
    at('dynamics.statements.rancour', heavier),
  ];
  return edits.reduce((before, edit) => edit(before), { ...scenario, parties } as Talks);
};

/** What was done moves no trust, and nobody expects it to. */
export const conductMovesNoTrust: Edit = (scenario) =>
  at<TrustRates>('dynamics.trust', (rates) => ({ ...rates, kept: 0, overdue: 0, withheld: 0, breach: 0 }))(
    nobodyExpectsTrustToGrow(scenario),
  );

function trustByConduct({ dynamics, schedule }: Talks): Mechanism[] {
  const { kept = 0, overdue = 0, withheld = 0, breach = 0 } = dynamics?.trust ?? {};
  const isThere = kept + overdue + withheld + breach > 0;
  return [
    ...(isThere
      ? [mechanism('dynamics.trust', 'conduct moves no trust, and nobody expects it to', conductMovesNoTrust)]
      : []),
    ...(schedule
      ? [
          mechanism(
            'parties.trustStrength',
            'nobody expects trust to grow from stage to stage',
            nobodyExpectsTrustToGrow,
          ),
        ]
      : []),
  ];
}

/** Makes steps of one side such that they cannot be taken back. @param side - A: what the talks are about; B: rewards */
export function irreversible(side: 'A' | 'B'): Edit {
  return (scenario) =>
    each(
      scenario.issues.filter(({ obligation }) => obligation?.side === side).map(({ id }) => id),
      (issue) =>
        at<readonly number[]>(`issues.${issue}.obligation.reversibility`, (shares) => shares.map(() => 0)),
    )(scenario);
}

function reversibilities({ issues }: Talks): Mechanism[] {
  const words = { A: 'no step can be taken back', B: 'no reward can be taken back' };
  return (['A', 'B'] as const)
    .filter((side) =>
      issues.some(
        ({ obligation }) => obligation?.side === side && obligation.reversibility.some((r) => r > 0),
      ),
    )
    .map((side) => mechanism(`issues.reversibility.${side}`, words[side], irreversible(side)));
}

function hiddenPaths({ dynamics }: Talks): Mechanism[] {
  return (dynamics?.paths ?? [])
    .filter(({ hidden }) => hidden)
    .map(({ id, label }) =>
      mechanism(`dynamics.paths.${id}`, `there is no ${label}`, takeOut(`dynamics.paths.${id}`)),
    );
}

/** A caucus needs two: of so few nobody can be left out. */
function caucusMembers({ dynamics }: Talks): Mechanism[] {
  const members = dynamics?.caucus?.members ?? [];
  if (members.length < 3) return [];
  return members.map((member) =>
    mechanism(
      `dynamics.caucus.members.${member}`,
      `${member} is not in the caucus`,
      at<readonly string[]>('dynamics.caucus.members', (all) => all.filter((one) => one !== member)),
    ),
  );
}

/** Agents that expect to lose a plan would refrain from what cannot cost it any more: what they expect goes with the rule. */
export const actsTouchNoAgreement: Edit = (scenario) =>
  edited(
    scenario,
    takeOut('dynamics.conduct.breach'),
    at<readonly Action[]>('dynamics.conduct.actions', (actions) =>
      actions.map(({ ends: _, breachMonths: __, ...action }) => action),
    ),
  );

function breaches({ dynamics }: Talks): Mechanism[] {
  if (!dynamics?.conduct?.breach) return [];
  return [
    mechanism(
      'dynamics.conduct.breach',
      'acts touch no agreement, and nobody expects them to',
      actsTouchNoAgreement,
    ),
  ];
}

/** Whose yes the rule needs in any case, and how it is without that. */
function consents({ parties, rule }: Talks): Mechanism[] {
  const ids = parties.map(({ id }) => id);
  const rules = rule.kind === 'every' ? rule.rules : [rule];
  const vetoesOf = (one: SingleRule): readonly string[] =>
    one.kind === 'unanimity' ? ids : (one.vetoes ?? []);
  const withoutAsking = (one: SingleRule, party: string): SingleRule => {
    const others = vetoesOf(one).filter((id) => id !== party);
    if (one.kind === 'unanimity') return { kind: 'quorum', yes: ids.length - 1, vetoes: others };
    return { ...one, vetoes: others };
  };
  return [...new Set(rules.flatMap(vetoesOf))].map((party) => {
    const without: AgreementRule =
      rule.kind === 'every'
        ? { kind: 'every', rules: rules.map((one) => withoutAsking(one, party)) }
        : withoutAsking(rule, party);
    return mechanism(
      `rule.${party}`,
      `${party} need not say yes`,
      at('rule', () => without),
    );
  });
}

/** What a party insists on: by its position in the scenario, else by what its agent demands. */
function demands({ agents, parties, issues }: Talks): Mechanism[] {
  const isThere = (issue: string): boolean => issues.some(({ id }) => id === issue);
  return parties.flatMap(({ id, position }) => {
    const agent = agents[id]!;
    const insisted = position ?? demandsOf(agent);
    const place = position === undefined ? `agents.${id}.demands` : `parties.${id}.position`;
    return [...new Set(insisted.map(({ issue }) => issue))]
      .filter(
        (issue) => isThere(issue) && (position !== undefined || withoutDemands(agent, issue) !== undefined),
      )
      .map((issue) =>
        mechanism(`${place}.${issue}`, `${id} demands nothing on ${issue}`, demandsOut(id, issue)),
      );
  });
}

/** Of the library's agents only: parameters of one's own mean whatever one likes. */
function demandsOf(agent: Agent): readonly { readonly issue: string }[] {
  return isTrusted(agent)
    ? ((agent.parameters['demands'] ?? []) as readonly { readonly issue: string }[])
    : [];
}

/** Whoever goes to and fro carries what one has said to the next. */
function news(scenario: Talks): Mechanism[] {
  return scenario.parties
    .filter(
      ({ id }) =>
        meets(scenario, id) && urgesOf(scenario.agents[id]!).some(({ carries }) => carries === true),
    )
    .map(({ id }) =>
      mechanism(
        `agents.${id}.news`,
        `${id} tells nobody what others have said to it`,
        at<ReturnType<typeof urgesOf>>(`agents.${id}.parameters.urges`, (urges) =>
          urges.map(({ carries: _, ...urge }) => urge),
        ),
      ),
    );
}

/** Takes what a party insists on of some issues out: of its position, and of what an agent of the library demands. */
export function demandsOut(party: string, ...issues: readonly string[]): Edit {
  return (scenario) => {
    const agent = issues.reduce<Agent>(
      (before, issue) => withoutDemands(before, issue) ?? before,
      scenario.agents[party]!,
    );
    const position = at<readonly Ladder[]>(`parties.${party}.position`, (ladders) =>
      ladders.filter(({ issue }) => !issues.includes(issue)),
    );
    return position({ ...scenario, agents: { ...scenario.agents, [party]: agent } });
  };
}
