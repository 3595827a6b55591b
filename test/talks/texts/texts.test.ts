import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeScenario, dealOf, promisedMonths, rulesOf } from '../../../src/scenario/index.js';
import type { Rules, Scenario, ScenarioChanges } from '../../../src/scenario/index.js';
import { december2003 as dated } from '../../../src/scenarios/index.js';
import {
  directionsOf,
  initialState,
  replay,
  rulebookOf,
  runTalks,
  textsOf,
} from '../../../src/talks/index.js';
import type { Agreement, PublicState, Talks } from '../../../src/talks/index.js';
import { everyText, lowestText } from '../../../src/talks/texts/texts.js';
import { isWithin, dealSpaceOf } from '../../../src/valuation/index.js';
import { standing } from '../../agents/seen.js';
import { seated, seeds } from '../arbitraries.js';

/** December 2003 without rules of texts, each of which is put in by itself. */
const december2003 = changeScenario<never>(
  dated as never,
  {
    constraints: null,
    schedule: {
      floor: null,
      commitment: { term: null, nextLevel: null, demandsWithinTerm: null, onward: null },
    },
    sources: { constraints: null, 'schedule.commitment.term': null },
  } as never,
) as unknown as Talks;

function with_(changes: ScenarioChanges): Scenario {
  return changeScenario<never>(december2003 as never, changes as never);
}

/** Principles stand where nobody may ask for less commitment any more. */
function isOnward(rules: Rules, agreements: readonly Agreement[]): boolean {
  return !directionsOf(rules, { agreements }, 'commitment').includes('down');
}

function publicOf(scenario: Scenario): PublicState {
  return initialState(rulebookOf(scenario), 'any').public;
}

function duty(issue: string, level: number, status: 'underway' | 'performed' | 'due', party = 'DPRK') {
  return {
    issue,
    level,
    party,
    share: 1,
    stage: 1,
    months: 2,
    status,
    dueDay: 60,
    doneDay: 70,
    overdue: false,
  };
}

function agreement(over: Partial<Agreement>): Agreement {
  return standing(dealOf(december2003, { rollback: 2, commitment: 2, form: 1 }), over);
}

