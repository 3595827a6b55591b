import { describe, expect, test } from 'vitest';
import { mediator, phasedConcessions, verificationFirst } from '../../src/agents/index.js';
import { changeScenario } from '../../src/scenario/index.js';
import type { Ladder, Seat } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import {
  initialState,
  observe,
  openTalks,
  replay,
  rulebookOf,
  runTalks,
  valuationOf,
  withAgent,
} from '../../src/talks/index.js';
import type { Run, Talks, TalksEvent } from '../../src/talks/index.js';
import { bestDeal, explainGain, frontLoading, gainOf, trustOf } from '../../src/valuation/index.js';

const SEEDS = Array.from({ length: 25 }, (_, place) => `claims-${place}`);
const played = new Map<Talks, readonly Run[]>();
function runs(scenario: Talks): readonly Run[] {
  const known = played.get(scenario) ?? SEEDS.map((seed) => runTalks(scenario, { seed }));
  played.set(scenario, known);
  return known;
}
const eventsOf = <T extends TalksEvent['type']>(
  scenario: Talks,
  type: T,
): Extract<TalksEvent, { type: T }>[] =>
  runs(scenario).flatMap(({ trace }) =>
    trace.events.filter((event): event is Extract<TalksEvent, { type: T }> => event.type === type),
  );
const party = (id: string) => december2003.parties.find((each) => each.id === id)!;
const phased = withAgent(december2003, 'US', phasedConcessions());
const verification = [4, 4, 4, 1, 0, 0, 0, 0, 0, 2, 1];
const wit = [3, 3, 2, 2, 2, 2, 2, 1, 1, 2, 1];

/** The level per issue that an agent asks for first. */
function hardest(agent: Seat): Record<string, number> {
  const { demands } = agent.parameters as { demands: Ladder[] };
  return Object.fromEntries(demands.map(({ issue, rungs }) => [issue, rungs[0]!.level]));
}

const isCharge = (event: TalksEvent): boolean => event.type === 'occurred' && event.id === 'espionageCharge';

function view(id: string) {
  const book = rulebookOf(december2003);
  return observe(book, initialState(book, 'claims'), id);
}

describe('who is there and how they meet', () => {
  test('C1, C2: the US, South Korea and Japan agree a line before every plenary', () => {
    expect([party('US').head, party('Japan').head, party('ROK').head]).toEqual([
      'James Kelly',
      'Mitoji Yabunaka',
      'Lee Soo-hyuck',
    ]);
    const { events } = runTalks(december2003, { seed: 'claims' }).trace;
    const first = events.find((event) => event.type === 'caucused')!;
    expect(first.members).toEqual(['US', 'ROK', 'Japan']);
    const plenary = events.findIndex((event) => event.type === 'convened');
    expect(events.indexOf(first)).toBeLessThan(plenary);
  });

  test('C3, C21: China hosts, drafts, and urges both sides to move', () => {
    expect(december2003.protocol).toMatchObject({ kind: 'singleText', chair: 'China' });
    const { urges } = mediator().parameters as { urges: { with: string; urge: number }[] };
    const urge = (id: string) => urges.find((each) => each.with === id)?.urge;
    expect([urge('US')! > 0.5, urge('DPRK')! > 0.5]).toEqual([true, true]);
  });

  test('C5: no date is set: the first session comes on different days, and sometimes it is not held', () => {
    const days = new Set(
      runs(december2003).map(({ trace }) => trace.events.find((e) => e.type === 'roundOpened')!.day),
    );
    expect(days.size).toBeGreaterThan(2);
    const held = eventsOf(december2003, 'convened').map((event) => event.held);
    expect(new Set(held)).toEqual(new Set([true, false]));
  });

  test('C20: Russia sees Pyongyang, Seoul and Washington', () => {
    const state = openTalks(december2003, { seed: 'claims' });
    return state
      .run(({ public: now }) => now.phase === 'plenary')
      .then(({ public: now }) => {
        const seen = now.meetings
          .filter((meeting) => meeting.party === 'Russia')
          .map((meeting) => meeting.with);
        expect(seen).toEqual(['DPRK', 'ROK', 'US']);
      });
  });
});

