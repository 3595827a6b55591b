import type { Arbitrary } from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { boulware, conceder } from '../../src/agents/index.js';
import { metricNames, runEnsemble, type EnsembleOptions } from '../../src/ensemble/index.js';
import {
  changeScenario,
  defineScenario,
  type Ids,
  type IssueId,
  type Scenario,
} from '../../src/scenario/index.js';
import { december2003, september2005, withRecordedEvents } from '../../src/scenarios/index.js';
import { withAgent, type Agent, type Talks } from '../../src/talks/index.js';
import {
  agentFor,
  atomsOf,
  levers,
  monotone,
  scenarioNear,
  type LeverPath,
} from '../../src/testing/index.js';

const cardinal = (weight: number): Talks['parties'][number]['preferences'] => ({
  kind: 'cardinal',
  weights: { price: weight, date: 1 - weight },
  values: { price: [0, 0.5, 1], date: [0, 1] },
});

/** A game of one's own, written down. */
const sale = defineScenario({
  name: 'sale',
  title: 'A sale',
  start: '2003-12-02',
  issues: [
    { id: 'price', label: 'Price', options: ['low, as in May', 'middle (fair)', 'high'] },
    { id: 'date', label: 'Date', options: ['now', 'later'] },
  ],
  parties: [
    { id: 'Ann', label: 'Ann', preferences: cardinal(0.4) },
    { id: 'Bob', label: 'Bob', preferences: cardinal(0.6) },
  ],
  rule: { kind: 'unanimity' },
  protocol: { kind: 'saop', rounds: 3 },
  horizon: { months: 1, rounds: 1 },
  agents: { Ann: boulware(), Bob: conceder() },
});
type SaleIds = typeof sale extends Scenario<Agent, infer I> ? I : never;
const plain: Talks = sale;

/** Says that a call is for the compiler alone. */
const never = (call: () => unknown): void => {
  expect(call).toBeTypeOf('function');
};

describe('of a literal scenario the compiler knows', () => {
  test('the ids of parties and issues and the names of options', () => {
    expectTypeOf<SaleIds['party']>().toEqualTypeOf<'Ann' | 'Bob'>();
    expectTypeOf<IssueId<SaleIds>>().toEqualTypeOf<'price' | 'date'>();
    expectTypeOf<SaleIds['options']['price']>().toEqualTypeOf<
      'low, as in May' | 'low' | 'middle (fair)' | 'middle' | 'high'
    >();
    expectTypeOf(sale.parties.map(({ id }) => id)).toEqualTypeOf<('Ann' | 'Bob')[]>();
  });

  test('hazards, events, actions, conditions and paths', () => {
    never(() => {
      const { dynamics } = december2003;
      const own = defineScenario({
        ...sale,
        dynamics: {
          ...dynamics!,
          hazards: [{ id: 'flood', label: 'a flood', party: 'Ann', rate: 1, effects: [] }],
          events: [{ id: 'fair', label: 'the fair', party: 'Bob', date: '2003-12-09', effects: [] }],
          paths: [],
          conduct: {
            ...dynamics!.conduct!,
            conditions: [{ id: 'sulks', label: 'Bob sulks' }],
            actions: [{ id: 'shout', label: 'Bob shouts', party: 'Bob', rate: 1, effects: [] }],
          },
        },
      });
      const { occurred, acted, conditionHeld, attended } = atomsOf(own);
      occurred('flood');
      occurred('fair');
      acted('Bob', 'shout');
      conditionHeld('sulks');
      attended('Ann'); // what a spread brings along is known too
      // @ts-expect-error -- no such event
      occurred('flod');
      // @ts-expect-error -- Ann does not shout
      acted('Ann', 'shout');
      // @ts-expect-error -- no such condition
      conditionHeld('sulk');
    });
  });

  test('and refuses others', () => {
    never(() => {
      withAgent(sale, 'Ann', boulware());
      // @ts-expect-error -- no such party
      withAgent(sale, 'Anne', boulware());
      // @ts-expect-error -- nor in what is made of it
      withAgent(withAgent(sale, 'Bob', boulware()), 'Anne', boulware());
      // @ts-expect-error -- a party of other talks
      withAgent(december2003, 'Ann', boulware());
      changeScenario(sale, { parties: { Bob: { noDeal: 0.1 } }, agents: { Ann: conceder() } });
      // @ts-expect-error -- no such party
      changeScenario(sale, { parties: { Rob: { noDeal: 0.1 } } });
      // @ts-expect-error -- no such seat
      changeScenario(sale, { agents: { Rob: conceder() } });
      agentFor('Ann', sale);
      // @ts-expect-error -- no such party
      agentFor('An', sale);
    });
  });

  test('its type is no more than a scenario with ids: whoever takes any scenario takes it', () => {
    expectTypeOf(sale).toExtend<Scenario>();
    expectTypeOf(december2003).toExtend<Talks>();
    expectTypeOf(defineScenario(december2003)).toExtend<typeof december2003>();
    expectTypeOf(changeScenario(sale, { title: 'Another' })).toEqualTypeOf<typeof sale>();
    expectTypeOf(sale).not.toExtend<typeof december2003>();
    expectTypeOf(plain).not.toExtend<typeof sale>();
  });
});

