import { describe, expect, test } from 'vitest';
import { runTalks, type Talks } from '../../src/talks/index.js';
import { changeScenario, checkScenario, sourceOf } from '../../src/scenario/index.js';
import { consents, contributions, news, scenarios } from '../../src/scenarios/index.js';

describe.each(Object.entries(scenarios))('what the other four hold, in %s', (_, base) => {
  const scenario = [contributions, consents, news].reduce<Talks>(
    (before, one) => changeScenario(before, one),
    base,
  );

  test('is valid, and every number of it says where it comes from', () => {
    expect(checkScenario({ ...scenario })).toEqual([]);
    for (const path of [
      'costs.payers.energy.2.ROK',
      'issues.security.obligation.guarantors',
      'issues.sanctions.obligation.consents.0.cost',
    ]) {
      expect(sourceOf(scenario, path), path).toMatch(/judgement|record/);
    }
  });

  test('Moscow tells Seoul and Washington what Pyongyang has told it, where it has', () => {
    const { state, trace } = runTalks(scenario, { seed: 'news' });
    const carried = trace.events.flatMap((event) =>
      event.type === 'moved' && event.party === 'Russia' && event.move.kind === 'consult'
        ? event.move.meetings.flatMap((meeting) => (meeting.carries ? [meeting.with] : []))
        : [],
    );
    expect(new Set(carried)).toEqual(new Set(['ROK', 'US']));
    expect(state.private.US!.disclosed.DPRK).toEqual(state.private.Russia!.disclosed.DPRK);
  });
});