describe('what they believe', () => {
  test('C6: trust between Washington and Pyongyang is the lowest that either has', () => {
    for (const [id, other] of [
      ['US', 'DPRK'],
      ['DPRK', 'US'],
    ] as const) {
      const { trust } = view(id).own;
      const lowest = Math.min(...Object.values(trust).map(trustOf));
      expect(trustOf(trust[other]!)).toBe(lowest);
    }
  });

  test('C7: one or two weapons, uncertain: the stock differs by seed, others only estimate it', () => {
    const stocks = eventsOf(december2003, 'began').map((event) => event.private.DPRK!.stocks.plutonium!);
    expect(new Set(stocks).size).toBeGreaterThan(20);
    expect(Math.min(...stocks)).toBeLessThan(2);
    expect(view('US').own.stocks).toEqual({});
    expect(Object.keys(view('US').public.estimates)).toContain('plutonium');
  });

  test('C15: the deterrent is convex: the freeze costs Pyongyang least, the last weapons most', () => {
    const values = view('DPRK').own.values[0]!;
    const losses = values.slice(1).map((value, level) => values[level]! - value);
    expect(Math.max(...losses)).toBe(losses.at(-1));
    expect(Math.min(...losses)).toBe(losses[0]);
    const lesson = december2003.dynamics!.hazards.find(({ id }) => id === 'foreignLesson')!;
    expect(lesson.effects).toContainEqual({ kind: 'noDeal', party: 'DPRK', by: 0.01 });
  });

  test('C14, C16: need makes no deal worse for Pyongyang, a growing deterrent better', () => {
    const at = (change: object) => {
      const scenario = changeScenario(december2003, { dynamics: change } as never);
      const drifted = runTalks(scenario, { seed: 'claims' }).trace.events.find(
        (event) => event.type === 'drifted',
      )!;
      return drifted.noDeal.DPRK!;
    };
    const same = at({});
    expect(at({ need: { perYear: 0.2 } })).toBeLessThan(same);
    const { paths } = december2003.dynamics!;
    expect(at({ paths: { plutonium: { perYear: paths[0]!.perYear * 3 } } })).toBeGreaterThan(same);
  });
});

describe('the positions', () => {
  test('C8, C11: Washington demands verification and full sequencing first, with a mandate near 0', () => {
    const first = hardest(verificationFirst());
    expect(first).toMatchObject({ rollback: 4, verification: 4, sequencing: 4 });
    expect(view('US').own.mandate).toBeLessThanOrEqual(0.1);
    expect(gainOf(valuationOf(view('DPRK')), verification)).toBeLessThan(0);
  });

  test('C9: Pyongyang asks for a bilateral guarantee, ambassadors and aid', () => {
    expect(hardest(december2003.agents.DPRK!)).toMatchObject({ security: 3, normalization: 2, energy: 2 });
    expect(party('DPRK').declared).toMatchObject({ security: 3, normalization: 1, energy: 2 });
  });

  test('C12: with a wider mandate and flexibility Washington agrees more often', () => {
    const flexible = changeScenario(december2003, { parties: { US: { mandate: 0.8, flexibility: 0.5 } } });
    const agreed = (scenario: Talks) =>
      runs(scenario).filter(({ outcome }) => outcome.agreements.some(({ substance }) => substance)).length;
    expect(agreed(flexible)).toBeGreaterThan(agreed(december2003));
  });

  test('C13: verification first asks a lot up front for little, phasing does not', () => {
    const loading = (deal: number[]) => {
      const { rules, own, public: now } = view('DPRK');
      return frontLoading(explainGain(rules, 'DPRK', own, now.levels, deal));
    };
    expect(loading(verification)).toBeGreaterThan(0);
    expect(loading(wit)).toBeLessThan(loading(verification));
  });

  test('C17: giving the programme up takes years', () => {
    const performed = runs(phased).flatMap(({ state }) =>
      state.public.agreements.flatMap(({ day, duties }) =>
        duties
          .filter((duty) => duty.issue === 'rollback' && duty.level >= 3 && duty.doneDay > 0)
          .map((duty) => duty.doneDay - day),
      ),
    );
    expect(performed.length).toBeGreaterThan(0);
    expect(Math.min(...performed)).toBeGreaterThan(365);
  });

  test('C19: after too many sessions in vain a flexible Washington takes what can be had', () => {
    const agent = verificationFirst({
      ambition: 1,
      demands: [],
      decision: { sessions: 2, flexibility: 0.3 },
    });
    const seen = view('US');
    // Disablement for oil and an assurance: what a plan can promise within its term.
    const plan = [2, 2, 2, 2, 1, 1, 1, 0, 1, 2, 1];
    const table = { ...seen.public.table, offer: plan, by: 'China', reading: 1 };
    const answer = (sessions: number, flexibility: number) =>
      agent.decide(
        {
          ...seen,
          public: { ...seen.public, phase: 'plenary', sessions, table },
          own: { ...seen.own, flexibility },
        },
        () => ({ used: 0, next: () => 0 }),
      ).kind;
    expect(gainOf(valuationOf(seen), plan)).toBeGreaterThan(0);
    expect([answer(1, 0.4), answer(3, 0.1), answer(3, 0.4)]).toEqual(['object', 'object', 'accept']);
  });

  test('C24, C25, C26: Seoul urges restraint, and wants something positive from Washington', () => {
    const { urges } = december2003.agents.ROK!.parameters as { urges: { with: string; urge: number }[] };
    expect(urges.find((each) => each.with === 'US')!.urge).toBeGreaterThan(0.5);
    expect(hardest(december2003.agents.ROK!).security).toBe(1);
    expect(bestDeal(valuationOf(view('ROK'))).deal[3]).toBeGreaterThan(0);
    expect(party('ROK').drift!.deterrent).toBeLessThan(0);
  });
});

