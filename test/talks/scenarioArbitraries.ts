import fc from 'fast-check';
import type {
  AgreementRule,
  SingleRule,
  Consent,
  CostShares,
  Dynamics,
  Effect,
  FixedEvent,
  Hazard,
  Issue,
  NuclearPath,
  Party,
  Preferences,
  Protocol,
  Quantity,
  Scenario,
  Schedule,
} from '../../src/scenario/index.js';
import { withTextRules } from './textRules.js';
import { withGovernments } from './governmentArbitraries.js';
import { conductOver } from './conductArbitraries.js';
import { laddersOver } from './ladderArbitraries.js';

/** Numbers of two decimals: they read well when a case is shrunk. */
export function number(low: number, high: number): fc.Arbitrary<number> {
  return fc
    .integer({ min: 0, max: 100 })
    .map((n) => Math.round((low + ((high - low) * n) / 100) * 1e6) / 1e6 + 0);
}

/** An exact number or an interval. */
function quantity(low: number, high: number): fc.Arbitrary<Quantity> {
  const interval = fc
    .tuple(number(low, high), number(low, high), number(low, high))
    .map((three): Quantity => {
      const [least, middle, most] = three.sort((a, b) => a - b);
      return { value: middle!, low: least!, high: most! };
    });
  return fc.oneof(number(low, high), interval);
}

/** One value per key, for all keys. */
function each<T>(
  keys: readonly string[],
  of: (key: string, place: number) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  return fc.record(Object.fromEntries(keys.map((key, place) => [key, of(key, place)])));
}

/** One value per key, for some keys. */
function some<T>(
  keys: readonly string[],
  of: (key: string) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  return fc.subarray([...keys]).chain((chosen) => each(chosen, of));
}

/** A value, so many times as often as none. */
function maybe<T>(of: fc.Arbitrary<T>, odds = 1): fc.Arbitrary<T | undefined> {
  // Of a frequency of 1 fast-check makes none at all.
  return fc.option(of, { nil: undefined, freq: odds + 1 });
}

function list<T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(of, { minLength: length, maxLength: length });
}

/** Without the members that are undefined: as one writes it. */
function defined<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}

const PARTIES = ['North', 'South', 'Broker', 'East', 'West'];

/** What a generated scenario has. */
export interface Shape {
  readonly parties: readonly string[];
  /** Substantive issues first. */
  readonly issues: readonly { readonly id: string; readonly top: number; readonly structural: boolean }[];
  readonly payers: readonly string[];
  readonly has: Readonly<Record<'schedule' | 'verification' | 'commitment' | 'dynamics', boolean>>;
}