describe('what a text may say', () => {
  it('is everything without a rule', () => {
    expect(textsOf(rulesOf(december2003), publicOf(december2003))).toBeUndefined();
  });

  it('counts from what is implemented, and from what is underway to its end', () => {
    const scenario = with_({ schedule: { floor: true }, implemented: { abductions: 1 } } as never);
    const now = publicOf(scenario);
    const rules = rulesOf(scenario);
    const floorOf = (agreements: readonly Agreement[]) => {
      const { floor } = textsOf(rules, { ...now, agreements })!;
      return Object.fromEntries(rules.issues.map(({ id }, k) => [id, floor[k]]));
    };
    expect(floorOf([])).toMatchObject({ rollback: 0, abductions: 1, sequencing: 0 });
    const duties = [
      duty('rollback', 1, 'performed'),
      duty('rollback', 2, 'underway'),
      duty('energy', 1, 'due', 'ROK'),
    ];
    expect(floorOf([agreement({ duties })])).toMatchObject({ rollback: 2, energy: 0, abductions: 1 });
    // One payer of a step that is not about it yet: the step is not underway.
    const shared = [duty('energy', 1, 'underway', 'ROK'), duty('energy', 1, 'due', 'Japan')];
    expect(floorOf([agreement({ duties: shared })])).toMatchObject({ energy: 0 });
    expect(floorOf([agreement({ duties, status: 'superseded' })])).toMatchObject({ rollback: 0 });
  });

  it('is written where that is the rule of plans', () => {
    const constraints = [{ when: { issue: 'commitment', atLeast: 2 }, then: { issue: 'form', atLeast: 1 } }];
    const scenario = with_({ constraints } as never);
    const rules = rulesOf(scenario);
    const box = everyText(rules, textsOf(rules, publicOf(scenario)));
    const space = dealSpaceOf(rules);
    const may = (levels: Record<string, number>) => isWithin(space, box, dealOf(rules, levels));
    expect([may({ commitment: 2 }), may({ commitment: 2, form: 1 }), may({ commitment: 1 })]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('promises within its term, and the next level always', () => {
    const term = [null, null, 6];
    const change = (rules: object) => with_({ schedule: { commitment: { term, ...rules } } } as never);
    const may = (scenario: Scenario, levels: Record<string, number>) => {
      const rules = rulesOf(scenario);
      const box = everyText(rules, textsOf(rules, publicOf(scenario)));
      return isWithin(dealSpaceOf(rules), box, dealOf(rules, { sequencing: 2, ...levels }));
    };
    const plain = change({});
    // Freeze 2 months, disablement 2 + 3 in another stage, what comes next 18 more.
    expect(may(plain, { commitment: 2, rollback: 1 })).toBe(true);
    expect(may(plain, { commitment: 2, rollback: 2 })).toBe(true);
    expect(may(plain, { commitment: 2, rollback: 3 })).toBe(false);
    expect(may(plain, { commitment: 1, rollback: 4 })).toBe(true);
    const three = with_({ schedule: { commitment: { term: [null, null, 1], nextLevel: true } } } as never);
    expect(may(three, { commitment: 2, rollback: 1 })).toBe(true);
    expect(may(three, { commitment: 2, rollback: 2 })).toBe(false);
  });

  it('is a plan once principles stand: signed, or in force from the start, and not broken', () => {
    const scenario = with_({ schedule: { commitment: { onward: true } } } as never);
    const rules = rulesOf(scenario);
    const principles = dealOf(rules, { commitment: 1, form: 1 });
    const after = (status: Agreement['status']) => isOnward(rules, [agreement({ deal: principles, status })]);
    expect(isOnward(rules, [])).toBe(false);
    expect(after('standing')).toBe(true);
    expect(after('superseded')).toBe(true);
    expect(after('broken')).toBe(false);
    const inForce = [{ label: 'Joint Statement', levels: { rollback: 4, commitment: 1 } }];
    const later = rulesOf(with_({ inForce, schedule: { commitment: { onward: true } } } as never));
    expect(isOnward(later, [])).toBe(true);
    const texts = textsOf(later, publicOf(december2003))!;
    expect(lowestText(later, texts)).toEqual(dealOf(later, { commitment: 2 }));
  });

  it('has the lowest deal of the first block as its example, and none if no block is left', () => {
    const constraints = [{ when: { issue: 'form', atLeast: 0 }, then: { issue: 'energy', atLeast: 1 } }];
    const rules = rulesOf(with_({ constraints } as never));
    expect(lowestText(rules, textsOf(rules, publicOf(december2003)))).toEqual(dealOf(rules, { energy: 1 }));
    const never = [
      ...constraints,
      { when: { issue: 'form', atLeast: 0 }, then: { issue: 'energy', atMost: 0 } },
    ];
    const none = rulesOf(with_({ constraints: never } as never));
    expect(lowestText(none, textsOf(none, publicOf(december2003)))).toBeNull();
  });

  it('leaves a chair with nothing to draft but to close', () => {
    const constraints = [
      { when: { issue: 'form', atLeast: 0 }, then: { issue: 'energy', atLeast: 1 } },
      { when: { issue: 'form', atLeast: 0 }, then: { issue: 'energy', atMost: 0 } },
    ];
    const { outcome, trace } = runTalks(with_({ constraints, horizon: { rounds: 2 } } as never) as Talks, {
      seed: '1',
    });
    expect(outcome.agreements).toEqual([]);
    const kinds = trace.events.flatMap((event) => (event.type === 'moved' ? [event.move.kind] : []));
    expect(kinds).toContain('close');
    expect(kinds).not.toContain('propose');
  });
});

it('no text of any run says less than what stands, or promises more than its term allows', () => {
  let texts = 0;
  let promises = 0;
  fc.assert(
    fc.property(seated(['random', 'position']), seeds, ({ talks }, seed) => {
      const { issues, schedule } = talks;
      if (!schedule?.floor) return;
      const place = (id: string | undefined) => issues.findIndex((issue) => issue.id === id);
      const { trace } = runTalks(talks, { seed });
      trace.events.forEach((event, n) => {
        if (event.type !== 'moved' || event.move.kind !== 'propose') return;
        const { deal } = event.move;
        const { levels, terms, agreements } = replay(trace, { events: n }).public;
        texts += 1;
        const term = terms?.[deal[place(schedule.commitment?.issue)] ?? -1] ?? Infinity;
        // What is underway counts as standing, and is promised already.
        const isFresh = !agreements.some(({ status }) => status === 'standing');
        issues.forEach(({ obligation }, k) => {
          if (!obligation) return;
          const [option, present] = [deal[k]!, levels[k]!];
          expect(option).toBeGreaterThanOrEqual(present);
          if (!isFresh || term === Infinity || option === present) return;
          promises += 1;
          const isNext = schedule.commitment!.nextLevel === true && option === present + 1;
          const months = promisedMonths(talks, deal[place(schedule.sequencing.issue)]!, k, present, option);
          expect(isNext || months <= term).toBe(true);
        });
      });
    }),
    { numRuns: 500, seed: 12 },
  );
  expect(texts).toBeGreaterThan(100);
  expect(promises).toBeGreaterThan(30);
}, 60_000);
