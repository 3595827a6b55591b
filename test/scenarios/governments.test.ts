import { describe, expect, test } from 'vitest';
import { loadRecord } from '../../src/history/record/index.js';
import { changeScenario, checkScenario, unsourcedNumbers } from '../../src/scenario/index.js';
import {
  december2003,
  december2008,
  recordedGovernments,
  scenarios,
  withRecordedEvents,
  withRecordedGovernments,
} from '../../src/scenarios/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Talks } from '../../src/talks/index.js';

describe('recordedGovernments', () => {
  test('is every change of a head of delegation that the record has since December 2003', async () => {
    const { events } = await loadRecord();
    const heads = new Map<string, string | undefined>(december2003.parties.map(({ id, head }) => [id, head]));
    const changes = events.flatMap(({ id, date, heads: here = {} }) =>
      date < december2003.start
        ? []
        : Object.entries(here).flatMap(([party, head]) => {
            if (heads.get(party) === head) return [];
            heads.set(party, head);
            return [{ party, head, date, record: id }];
          }),
    );
    const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort();
    expect(sorted(recordedGovernments)).toEqual(sorted(changes));
    const dates = recordedGovernments.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });

  test('the dated scenarios name the heads of their day', () => {
    for (const { start, parties } of Object.values(scenarios)) {
      for (const { id, head } of parties) {
        const before = recordedGovernments.findLast(({ party, date }) => party === id && date <= start);
        if (before) expect([id, head]).toEqual([id, before.head]);
      }
    }
  });
});

describe('withRecordedGovernments', () => {
  const headsOf = ({ dynamics }: Talks, of: string): (readonly [string, string])[] =>
    (dynamics!.governments ?? []).flatMap(({ party, date, head }) => (party === of ? [[date, head]] : []));

  test.each(Object.entries(scenarios))('%s: valid, sourced, nobody new before its start', (_, scenario) => {
    const governed = withRecordedGovernments(scenario);
    expect(checkScenario({ ...governed })).toEqual([]);
    expect(unsourcedNumbers(governed)).toEqual([]);
    for (const { date } of governed.dynamics!.governments ?? []) expect(date > scenario.start).toBe(true);
    expect(scenario.dynamics).not.toHaveProperty('governments');
  });

  test('from December 2003 to the end of 2008 James Kelly does not meet in 2008', () => {
    const governed = withRecordedGovernments(withRecordedEvents(december2003));
    expect(headsOf(governed, 'US')).toEqual([['2005-07-26', 'Christopher Hill']]);
    expect(headsOf(governed, 'ROK').map(([, head]) => head)).toEqual([
      'Song Min-soon',
      'Chun Yung-woo',
      'Kim Sook',
    ]);
    expect(headsOf(governed, 'DPRK')).toEqual([]);
    const { state } = runTalks(changeScenario(governed, { horizon: { months: 26 } }), { seed: '1' });
    expect(state.public.offices!.US!.head).toBe('Christopher Hill');
  });

  test('mandates by one rule: as a review draws them, else as they were', () => {
    const governed = withRecordedGovernments(december2003);
    for (const { party, mandate } of governed.dynamics!.governments!)
      expect([party, mandate]).toEqual([
        party,
        party === 'US' ? { value: 0.45, low: 0, high: 0.9 } : undefined,
      ]);
    const other = changeScenario(december2003, {
      dynamics: {
        conduct: {
          actions: { review: { effects: [{ kind: 'mandate', party: 'Japan', low: 0.2, high: 0.4 }] } },
        },
      },
    });
    const { governments } = withRecordedGovernments(other).dynamics!;
    expect(governments!.map(({ party, mandate }) => [party, mandate !== undefined])).toContainEqual([
      'US',
      false,
    ]);
    expect(governments!.map(({ party, mandate }) => [party, mandate !== undefined])).toContainEqual([
      'Japan',
      true,
    ]);
  });

  test('a party that has changes of its own keeps those, and a second time changes nothing', () => {
    const own = [{ party: 'US', date: '2004-02-01', head: 'somebody' }];
    const scenario = changeScenario(december2003, { dynamics: { governments: own } });
    const governed = withRecordedGovernments(scenario);
    expect(headsOf(governed, 'US')).toEqual([['2004-02-01', 'somebody']]);
    expect(headsOf(governed, 'Japan')).not.toEqual([]);
    expect(withRecordedGovernments(governed)).toBe(governed);
  });

  test('a scenario in which nobody new comes to office is the same', () => {
    expect(withRecordedGovernments(december2008)).toBe(december2008);
  });
});