const shape: fc.Arbitrary<Shape> = fc
  .record({
    parties: fc.integer({ min: 2, max: 5 }),
    substantive: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    sizes: list(fc.integer({ min: 1, max: 2 }), 3),
    form: fc.boolean(),
    costs: fc.boolean(),
    has: fc.record({
      schedule: fc.oneof(
        { weight: 3, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      verification: fc.boolean(),
      commitment: fc.boolean(),
      dynamics: fc.oneof(
        { weight: 4, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
    }),
  })
  .chain(({ parties, substantive, sizes, form, costs, has }) => {
    const ids = PARTIES.slice(0, parties);
    const structural = [
      ...(has.schedule ? ['sequencing'] : []),
      ...(has.schedule && has.verification ? ['verification'] : []),
      ...(has.schedule && has.commitment ? ['commitment'] : []),
      ...(form ? ['form'] : []),
    ];
    const issues = [
      ...substantive.map((top, k) => ({ id: `issue${k}`, top, structural: false })),
      ...structural.map((id, k) => ({ id, top: sizes[k % 3]!, structural: true })),
    ];
    return fc.record({
      parties: fc.constant(ids),
      issues: fc.shuffledSubarray(issues, { minLength: issues.length }),
      payers: costs ? fc.subarray(ids, { minLength: 1 }) : fc.constant([]),
      has: fc.constant(has),
    });
  });

function issuesOf({ issues, parties, payers, has }: Shape): fc.Arbitrary<Issue[]> {
  const obligors = payers.length > 0 ? [...parties, 'payers', 'payers'] : [...parties];
  const obligation = (top: number): fc.Arbitrary<Issue['obligation']> =>
    fc
      .record({
        side: fc.constantFrom('A' as const, 'B' as const),
        obligor: fc.constantFrom(...obligors),
        reversibility: list(fc.oneof(fc.constantFrom(0, 1), number(0, 1)), top),
        months: maybe(list(number(0.5, 12), top)),
        delay: maybe(list(fc.oneof(number(0.3, 3), fc.constant(null)), top)),
        guarantors: maybe(list(fc.option(fc.subarray([...parties], { minLength: 1 }), { nil: null }), top)),
        concealable: fc.constantFrom(true, true, false, undefined),
      })
      .map(({ guarantors, ...drawn }) => {
        const behind = drawn.obligor === 'payers' ? undefined : guarantors;
        return defined({ ...drawn, guarantors: behind }) as NonNullable<Issue['obligation']>;
      });
  const owed = (structural: boolean, top: number): fc.Arbitrary<Issue['obligation']> =>
    maybe(obligation(top), structural ? 1 : has.schedule ? 6 : 1);
  return fc
    .tuple(...issues.map(({ structural, top }) => owed(structural, top)))
    .map((obligations) =>
      issues.map(
        ({ id, top, structural }, k) =>
          defined({
            id,
            label: id,
            options: Array.from({ length: top + 1 }, (_, option) => `${id} ${option}`),
            structural: structural ? true : undefined,
            obligation: obligations[k],
          }) as Issue,
      ),
    )
    .chain((drawn) => withConsents(drawn, parties));
}

/** Some steps miss the consent of another party, under one or two conditions in all. */
function withConsents(issues: Issue[], parties: readonly string[]): fc.Arbitrary<Issue[]> {
  const conditions = issues.flatMap(({ id, options, structural }) =>
    structural ? [] : options.slice(1).map((_, below) => ({ issue: id, atLeast: below + 1 })),
  );
  const consentsOf = (
    { id, options, obligation }: Issue,
    chosen: readonly Consent['unless'][],
  ): fc.Arbitrary<Consent[]> => {
    const others = parties.filter((party) => party !== obligation?.obligor);
    const elsewhere = chosen.filter(({ issue }) => issue !== id);
    if (!obligation || obligation.obligor === 'payers' || elsewhere.length === 0) return fc.constant([]);
    return fc.array(
      fc.record({
        level: fc.integer({ min: 1, max: options.length - 1 }),
        party: fc.constantFrom(...others),
        unless: fc.constantFrom(...elsewhere),
        cost: number(0, 0.3),
      }),
      { maxLength: 2 },
    );
  };
  const some = fc
    .subarray(conditions, { minLength: 1, maxLength: Math.min(2, conditions.length) })
    .chain((chosen) => fc.tuple(...issues.map((issue) => consentsOf(issue, chosen))))
    .map((consents) =>
      issues.map((issue, k) =>
        consents[k]!.length > 0
          ? { ...issue, obligation: { ...issue.obligation!, consents: consents[k]! } }
          : issue,
      ),
    );
  return fc.oneof({ weight: 3, arbitrary: fc.constant(issues) }, { weight: 1, arbitrary: some });
}

function preferencesOf(issues: Shape['issues']): fc.Arbitrary<Preferences> {
  const ids = issues.map(({ id }) => id);
  const top = (id: string): number => issues.find((issue) => issue.id === id)!.top;
  const cardinal = fc
    .record({
      sizes: list(fc.integer({ min: 0, max: 5 }), ids.length),
      values: each(ids, (id) => list(quantity(0, 1), top(id) + 1)),
      spread: fc.boolean(),
    })
    .map(({ sizes, values, spread }): Preferences => {
      const sum = sizes.reduce((total, size) => total + size, 0);
      const weights = ids.map((id, k): [string, Quantity] => {
        const value = sum > 0 ? sizes[k]! / sum : 1 / ids.length;
        return [id, spread ? { value, low: value / 2, high: value * 1.5 } : value];
      });
      return { kind: 'cardinal', weights: Object.fromEntries(weights), values };
    });
  const ranking = (id: string): fc.Arbitrary<string> => {
    const options = Array.from({ length: top(id) + 1 }, (_, option) => String(option));
    return fc
      .tuple(
        fc.shuffledSubarray(options, { minLength: options.length }),
        list(fc.constantFrom(' > ', ' > ', ' = '), top(id)),
      )
      .map(([order, signs]) => order.map((option, k) => (k === 0 ? '' : signs[k - 1]!) + option).join(''));
  };
  const ordinal = fc
    .record({
      ranks: list(fc.integer({ min: 1, max: 4 }), ids.length),
      rankings: each(ids, ranking),
      outside: fc.integer({ min: 0, max: ids.length - 1 }),
      weight: quantity(0, 0.3),
    })
    .map(({ ranks, rankings, outside, weight }): Preferences => ({
      kind: 'ordinal',
      importance: Object.fromEntries(
        ids.flatMap((id, k) => (k === outside && k > 0 ? [] : [[id, ranks[k]!]])),
      ),
      rankings,
      ...(outside > 0 && { weights: { [ids[outside]!]: weight } }),
    }));
  return fc.oneof(cardinal, ordinal);
}

function partyOf(id: string, { parties, issues }: Shape): fc.Arbitrary<Party> {
  const others = parties.filter((other) => other !== id);
  const weights = fc
    .tuple(list(fc.integer({ min: 0, max: 4 }), others.length), number(0, 1))
    .map(([sizes, total]) => {
      const sum = sizes.reduce((all, size) => all + size, 0);
      return Object.fromEntries(others.map((other, k) => [other, sum > 0 ? (total * sizes[k]!) / sum : 0]));
    });
  return fc
    .record({
      preferences: preferencesOf(issues),
      declared: maybe(
        some(
          issues.map((issue) => issue.id),
          (issue) => fc.integer({ min: 0, max: issues.find((i) => i.id === issue)!.top }),
        ),
      ),
      noDeal: maybe(quantity(-0.3, 0.2), 3),
      discount: maybe(number(0.5, 1)),
      trust: maybe(
        some(others, () => quantity(0.05, 0.95)),
        3,
      ),
      trustStrength: maybe(number(0.5, 12)),
      counterparts: maybe(fc.subarray(others)),
      mandate: maybe(quantity(0, 1), 2),
      share: number(0, 1),
      influence: maybe(
        fc
          .record({
            susceptibility: fc.oneof(number(0, 1), fc.constant(1)),
            weights,
            onlyWithDiplomacy: maybe(fc.subarray(others)),
          })
          .map(defined),
        3,
      ),
      drift: maybe(
        fc
          .record({
            deterrent: maybe(number(-0.2, 0.2)),
            need: maybe(number(-0.2, 0.2)),
            pressure: maybe(number(-0.2, 0.2)),
          })
          .map(defined),
      ),
      position: maybe(laddersOver(issues)),
    })
    .map(({ share, ...drawn }) => {
      const { mandate } = drawn;
      const ceiling = mandate === undefined ? 1 : typeof mandate === 'number' ? mandate : mandate.value;
      return {
        id,
        label: id,
        ...defined(drawn),
        flexibility: Math.floor(share * ceiling * 100) / 100,
      } as Party;
    });
}

function ruleOf({ parties }: Shape): fc.Arbitrary<AgreementRule> {
  const single = singleRuleOf(parties);
  return fc.oneof(
    { weight: 5, arbitrary: single },
    {
      weight: 1,
      arbitrary: fc
        .array(single, { minLength: 2, maxLength: 3 })
        .map((rules): AgreementRule => ({ kind: 'every', rules })),
    },
  );
}

function singleRuleOf(parties: readonly string[]): fc.Arbitrary<SingleRule> {
  const vetoes = maybe(fc.subarray([...parties]));
  return fc.oneof(
    fc.constant<SingleRule>({ kind: 'unanimity' }),
    fc
      .record({
        kind: fc.constant('quorum' as const),
        yes: fc.integer({ min: 1, max: parties.length }),
        vetoes,
      })
      .map((drawn) => defined(drawn) as SingleRule),
    fc
      .record({ votes: each(parties, () => fc.integer({ min: 0, max: 5 })), share: number(0.01, 1), vetoes })
      .map(({ votes, share, vetoes: vetoers }): SingleRule => {
        const total = Object.values(votes).reduce((sum, vote) => sum + vote, 0);
        const given = total > 0 ? votes : { ...votes, [parties[0]!]: 1 };
        const quota = Math.max(1, total) * share;
        return { kind: 'weighted', votes: given, quota, ...(vetoers && { vetoes: vetoers }) };
      }),
  );
}

function protocolOf({ parties }: Shape): fc.Arbitrary<Protocol> {
  return fc.oneof(
    fc
      .record({
        kind: fc.constant('saop' as const),
        rounds: fc.integer({ min: 1, max: 3 }),
        order: maybe(fc.shuffledSubarray([...parties], { minLength: parties.length })),
      })
      .map((drawn) => defined(drawn) as Protocol),
    fc
      .record({
        kind: fc.constant('singleText' as const),
        chair: fc.constantFrom(...parties),
        drafts: fc.integer({ min: 1, max: 3 }),
        statement: maybe(fc.boolean()),
      })
      .map((drawn) => defined(drawn) as Protocol),
  );
}

function scheduleOf(issues: readonly Issue[], { parties, has }: Shape): fc.Arbitrary<Schedule> {
  const size = (id: string): number => issues.find((issue) => issue.id === id)?.options.length ?? 0;
  const owed = issues.filter(({ obligation }) => obligation !== undefined);
  const stages = (id: string): fc.Arbitrary<number[]> =>
    list(fc.integer({ min: 1, max: 4 }), size(id) - 1).map((drawn) => drawn.sort((a, b) => a - b));
  return fc
    .record({
      sequencing: fc.record({
        issue: fc.constant('sequencing'),
        monthsPerStage: number(1, 9),
        discountBy: maybe(fc.constantFrom('stage' as const, 'promised' as const, 'seen' as const)),
        stages: list(
          each(
            owed.map(({ id }) => id),
            stages,
          ),
          size('sequencing'),
        ),
      }),
      verification: fc.record({
        issue: fc.constant('verification'),
        monitored: fc.constantFrom(...parties),
        deterrence: list(number(0, 1), size('verification')),
      }),
      commitment: fc.record({
        issue: fc.constant('commitment'),
        kappa: list(fc.oneof(number(0, 1), fc.constantFrom(0, 1)), size('commitment')),
        plan: fc.constantFrom(...Array.from({ length: Math.max(1, size('commitment') - 1) }, (_, k) => k)),
        reading: fc.dictionary(fc.constantFrom(...parties), fc.nat({ max: size('sequencing') - 1 }), {
          noNullPrototype: true,
        }),
      }),
    })
    .map(({ sequencing, verification, commitment }) => ({
      sequencing: defined(sequencing),
      ...(has.verification && { verification }),
      ...(has.commitment && { commitment }),
    }));
}

function costsOf(issues: readonly Issue[], { payers, parties }: Shape): fc.Arbitrary<CostShares> {
  const paid = issues.filter(({ obligation }) => obligation?.obligor === 'payers');
  return fc
    .record({
      sizes: list(fc.integer({ min: 1, max: 5 }), payers.length),
      costs: each(
        paid.map(({ id }) => id),
        (_, k) => list(fc.integer({ min: 0, max: 3000 }), paid[k]!.options.length - 1),
      ),
      payers: maybe(
        some(
          paid.map(({ id }) => id),
          (id) =>
            list(
              fc.option(
                fc
                  .subarray([...payers], { minLength: 1 })
                  .map((of) => Object.fromEntries(of.map((party) => [party, 1 / of.length]))),
                { nil: null },
              ),
              paid.find((issue) => issue.id === id)!.options.length - 1,
            ),
        ),
      ),
      burden: maybe(some(payers, () => number(0, 0.2))),
      doubtedBy: maybe(
        some(parties, (id) =>
          fc.subarray(
            parties.filter((other) => other !== id),
            { minLength: 1 },
          ),
        ),
      ),
      optOut: maybe(
        some(payers, () =>
          fc
            .constantFrom(...issues)
            .chain(({ id, options }) =>
              fc.record({ issue: fc.constant(id), below: fc.integer({ min: 1, max: options.length - 1 }) }),
            ),
        ),
        3,
      ),
    })
    .map(({ sizes, ...drawn }) => {
      const sum = sizes.reduce((total, size) => total + size, 0);
      return { shares: Object.fromEntries(payers.map((id, k) => [id, sizes[k]! / sum])), ...defined(drawn) };
    });
}

/** What an event does to some of these parties. */
export function effectOf(parties: readonly string[]): fc.Arbitrary<Effect> {
  const party = fc.constantFrom(...parties);
  const by = number(-0.4, 0.4);
  const pair = fc.shuffledSubarray([...parties], { minLength: 2, maxLength: 2 });
  const mandate = fc.tuple(party, number(0, 1), number(0, 1));
  return fc.oneof(
    fc
      .tuple(fc.shuffledSubarray([...parties], { minLength: 2 }), number(0, 2), number(0, 2))
      .map(([[of, ...rest], kept, broken]): Effect => ({
        kind: 'trust',
        of: rest,
        party: of!,
        kept,
        broken,
      })),
    mandate.map(([id, a, b]): Effect => ({
      kind: 'mandate',
      party: id,
      low: Math.min(a, b),
      high: Math.max(a, b),
    })),
    fc.tuple(party, number(0.5, 9)).map(([id, months]): Effect => ({ kind: 'veto', party: id, months })),
    fc.tuple(party, by).map(([id, size]): Effect => ({ kind: 'flexibility', party: id, by: size })),
    fc
      .tuple(party, by, fc.constantFrom(undefined, false, true))
      .map(
        ([id, size, lasting]): Effect => defined({ kind: 'noDeal', party: id, by: size, lasting }) as Effect,
      ),
    by.map((size): Effect => ({ kind: 'need', by: size })),
    by.map((size): Effect => ({ kind: 'pressure', by: size })),
    fc.tuple(pair, number(0, 2)).map(([[id, against], size]): Effect => ({
      kind: 'grievance',
      party: id!,
      against: against!,
      by: size,
    })),
  );
}

function hazardsOf(parties: readonly string[]): fc.Arbitrary<Hazard[]> {
  const hazard = (id: string, other: string): fc.Arbitrary<Hazard> =>
    fc
      .record({
        party: fc.constantFrom(...parties),
        rate: number(0, 5),
        talksFactor: maybe(number(0, 2)),
        excitation: maybe(
          fc.tuple(number(0, 4), number(0.5, 6)).map(([jump, more]) => ({ jump, decay: jump + more })),
        ),
        raisedBy: maybe(number(0, 2).map((rate) => ({ hazard: other, rate }))),
        most: maybe(fc.integer({ min: 1, max: 5 })),
        effects: fc.array(effectOf(parties), { maxLength: 3 }),
      })
      .map((drawn) => ({ id, label: id, ...defined(drawn) }) as Hazard);
  return fc.oneof(
    fc.constant<Hazard[]>([]),
    fc.tuple(hazard('storm', 'quake'), hazard('quake', 'storm')).map((both) => [...both]),
  );
}

function dynamicsOf(issues: readonly Issue[], { parties, has }: Shape): fc.Arbitrary<Dynamics> {
  const level = fc
    .constantFrom(...issues)
    .chain(({ id, options }) =>
      fc.record({ issue: fc.constant(id), level: fc.integer({ min: 1, max: options.length - 1 }) }),
    );
  const watch =
    has.schedule && has.verification ? issues.find(({ id }) => id === 'verification')!.options.length : 1;
  const owed = issues.filter(({ obligation }) => parties.includes(obligation?.obligor ?? ''));
  const path = (id: string): fc.Arbitrary<NuclearPath> =>
    fc
      .record({
        party: fc.constantFrom(...parties),
        initial: quantity(0, 5),
        perYear: number(0, 3),
        most: number(5, 20),
        stopsAt: level,
        endsAt: level,
        detection: list(fc.oneof(number(0, 1), fc.constant(1)), watch),
        hidden: maybe(fc.boolean(), 3),
        issue: fc.option(fc.constantFrom(...owed, issues[0]!), { freq: 5 }),
      })
      .map(({ issue, ...drawn }) => {
        // Mostly a path that the party itself has promised to stop.
        const own = issue?.obligation && issue.obligation.obligor !== 'payers';
        const stop = own ? { party: issue.obligation!.obligor, stopsAt: { issue: issue.id, level: 1 } } : {};
        return { id, label: id, ...defined({ ...drawn, ...stop }) } as NuclearPath;
      });
  const drift = fc.record({
    initial: number(0, 1),
    perYear: number(-0.5, 0.5),
    relief: some(
      issues.map(({ id }) => id),
      () => number(-0.3, 0.3),
    ),
  });
  const event = fc
    .record({
      party: fc.constantFrom(...parties),
      date: fc.constantFrom('2003-12-02', '2004-02-29', '2004-12-31'),
      effects: fc.array(effectOf(parties), { maxLength: 2 }),
    })
    .map((drawn): FixedEvent => ({ id: 'speech', label: 'speech', ...drawn }));
  return fc
    .record({
      gapDays: fc.array(fc.integer({ min: 10, max: 500 }), { minLength: 1, maxLength: 3 }),
      firstGapDays: maybe(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 2 })),
      delay: fc.record({ geometricMean: number(0.3, 3), logSd: number(0, 0.8) }),
      graceMonths: number(0, 9),
      trust: fc.record({
        kept: number(0, 2),
        late: number(0, 1),
        overdue: number(0, 1),
        withheld: number(0, 2),
        breach: number(0, 4),
        costly: number(0, 2),
        memory: number(2, 15),
      }),
      meetings: fc.integer({ min: 0, max: 3 }),
      caucus: maybe(
        fc
          .record({
            members: fc.subarray([...parties], { minLength: 2 }),
            cohesion: number(0, 1),
            within: maybe(fc.boolean(), 2),
          })
          .map(defined),
        2,
      ),
      statements: fc.record({ warmth: number(0, 0.3), rancour: number(0, 1), audienceCost: number(0, 0.2) }),
      essential: fc.subarray([...parties], { maxLength: 2 }),
      hazards: hazardsOf(parties),
      events: fc.array(event, { maxLength: 1 }),
      paths: fc.oneof(
        fc.constant([]),
        fc.tuple(path('open'), path('cellar')).map((both): NuclearPath[] => [...both]),
      ),
      deterrentHalf: number(0.5, 5),
      reference: maybe(fc.record({ stock: number(0, 10), need: number(0, 2), pressure: number(0, 2) })),
      shockKept: maybe(number(0, 1)),
      grievanceKept: number(0, 1),
      need: drift,
      pressure: drift,
      settlement: level,
      substance: level,
      firmness: maybe(number(0, 0.5)),
      conduct: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: conductOver(parties, fc.array(effectOf(parties), { maxLength: 2 })) },
      ),
    })
    .map((drawn) => {
      const { reference, need } = drawn;
      const wide = reference && { need: { ...need, initial: 2 * need.initial } };
      return defined({ ...drawn, ...wide }) as Dynamics;
    });
}

