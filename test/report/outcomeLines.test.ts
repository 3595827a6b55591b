import { describe, expect, test } from 'vitest';
import type { AgreementSummary, Outcome } from '../../src/talks/index.js';
import { outcomeOf, told } from './told.js';

const end = (changes: Partial<Outcome>): string => told({ type: 'ended', outcome: outcomeOf(changes) });
const blocker = (party: string, issue: string, direction: 'up' | 'down', count: number) => ({
  party,
  issue,
  direction,
  count,
});
const agreement = (changes: Partial<AgreementSummary>): AgreementSummary => ({
  round: 2,
  day: 100,
  levels: { rollback: 3 },
  substance: true,
  status: 'standing',
  brokenBy: null,
  ...changes,
});

describe('why it ended so', () => {
  test('inconclusive: the issues with opposite objections, by whom', () => {
    const blockers = [
      blocker('US', 'sequencing', 'up', 9),
      blocker('Japan', 'abductions', 'up', 8),
      blocker('DPRK', 'sequencing', 'down', 7),
      blocker('DPRK', 'security', 'up', 3),
      blocker('US', 'security', 'down', 2),
    ];
    expect(end({ blockers })).toContain(
      'OUTCOME: inconclusive after 3 rounds and 2 sessions, on 5 January 2005 No agreement of substance was signed: ' +
        'the parties pulled in opposite directions on sequencing (Washington for more, Pyongyang for less) and ' +
        'security (Pyongyang for more, Washington for less).',
    );
  });

  test('a party that objects both ways is in no conflict with itself', () => {
    const blockers = [blocker('US', 'form', 'up', 2), blocker('US', 'form', 'down', 2)];
    expect(end({ blockers })).toContain('what was asked for was not given: Washington for more form and');
  });

  test('without opposite objections, what was asked for; without any, that; without sessions, that', () => {
    expect(end({ blockers: [blocker('DPRK', 'energy', 'up', 2)] })).toContain('Pyongyang for more energy.');
    expect(end({})).toContain('nobody named an issue that stood in the way.');
    expect(end({ sessions: 0 })).toContain('No agreement of substance was signed: no session was held.');
  });

  test('partial: what became of the agreement, and where its issue stands', () => {
    const partial = (changes: Partial<AgreementSummary>): string =>
      end({
        kind: 'partial',
        agreements: [agreement(changes)],
        levels: { ...outcomeOf().levels, rollback: 2 },
      });
    expect(partial({})).toContain(
      'the one of 11 March 2004 was not carried out in full by the end, and promised rollback 3 only; ' +
        'rollback stands at 2 of 4 (disable + declaration).',
    );
    expect(partial({ status: 'broken', brokenBy: 'US' })).toContain(
      'broke on the conduct of Washington, and',
    );
    expect(partial({ status: 'completed' })).toContain('was carried out, and promised rollback 3 only');
    expect(partial({ status: 'superseded', levels: { rollback: 4 } })).toContain(
      'gave way to a later one; rollback',
    );
  });

  test('settlement and collapse', () => {
    const agreements = [agreement({ status: 'completed', levels: { rollback: 4 } })];
    expect(end({ kind: 'settlement', agreements })).toContain(
      'All steps of the agreement of 11 March 2004 were done.',
    );
    expect(end({ kind: 'collapse', endedBy: 'DPRK' })).toContain(
      'Pyongyang left for good, and the talks collapsed:',
    );
  });
});

describe('where things stand', () => {
  test('levels in words, or that there is nothing', () => {
    expect(end({})).toContain('Implemented: nothing on any issue.');
    const text = end({ levels: { ...outcomeOf().levels, rollback: 1 } });
    expect(text).toContain('Rollback of the nuclear programme 1 of 4 freeze: shut down and seal Yongbyon');
  });

  test('gains, expected and realised', () => {
    const gains = { ...outcomeOf().gains, US: { expected: 0.1, realised: -0.2 } };
    expect(end({ gains })).toContain('Washington +0.10 -0.20 Pyongyang – 0.00');
    expect(end({})).toContain(
      'Gains expected: none, nothing was signed. Realised: Washington 0.00, Pyongyang 0.00',
    );
  });

  test('stocks and aid', () => {
    expect(end({})).toContain('plutonium from Yongbyon 5.0 and hidden uranium enrichment 0.5.');
    expect(end({})).toContain('Aid delivered under agreements, in million US$: none.');
    expect(end({ aid: { US: 0, ROK: 120.4 } })).toContain(
      'Aid delivered under agreements, in million US$: Seoul 120.',
    );
  });

  test('the first eight blockers, and how many more there are', () => {
    const issues = ['rollback', 'verification', 'sequencing', 'security', 'energy', 'form'];
    const blockers = issues.flatMap((issue, k) => [
      blocker('US', issue, 'up', 20 - k),
      blocker('ROK', issue, 'up', 1),
    ]);
    const text = end({ blockers });
    expect(text).toContain(
      'Washington wanted more rollback 20 objections Seoul wanted more rollback 1 objection',
    );
    expect(text).toContain('and 4 others');
    expect(text.match(/ wanted /g)).toHaveLength(8);
  });

  test('agreements and their fate', () => {
    const agreements = [
      agreement({ substance: false, status: 'superseded' }),
      agreement({ status: 'broken', brokenBy: 'DPRK' }),
    ];
    const text = end({ kind: 'partial', agreements });
    expect(text).toContain('round 2 11 March 2004 not of substance superseded');
    expect(text).toContain('of substance broken by Pyongyang');
  });
});
