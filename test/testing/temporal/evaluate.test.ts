import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { openTalks, runTalks } from '../../../src/talks/index.js';
import type { Run } from '../../../src/talks/index.js';
import {
  abandonedDiplomacy,
  acted,
  agreed,
  aidDelivered,
  always,
  and,
  attended,
  before,
  ended,
  evaluate,
  eventually,
  exposed,
  holds,
  implies,
  inForce,
  inspectorsReturned,
  leadsTo,
  level,
  next,
  noDealAbove,
  not,
  occurred,
  or,
  performed,
  promised,
  release,
  sessionHeld,
  statement,
  until,
  weakNext,
  weakUntil,
} from '../../../src/testing/index.js';
import type { Atom, EvaluateOptions, Formula } from '../../../src/testing/index.js';
import { byHand } from '../../talks/playing.js';
import { tiny } from '../../talks/tiny.js';
import { truthOf } from '../atoms/told.js';
import { binary, derived, unary } from './formulas.js';
import { holdsAt } from './reference.js';

const runs = new Map<string, Run>();

function run(seed: string): Run {
  const known = runs.get(seed) ?? runTalks(december2003, { seed });
  runs.set(seed, known);
  return known;
}

function told(formula: Formula, seed: string, options?: EvaluateOptions): string {
  const { holds: verdict, at, reason } = evaluate(formula, run(seed), options);
  return `${verdict ? 'holds' : 'fails'} at ${at}; ${reason}`;
}

const nexts = (count: number, formula: Formula): Formula =>
  count === 0 ? formula : next(nexts(count - 1, formula));

describe('reasons on runs of December 2003', () => {
  // Seed 273: statement in round 6, plan in round 8 under which inspectors return; seed 51: no text at all.
  test.each<[string, Formula, string]>([
    ['what happened', eventually(agreed()), 'holds at 5; round 6, September 2005: an agreement was signed'],
    [
      'what did not happen',
      always(not(agreed())),
      'fails at 5; round 6, September 2005: an agreement was signed',
    ],
    [
      'what never happened',
      eventually(level('rollback').atLeast('cvid')),
      'fails at 16; rounds 1 to 17, December 2003 to October 2008: rollback stood below 4 (full CVID)',
    ],
    [
      'the first sessions (C10)',
      always(not(agreed({ substance: true })), { within: 1 }),
      'holds at 1; rounds 1 to 2, December 2003 to February 2004: no agreement of substance was signed',
    ],
    [
      'a step, in the month in which it was done',
      before(inspectorsReturned(), performed('rollback', 2)),
      'holds at 7; round 8, December 2005: Pyongyang completed verification 1 (IAEA monitoring of shutdown/seals at declared site) in January 2006',
    ],
    [
      'a level of one round',
      next(level('rollback').atLeast('freeze')),
      'fails at 1; round 2, February 2004: at the end of the round rollback stood at 0 (none), below 1 (freeze)',
    ],
    [
      'a premise and a conclusion of one round',
      always(implies(statement('DPRK', 'accusatory'), not(attended('DPRK')))),
      'fails at 2; round 3, March 2004: Pyongyang came to the session although Pyongyang made an accusatory statement about Washington',
    ],
    [
      'a demand without a response',
      leadsTo(abandonedDiplomacy('US'), not(sessionHeld()), { within: 2 }),
      'fails at 2; round 1, December 2003: Washington abandoned diplomacy; rounds 1 to 3, December 2003 to March 2004: a session was held',
    ],
    [
      'what did not come before',
      before(performed('rollback'), agreed()),
      'fails at 5; rounds 1 to 5, December 2003 to May 2005: no step of rollback was completed; round 6, September 2005: an agreement was signed',
    ],
    [
      'a promise that is pending when the talks end',
      nexts(13, eventually(performed('rollback', 'cvid'), { within: 4, pending: 'kept' })),
      'holds at 16; rounds 14 to 17, March 2008 to October 2008: rollback 4 (full CVID) was not completed; round 17, October 2008: the trace ended 1 round short of the term',
    ],
    [
      'a trigger that never came',
      leadsTo(promised('rollback', 'cvid'), performed('rollback', 'cvid'), { within: 5 }),
      'holds at 16; rounds 1 to 17, December 2003 to October 2008: rollback 4 (full CVID) was not promised',
    ],
    [
      'the end',
      eventually(ended('partial')),
      'holds at 16; round 17, October 2008: the talks ended with a partial agreement',
    ],
    [
      'the last position',
      eventually(weakNext(or())),
      'holds at 16; round 17, October 2008: no round followed',
    ],
    [
      'what holds throughout',
      always(holds('need is bearable', (state) => state.public.need < 1)),
      'holds at 16; rounds 1 to 17, December 2003 to October 2008: "need is bearable" held',
    ],
    [
      'a number',
      noDealAbove('DPRK', 0.5),
      'fails at 0; round 1, December 2003: at the end of the round the no-deal value of Pyongyang was 0.024, not above 0.5',
    ],
    [
      'several parts',
      and(sessionHeld(), inForce()),
      'fails at 0; round 1, December 2003: at the end of the round no agreement was in force',
    ],
    [
      'several alternatives',
      or(inForce(), agreed()),
      'fails at 0; round 1, December 2003: at the end of the round no agreement was in force and no agreement was signed',
    ],
    [
      'waiting',
      weakUntil(attended('China'), ended('collapse')),
      'holds at 16; rounds 1 to 17, December 2003 to October 2008: Beijing came to the session or the talks ended in collapse',
    ],
    [
      'nested',
      eventually(always(level('verification').atLeast(1))),
      'holds at 16; rounds 8 to 17, December 2005 to October 2008: verification stood at least at 1 (IAEA monitoring of shutdown/seals at declared site)',
    ],
    [
      'nested, fails',
      always(eventually(level('verification').equals(0))),
      'fails at 16; rounds 8 to 17, December 2005 to October 2008: verification stood not at 0 (none)',
    ],
    [
      'release',
      release(performed('rollback'), sessionHeld()),
      'fails at 3; rounds 1 to 3, December 2003 to March 2004: no step of rollback was completed; round 4, July 2004: no session was held',
    ],
    [
      'until',
      until(sessionHeld(), performed('rollback')),
      'fails at 3; rounds 1 to 4, December 2003 to July 2004: no step of rollback was completed; round 4, July 2004: no session was held',
    ],
    [
      'no aid',
      until(not(exposed()), aidDelivered()),
      'holds at 7; round 8, December 2005: Washington delivered its part of energy 1 (emergency 50 kt HFO) in January 2006',
    ],
  ])('%s', (_name, formula, expected) => {
    expect(told(formula, '273')).toBe(expected);
  });

  test('per event', () => {
    expect(told(eventually(agreed()), '273', { per: 'event' })).toBe(
      'holds at 425; event 425, round 6, September 2005: an agreement was signed',
    );
    expect(told(agreed(), '273', { per: 'event' })).toBe(
      'fails at 0; event 0, before round 1, December 2003: no agreement was signed',
    );
    expect(told(always(not(agreed())), '51', { per: 'event' })).toBe(
      'holds at 1024; events 0 to 1024, up to round 17, December 2003 to September 2008: no agreement was signed',
    );
  });

  test('an act, in the month in which it was done', () => {
    // The round opened on 6 January.
    expect(told(eventually(acted('ROK', 'deliver')), '9', { per: 'event' })).toMatch(
      /Seoul acted between sessions: Seoul sends rice and fertiliser in February 2004$/,
    );
  });

  test('an event of the world, in the month in which it happened', () => {
    expect(told(not(eventually(occurred('famine'))), '9')).toBe(
      'fails at 1; round 2, May 2004: "a bad harvest: famine threatens the North" occurred in July 2004',
    );
  });
});