/**
 * Any small negotiation: 2–5 parties, 1–4 substantive issues, both protocols, all agreement rules,
 * numbers and intervals; with or without schedule, verification, commitment, costs with opt-outs, and
 * everything between sessions. The seats are data: see `talks` in `arbitraries.ts`.
 */
export const scenarios: fc.Arbitrary<Scenario> = shape.chain((form) =>
  issuesOf(form).chain((issues) =>
    fc
      .record({
        parties: fc.tuple(...form.parties.map((id) => partyOf(id, form))),
        implemented: fc.oneof(
          { weight: 3, arbitrary: fc.constant(undefined) },
          {
            weight: 1,
            arbitrary: some(
              issues.map(({ id }) => id),
              (id) =>
                fc.integer({ min: 0, max: issues.find((issue) => issue.id === id)!.options.length - 1 }),
            ),
          },
        ),
        rule: ruleOf(form),
        protocol: protocolOf(form),
        horizon: fc
          .record({ rounds: fc.integer({ min: 1, max: 6 }).map((n) => 7 - n), months: maybe(number(12, 60)) })
          .map(defined),
        schedule: form.has.schedule ? scheduleOf(issues, form) : fc.constant(undefined),
        costs: form.payers.length > 0 ? costsOf(issues, form) : fc.constant(undefined),
        dynamics: form.has.dynamics ? dynamicsOf(issues, form) : fc.constant(undefined),
      })
      .map((drawn) => {
        const seats = form.parties.map((id) => [id, { name: 'none', parameters: {} }]);
        const parts = { ...defined(drawn), issues, agents: Object.fromEntries(seats) as Scenario['agents'] };
        return { name: 'generated', title: 'Generated', start: '2003-12-02', ...parts } as Scenario;
      })
      .chain((scenario) =>
        fc.oneof(
          { weight: 2, arbitrary: fc.constant(scenario) },
          { weight: 1, arbitrary: withTextRules(scenario) },
        ),
      )
      .map(withGovernments),
  ),
);
