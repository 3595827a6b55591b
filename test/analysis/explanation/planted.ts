import { describe, expect, test } from 'vitest';
import { mediator } from '../../../src/agents/index.js';
import { explain, type Explanation, type Fact } from '../../../src/analysis/index.js';
import type { Dynamics, Ladder, ScenarioChanges } from '../../../src/scenario/index.js';
import { runTalks, type Agent, type Talks } from '../../../src/talks/index.js';
import { tiny } from '../../talks/tiny.js';

type Demands = Readonly<Record<string, readonly Ladder[]>>;

const never = (issue: string, bound: Ladder['bound'], level: number): Ladder => ({
  issue,
  bound,
  rungs: [{ level, firmness: 'never' }],
});

/** What stands in every run and does nothing: demands that everything meets, and news. */
const decoys: Demands = {
  North: [never('order', 'atLeast', 0)],
  South: [never('order', 'atMost', 1)],
  Broker: [never('arms', 'atLeast', 0)],
};
const news: Dynamics['hazards'] = ['rain', 'rumour'].map((id) => ({
  id,
  label: id,
  party: 'North',
  rate: 2,
  effects: [{ kind: 'flexibility', party: 'Broker', by: 0.01 }],
}));

/** Three parties that sign a plan in every run, if nothing is planted. */
export function talksOf(demands: Demands = {}, changes: ScenarioChanges = {}): Talks {
  const { dynamics, ...rest } = changes;
  const scenario = tiny({ dynamics: { gapDays: [60, 100, 150], hazards: news, ...dynamics }, ...rest });
  const agents: Record<string, Agent> = {};
  for (const { id } of scenario.parties)
    agents[id] = mediator({ demands: [...(demands[id] ?? []), ...decoys[id]!] });
  return { ...scenario, agents };
}

function word(fact: Fact): string {
  if (fact.kind === 'demand') return `${fact.party} demands ${fact.issue}`;
  if (fact.kind === 'trust') return `${fact.party} trusts ${fact.in}`;
  if (fact.kind === 'mandate') return `${fact.party}: mandate`;
  return fact.kind === 'event' ? fact.id : fact.kind;
}

const named = (found: Explanation['causes']): readonly string[] =>
  found.map(({ facts }) => facts.map(word).join(' and '));

/** Explanations of some runs of talks, which all come to the same. */
function explained(talks: Talks, value: boolean, runs: number): readonly Explanation[] {
  return Array.from({ length: runs }, (_, n) => {
    const { trace } = runTalks(talks, { seed: `run ${n}` });
    const found = explain(trace, { seeds: 12, seed: `explain ${n}` });
    expect(found).toMatchObject({ value, measure: 'substance', seeds: 12 });
    return found;
  });
}

/** What must be found of what was planted, and of nothing, in so many runs of each kind. */
export function plantedLaws(runs: number): void {
  describe(`planted causes are found in ${runs} of ${runs} runs, and nothing else is`, () => {
    const ban = {
      id: 'ban',
      label: 'the capital bans concessions',
      party: 'South',
      date: '2003-12-02',
      effects: [{ kind: 'veto' as const, party: 'South', months: 60 }],
    };
    const mistrustful: ScenarioChanges = { parties: { North: { noDeal: 0.12, trust: { South: 0.05 } } } };

    test.each<[string, Talks, string]>([
      ['a red line', talksOf({ North: [never('arms', 'atMost', 0)] }), 'North demands arms'],
      ['a veto', talksOf({}, { dynamics: { events: [ban] } }), 'ban'],
      ['a pair that mistrusts each other', talksOf({}, mistrustful), 'North trusts South'],
    ])('%s', (_, talks, cause) => {
      for (const { causes, together } of explained(talks, false, runs)) {
        expect([named(causes), together]).toEqual([[cause], []]);
        expect(causes[0]).toMatchObject({ turned: 1, anyway: 0, difference: 1 });
      }
    });

    test('two red lines, neither of which does it alone', () => {
      const talks = talksOf({ North: [never('arms', 'atMost', 0)], South: [never('aid', 'atMost', 0)] });
      for (const { causes, together } of explained(talks, false, runs)) {
        expect([causes, named(together)]).toEqual([[], ['North demands arms and South demands aid']]);
      }
    });

    test('the smallest dose of trust that would have done is told', () => {
      for (const { causes } of explained(talksOf({}, mistrustful), false, runs)) {
        const { to, low } = causes[0]!.least!;
        expect(to).toBeGreaterThan(0.05);
        expect(to).toBeLessThan(0.95);
        expect(low).toBeGreaterThan(0);
      }
    });
  });

  describe('where nothing is planted', () => {
    test('at most one false cause in the runs that signed, and everything is a circumstance', () => {
      const all = explained(talksOf(), true, runs);
      expect(all.filter(({ causes, together }) => causes.length + together.length > 0).length).toBeLessThan(
        2,
      );
      for (const { circumstances, undecided, fixed } of all) {
        expect(circumstances.length + undecided.length).toBeGreaterThan(5);
        expect(fixed).toEqual([]);
        expect(circumstances.map(word)).toContain('North demands order');
      }
    });

    test('nor in those that could not have signed', () => {
      const all = explained(
        talksOf({}, { parties: { North: { noDeal: 0.6 }, South: { noDeal: 0.6 } } }),
        false,
        runs,
      );
      expect(all.filter(({ causes, together }) => causes.length + together.length > 0).length).toBeLessThan(
        2,
      );
    });
  });
}