describe('names of options, metrics and levers', () => {
  const { level, performed } = atomsOf(december2003);

  test('an option goes by number, text or first words', () => {
    expect(level('rollback').atLeast('freeze')).toEqual({
      kind: 'level',
      issue: 'rollback',
      compare: 'atLeast',
      option: 'freeze',
    });
    level('rollback').equals(4);
    level('rollback').atMost('freeze: shut down and seal Yongbyon');
    performed('rollback', 'full CVID');
    // @ts-expect-error -- the beginning of a name
    expect(() => level('rollback').atLeast('frezee')).toThrow(/There is no option of rollback "frezee"/);
    // @ts-expect-error -- an option of another issue
    expect(() => level('rollback').atLeast('liaison offices')).toThrow(/There is no option of rollback/);
    // @ts-expect-error -- no such issue
    expect(() => level('rolback').atLeast(1)).toThrow(/Did you mean "rollback"/);
    // @ts-expect-error -- the beginning of a name
    never(() => level('rollback').atLeast('freez'));
  });

  test('a metric that the scenario has', () => {
    never(() => {
      const [runs, seed] = [1, '1'];
      void runEnsemble(december2003, { runs, seed, metrics: ['realisedGain.US', 'acts.DPRK.test'] });
      void runEnsemble(december2003, { runs, seed, metrics: metricNames(december2003) });
      // @ts-expect-error -- no such party
      void runEnsemble(december2003, { runs, seed, metrics: ['realisedGain.USA'] });
      // @ts-expect-error -- Washington does not test
      void runEnsemble(december2003, { runs, seed, metrics: ['acts.US.test'] });
      // @ts-expect-error -- of the other scenario
      void runEnsemble(sale, { runs, seed, metrics: ['level.rollback'] });
    });
  });

  test('a path to what can be moved', () => {
    const near = scenarioNear(december2003, {
      vary: { ...levers.trust, 'parties.US.mandate': { min: 0, max: 1 }, 'agents.ROK': ['mediator'] },
    });
    expectTypeOf(near).toEqualTypeOf<Arbitrary<typeof december2003>>();
    never(() => {
      // @ts-expect-error -- no such party
      scenarioNear(december2003, { vary: { 'parties.USA.mandate': { min: 0, max: 1 } } });
      // @ts-expect-error -- no such member, beside some that there are
      scenarioNear(december2003, { vary: { ...levers.trust, 'parties.US.mandat': { min: 0, max: 1 } } });
      // @ts-expect-error -- no such seat
      const path: LeverPath<SaleIds> = 'agents.Rob.parameters.ambition';
      const claim = { measure: () => 1, direction: 'nondecreasing', per: 'seed' } as const;
      monotone({ ...claim, lever: { path: 'horizon.rounds', values: [1, 2] } }, sale);
      // @ts-expect-error -- no such member
      monotone({ ...claim, lever: { path: 'horizon.round', values: [1, 2] } }, sale);
      return path;
    });
  });

  test('recorded events are events of the scenario that gets them', () => {
    expect(atomsOf(withRecordedEvents(september2005)).occurred('firstTest').kind).toBe('occurred');
    // @ts-expect-error -- of another date
    expect(() => atomsOf(september2005).occurred('firstTest')).toThrow(/There is no event "firstTest"/);
  });
});

describe('of any other scenario ids are any text', () => {
  test('for the compiler; the library still says what is not there', () => {
    expectTypeOf<Ids['party']>().toEqualTypeOf<string>();
    expectTypeOf<LeverPath>().toEqualTypeOf<string>();
    expectTypeOf(metricNames(plain)).toEqualTypeOf<readonly string[]>();
    expectTypeOf<EnsembleOptions['metrics']>().toEqualTypeOf<
      Parameters<typeof runEnsemble<Ids>>[1]['metrics']
    >();
    expect(() => withAgent(plain, 'Anne', boulware())).toThrow(/Did you mean "Ann"/);
    expect(() => atomsOf(plain).attended('Anne')).toThrow(/Did you mean "Ann"/);
    expect(() => atomsOf(plain).level('price').atLeast('hight')).toThrow(/Did you mean "high"/);
    expect(atomsOf(plain).level('price').atLeast('high').option).toBe('high');
    const seats: string[] = plain.parties.map(({ id }) => id);
    expect(seats.map((id) => withAgent(plain, id, boulware()).agents[id]!.name)).toEqual([
      'boulware',
      'boulware',
    ]);
  });
});