describe('evaluate', () => {
  test('agrees with the definition on real runs, whatever the formula', () => {
    const atoms: readonly Atom[] = [
      agreed(),
      sessionHeld(),
      attended('DPRK'),
      statement('DPRK', 'accusatory'),
      abandonedDiplomacy('US'),
      level('verification').atLeast(1),
      noDealAbove('DPRK', 0.01),
      holds('need', (state) => state.public.need < 0.6),
    ];
    const leaf = fc.constantFrom<Formula>(...atoms);
    const grown = (operand: fc.Arbitrary<Formula>): fc.Arbitrary<Formula> =>
      fc.oneof(
        fc.tuple(fc.constantFrom(...unary), operand).map(([operator, of]) => operator(of)),
        fc
          .tuple(fc.constantFrom(...binary, ...derived), operand, operand)
          .map(([operator, left, right]) => operator(left, right)),
      );
    const seeds = ['4', '273', '9'];
    const columns = new Map(
      seeds.map((seed) => [seed, atoms.map((atom) => truthOf(atom, run(seed).trace))] as const),
    );
    fc.assert(
      fc.property(grown(grown(grown(leaf))), fc.constantFrom(...seeds), (formula, seed) => {
        const truth = (atom: Atom, i: number): boolean => columns.get(seed)![atoms.indexOf(atom)]![i]!;
        const { holds: verdict, at, reason } = evaluate(formula, run(seed));
        const rounds = columns.get(seed)![0]!.length;
        expect(verdict).toBe(holdsAt(formula, truth, rounds, 0));
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(rounds);
        expect(reason).toMatch(/^rounds? \d+/);
        expect(reason).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 150 },
    );
  });

  test('takes a run, a trace, a session, and what JSON made of formula and trace', async () => {
    const formula = leadsTo(promised('security'), performed('security', 1), { within: 2 });
    const expected = evaluate(formula, run('273'));
    const session = openTalks(december2003, { seed: '273' });
    await session.run();
    const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    expect(copy(formula)).toEqual(formula);
    for (const source of [run('273').trace, session, copy(run('273').trace)]) {
      expect(evaluate(copy(formula), source)).toEqual(expected);
    }
  });

  test('judges talks that are not over as they stand', () => {
    const session = byHand(tiny());
    expect(evaluate(eventually(ended()), session)).toMatchObject({ holds: false, at: 0 });
    expect(evaluate(always(not(agreed())), session)).toMatchObject({
      holds: true,
      at: 0,
      reason: 'round 1, December 2003: no agreement was signed',
    });
  });

  test('a predicate that throws is heard', () => {
    const formula = holds('x', () => {
      throw new RangeError('mine');
    });
    expect(() => evaluate(formula, run('273'))).toThrow(new RangeError('mine'));
  });

  test.each<[string, unknown, unknown, string]>([
    ['no run', undefined, undefined, 'invalid-trace'],
    ['an outcome', { kind: 'partial' }, undefined, 'invalid-trace'],
    ['no events', { scenario: december2003, events: [] }, undefined, 'invalid-trace'],
    ['an event that is none', { scenario: december2003, events: [null] }, undefined, 'invalid-trace'],
    [
      'an event out of place',
      { scenario: december2003, events: [{ type: 'overdue', agreement: 7, duty: 0, trust: [] }] },
      undefined,
      'invalid-trace',
    ],
    ['another kind of position', null, { per: 'session' }, 'invalid-option'],
  ])('refuses %s', (_name, source, options, code) => {
    const from = (source ?? (code === 'invalid-option' ? run('273') : source)) as Run;
    expect(() => evaluate(level('rollback').equals(0), from, options as EvaluateOptions)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