describe('what happens', () => {
  test('C22: accusations cost trust and are remembered', () => {
    const { trace } = runs(december2003).find(({ trace: { events } }) => events.some(isCharge))!;
    const at = trace.events.findIndex(isCharge);
    const before = replay(trace, { events: at });
    const after = replay(trace, { events: at + 1 });
    expect(trustOf(after.private.DPRK!.trust.US!)).toBeLessThan(trustOf(before.private.DPRK!.trust.US!));
    const grievance = ({ public: now }: typeof before) => now.grievances.DPRK?.US ?? 0;
    expect(grievance(after)).toBeGreaterThan(grievance(before));
  });

  test('C23: partners shape the American position: without their urging flexibility stays where it was', () => {
    const wide = changeScenario(december2003, { parties: { US: { mandate: 1 } } });
    const alone = changeScenario(wide, { parties: { US: { influence: { susceptibility: 0 } } } });
    const highest = (scenario: Talks) =>
      Math.max(...eventsOf(scenario, 'influenced').map(({ flexibility }) => flexibility.US!));
    expect(highest(wide)).toBeGreaterThan(highest(alone) + 0.1);
  });

  test('C27: China weighs more with Washington than Seoul, and Seoul more than nothing', () => {
    const { weights } = party('US').influence!;
    expect(weights.China!).toBeGreaterThan(weights.ROK!);
    expect(weights.ROK!).toBeGreaterThan(0);
  });

  test('C28: while Washington is under a veto, what Seoul says to it changes nothing', () => {
    const veto = { id: 'standing', label: 'a standing veto', party: 'US', date: '2003-12-02' };
    const vetoed = changeScenario(december2003, {
      parties: { US: { mandate: 1, flexibility: 0.3 } },
      dynamics: {
        conduct: null, // or what Seoul urges bears on suspensions
        events: [
          ...december2003.dynamics!.events,
          { ...veto, effects: [{ kind: 'veto', party: 'US', months: 600 }] },
        ],
      },
    });
    const silent = changeScenario(vetoed, { parties: { US: { influence: { weights: { ROK: 0 } } } } });
    const flexibility = (scenario: Talks) =>
      eventsOf(scenario, 'influenced').map((event) => event.flexibility.US);
    expect(flexibility(vetoed)).toEqual(flexibility(silent));
  });
});
