import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Scenario } from '../../../scenario/index.js';
import type { Move } from '../../../talks/index.js';

/** Moves that no state of a scenario allows, as programs with mistakes make them. */
export function illegalMoves({ issues, parties }: Scenario): Arbitrary<Move> {
  const deal = issues.map(() => 0);
  const wrong: unknown[] = [
    { kind: 'bow' },
    { kind: 'constructor' },
    {},
    null,
    { kind: 'propose', deal: [...deal, 0] },
    { kind: 'propose', deal: deal.map(() => -1) },
    { kind: 'propose', deal: issues.map(({ options }) => options.length) },
    { kind: 'propose' },
    { kind: 'signal', tone: 'neutral', toward: 'nobody', attend: true },
    { kind: 'signal', tone: 'angry', toward: parties[0]!.id, attend: true },
    { kind: 'consult', meetings: [{ with: 'nobody', urge: 0.5, disclose: [] }] },
    { kind: 'consult', meetings: [{ with: parties[0]!.id, urge: 2, disclose: [] }] },
    { kind: 'object', objections: [{ issue: 'nothing', direction: 'up' }] },
    { kind: 'implement', choices: ['promise'] },
  ];
  return fc.constantFrom(...(wrong as Move[]));
}
