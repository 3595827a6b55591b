import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003, runTalks } from '../../../src/index.js';
import {
  agreed,
  aidDelivered,
  always,
  and,
  before,
  evaluate,
  eventually,
  implies,
  inspectorsReturned,
  leadsTo,
  next,
  not,
  or,
  promised,
  release,
  strongRelease,
  until,
  weakNext,
  weakUntil,
} from '../../../src/testing/index.js';
import type { Formula } from '../../../src/testing/index.js';
import { judge } from '../../../src/testing/temporal/judge.js';
import { premiseOf } from '../../../src/testing/temporal/premiseOf.js';
import { allTraces, bitsOf, compiled, judgedOn, p, q } from './abstract.js';
import type { AbstractTrace } from './abstract.js';
import { binary, formulas, unary } from './formulas.js';

/** Whether a run puts a formula to the test. */
function triggered(formula: Formula, trace: AbstractTrace): boolean {
  const read = compiled(formula);
  const atoms: Uint8Array[] = [];
  const gather = ({ term, column, parts }: ReturnType<typeof judgedOn>): void => {
    if (term.op === 'atom') atoms[term.atom] = column;
    parts.forEach(gather);
  };
  gather(judgedOn(read, trace));
  return judge(premiseOf(read.term), atoms, trace.n).column[0] === 0;
}

const holdsOn = (formula: Formula, trace: AbstractTrace): boolean =>
  (bitsOf(compiled(formula), trace) & 1) === 1;

const traces = allTraces(1, 4);

/** Whether the verdict is the same whatever the conclusion is: the definition, by trying all. */
function needless(formula: Formula, trace: AbstractTrace, conclusion: 'p' | 'q'): boolean {
  const others = Array.from({ length: 1 << trace.n }, (_, bits) => ({ ...trace, [conclusion]: bits }));
  return others.every((other) => holdsOn(formula, other));
}

describe('a run puts a claim to the test exactly where another conclusion would break it', () => {
  const bounds = [{}, { within: 0 }, { within: 1 }, { within: 2 }];
  const demands = bounds.flatMap((bound): [string, Formula, 'p' | 'q'][] => [
    [`leadsTo ${JSON.stringify(bound)}`, leadsTo(p, q, bound), 'q'],
    [`always implies ${JSON.stringify(bound)}`, always(implies(p, q), bound), 'q'],
    [`release ${JSON.stringify(bound)}`, release(p, q, bound), 'p'],
    [`weakUntil ${JSON.stringify(bound)}`, weakUntil(p, q, bound), 'q'],
    [`until ${JSON.stringify(bound)}`, until(p, q, bound), 'q'],
    [`strongRelease ${JSON.stringify(bound)}`, strongRelease(p, q, bound), 'p'],
    [`eventually ${JSON.stringify(bound)}`, eventually(p, bound), 'p'],
    [`always ${JSON.stringify(bound)}`, always(p, bound), 'p'],
    [`never ${JSON.stringify(bound)}`, not(eventually(p, bound)), 'p'],
  ]);
  test.each<[string, Formula, 'p' | 'q']>([
    ...demands,
    ['an atom', p, 'p'],
    ['implies', implies(p, q), 'q'],
    ['before', before(p, q), 'p'],
    ['strong before', before(p, q, { strong: true }), 'p'],
    ['next', next(p), 'p'],
    ['weakNext', weakNext(p), 'p'],
    ['a pending promise', eventually(p, { within: 2, pending: 'kept' }), 'p'],
    ['a strict demand', leadsTo(p, q, { within: 1, pending: 'broken' }), 'q'],
    ['nested premises', always(implies(p, weakNext(implies(p, eventually(q))))), 'q'],
    ['a premise at another position', implies(next(p), next(q)), 'q'],
    ['not of not', not(not(before(p, q))), 'p'],
    ['not of until', not(until(not(p), q)), 'p'],
    ['a claim about every position', always(before(p, q)), 'p'],
    ['one of two claims', or(implies(p, q), implies(next(p), q)), 'q'],
  ])('%s', (_name, formula, conclusion) => {
    const told = new Set<boolean>();
    for (const trace of traces) {
      const found = triggered(formula, trace);
      told.add(found);
      if (found === needless(formula, trace, conclusion)) expect.fail(JSON.stringify(trace));
    }
    expect(told).toContain(true);
  });

  test('both of two claims: if either is, for either could break it; claimed apart, each is told by itself', () => {
    const both = (one: Formula, other: Formula): void => {
      for (const trace of traces) {
        const either = triggered(one, trace) || triggered(other, trace);
        if (triggered(and(one, other), trace) !== either) expect.fail(JSON.stringify(trace));
      }
    };
    both(before(p, q), implies(p, q));
    both(before(p, q), always(implies(q, p)));
    // A claim without a premise is always asked, and so is what it is part of.
    both(before(p, q), eventually(p));
  });

  test('some are never needed, and most can be either', () => {
    for (const formula of [and(), always(and())])
      for (const trace of traces) expect(triggered(formula, trace)).toBe(false);
    for (const formula of [before(p, q), leadsTo(p, q), implies(p, q), weakNext(p), release(p, q)])
      expect(new Set(traces.map((trace) => triggered(formula, trace))).size).toBe(2);
  });
});

test('what does not hold was put to the test, whatever the formula', () => {
  for (const operator of unary) for (const trace of traces) expectTested(operator(p), trace);
  for (const operator of binary) for (const trace of traces) expectTested(operator(p, q), trace);
  fc.assert(
    fc.property(formulas(4), fc.constantFrom(...traces), (formula, trace) => expectTested(formula, trace)),
    { numRuns: 500 },
  );
});

function expectTested(formula: Formula, trace: AbstractTrace): void {
  if (!holdsOn(formula, trace) && !triggered(formula, trace)) expect.fail(JSON.stringify({ formula, trace }));
}

describe('of a run it says where, in words', () => {
  const order = before(promised('verification'), aidDelivered());
  const runs = ['1', '18'].map((seed) => runTalks(december2003, { seed }));
  const [idle, paying] = runs as [(typeof runs)[0], (typeof runs)[0]];

  test('without aid nothing asked for the inspectors', () => {
    expect(evaluate(order, idle, { per: 'event' })).toMatchObject({ holds: true, triggered: undefined });
    expect(evaluate(leadsTo(aidDelivered(), agreed()), idle).triggered).toBeUndefined();
  });

  test('with aid the aid did', () => {
    const { holds, triggered: found } = evaluate(before(inspectorsReturned(), aidDelivered()), paying);
    const first = evaluate(eventually(aidDelivered()), paying);
    expect(holds).toBe(false);
    expect(found).toEqual({ at: first.at, reason: first.reason });
    expect(evaluate(leadsTo(aidDelivered(), and()), paying).triggered).toBeUndefined();
    expect(evaluate(leadsTo(aidDelivered(), aidDelivered()), paying).triggered).toEqual(found);
  });

  test('what has no premise is always asked', () => {
    const claim = always(not(agreed({ substance: true })));
    const { at, triggered: found } = evaluate(claim, idle);
    expect(found).toEqual({ at, reason: 'it has no premise' });
    expect(at).toBeGreaterThan(0);
  });
});
