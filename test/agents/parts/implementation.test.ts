import { describe, expect, test } from 'vitest';
import {
  calculatedConduct,
  faithfulConduct,
  type CalculatedConductOptions,
} from '../../../src/agents/index.js';
import { lossByBreaking } from '../../../src/agents/parts/implementation.js';
import { valuationOf } from '../../../src/talks/index.js';
import type { Duty, DutyChoice } from '../../../src/talks/index.js';
import { gainOf } from '../../../src/valuation/index.js';
import { seenBy, situation, standing } from '../seen.js';
import type { Seen } from '../seen.js';

const deal = [1, 1, 0];
function duty(party: string, issue: string, level: number): Duty {
  return {
    issue,
    level,
    party,
    share: 1,
    stage: 1,
    months: 2,
    status: 'due',
    dueDay: 60,
    doneDay: -1,
    overdue: false,
  };
}
const agreements = [standing(deal, { duties: [duty('North', 'arms', 1), duty('South', 'aid', 1)] })];

function conduct(
  party: string,
  own: Seen['own'],
  options: CalculatedConductOptions = { loyalty: 0.1, candour: 9 },
  now: Seen['now'] = {},
  scenario: Seen['scenario'] = {},
): readonly DutyChoice[] {
  return calculatedConduct(options)(situation(seenBy(party, { scenario, own, now: { agreements, ...now } })));
}

describe('what to do about a duty', () => {
  const gain = gainOf(valuationOf(seenBy('North')), deal);

  test('perform it, while the agreement is worth it, or not much worse than none', () => {
    expect(conduct('North', {})).toEqual(['perform']);
    expect(conduct('North', { noDeal: gain + 0.09 })).toEqual(['perform']);
    expect(conduct('Broker', {})).toEqual([]);
  });

  test('hold it back, when it is not, or when the capital vetoes', () => {
    expect(conduct('North', { noDeal: gain + 0.11 })).toEqual(['withhold']);
    expect(conduct('North', { noDeal: gain + 0.11 }, { loyalty: 0.2, candour: 9 })).toEqual(['perform']);
    expect(conduct('North', {}, undefined, { vetoes: { North: 1 } })).toEqual(['withhold']);
    expect(conduct('North', {}, undefined, { vetoes: { North: 1 }, day: 1 })).toEqual(['perform']);
  });

  test('what breaking would lose: the no-deal value, which one has anyway, does not count', () => {
    const loss = { loyalty: 0.02, candour: 9, weighs: 'loss' as const };
    expect(conduct('North', { noDeal: gain + 0.5 }, loss)).toEqual(['perform']);
    // Its own step only is left, and it costs: nothing is lost by holding it back.
    const own = standing([1, 0, 0], { duties: [duty('North', 'arms', 1)] });
    const dear = seenBy('North').own.values.with(0, [1, 0, 0, 0]);
    expect(conduct('North', { values: dear }, loss, { agreements: [own] })).toEqual(['withhold']);
    // But for what the other side has done and would take back: aid of level 2.
    const done = { ...duty('South', 'aid', 2), status: 'performed' as const };
    const kept = standing([3, 2, 0], { duties: [duty('North', 'arms', 3), done] });
    const levels = [0, 2, 0];
    const seen = seenBy('North', { now: { agreements: [kept], levels } });
    const { weights, values } = seen.own;
    const { reversibility } = seen.rules.issues[1]!.obligation!;
    const steps = gainOf(valuationOf(seen), kept.deal) + seen.own.noDeal;
    const taken = weights[1]! * (values[1]![2]! - values[1]![1]!) * reversibility[1]!;
    expect(lossByBreaking(situation(seen), kept)).toBeCloseTo(steps + taken, 12);
  });

  test('claim it, when keeping what one has outweighs the risk: only where that is possible', () => {
    // Arms are worth 0.5 × (1 − 0.9) to the North; nobody watches.
    expect(conduct('North', {}, { loyalty: 1, candour: 0.049 })).toEqual(['conceal']);
    expect(conduct('North', {}, { loyalty: 1, candour: 0.051 })).toEqual(['perform']);
    expect(conduct('South', {}, { loyalty: 1, candour: 0 })).toEqual(['perform']);
  });

  test('inspections deter', () => {
    const watched = (deterrence: number): readonly DutyChoice[] => {
      const base = seenBy('North').rules.issues;
      return calculatedConduct({ loyalty: 1, candour: 0.01 })(
        situation(
          seenBy('North', {
            scenario: {
              issues: [...base, { id: 'watch', label: 'x', options: ['none', 'all'], structural: true }],
              schedule: { verification: { issue: 'watch', monitored: 'North', deterrence: [0, deterrence] } },
            },
            now: {
              agreements: [standing([...deal, 1], { duties: [duty('North', 'arms', 1)] })],
              levels: [0, 0, 0, 0],
            },
          }),
        ),
      );
    };
    expect(watched(0)).toEqual(['conceal']);
    expect(watched(1)).toEqual(['perform']);
  });

  test('one choice for every open duty, in order', () => {
    const two = [
      standing(deal, {
        duties: [
          duty('North', 'arms', 1),
          { ...duty('North', 'arms', 2), status: 'withheld' },
          { ...duty('North', 'aid', 1), status: 'waiting' },
        ],
      }),
    ];
    expect(conduct('North', {}, undefined, { agreements: two })).toHaveLength(2);
  });
});

test('faithful conduct performs all that is due', () => {
  const duties: Duty[] = [
    duty('North', 'arms', 1),
    duty('South', 'arms', 1),
    { ...duty('North', 'arms', 1), status: 'withheld' },
    { ...duty('North', 'arms', 1), status: 'performed' },
  ];
  const seen = seenBy('North', { now: { agreements: [standing(deal, { duties })] } });
  expect(faithfulConduct()(situation(seen))).toEqual(['perform', 'perform']);
});
