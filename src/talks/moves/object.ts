import { isRecord } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import type { ObjectMove } from '../events/Move.js';
import type { Rulebook } from '../rulebook.js';
import type { Objection } from '../state/Table.js';
import { nextSpeaker } from '../turns.js';
import { copyList, copyNumber, type MoveKind, type Unchecked } from './MoveKind.js';
import { notADeal, notAnIssue, rejection, type Rejection } from './Rejection.js';

export const object: MoveKind<ObjectMove> = {
  phase: 'plenary',
  candidates: () => [{ kind: 'space', of: 'object', example: { kind: 'object', objections: [] } }],
  check(book, state, party, { objections, counter }) {
    const { protocol } = book.scenario;
    if (protocol.kind !== 'singleText') {
      const message = 'In alternating offers one objects by another offer.';
      return rejection('not-allowed', message, 'propose, accept, walkOut', 'object');
    }
    if (party === protocol.chair) {
      return rejection('not-allowed', 'The chair drafts or closes.', 'propose, close', 'object');
    }
    const { offer } = state.public.table;
    if (offer === null) {
      return rejection('no-offer', 'Nothing is on the table.', 'a draft', undefined);
    }
    if (!Array.isArray(objections)) {
      return rejection('out-of-range', 'Objections are a list.', 'a list', objections);
    }
    for (const objection of objections as (Unchecked<Objection> | null)[]) {
      const refused = objectionRefused(book, offer, objection);
      if (refused) return refused;
    }
    return counter === undefined ? undefined : notADeal(book, counter);
  },
  copy({ objections: given, counter }) {
    const objections = copyList(given, copyObjection);
    return counter === undefined
      ? { kind: 'object', objections }
      : { kind: 'object', objections, counter: copyList(counter, copyNumber) };
  },
  next: (book, { public: now }, party) => nextSpeaker(book, now, party, now.table.accepted, false),
  format: ({ objections }) =>
    objections.some(({ want, by }) => want !== undefined || by !== undefined) ? 2 : 1,
  apply(state, by, { objections, counter }) {
    const { table } = state.public;
    table.refused.push(by);
    const heard = state.public.heard[by];
    for (const { issue, direction } of objections) {
      if (heard) heard[direction][issue] = (heard[direction][issue] ?? 0) + 1;
    }
    table.objections.push({
      by,
      reading: table.reading,
      objections: objections.map((objection) => ({ ...objection })),
      counter: counter ? [...counter] : null,
    });
  },
};

function copyObjection(objection: unknown): unknown {
  if (!isRecord(objection)) return objection;
  const { issue, direction, want, by } = objection;
  return {
    issue,
    direction,
    ...(want !== undefined && { want: copyNumber(want) }),
    ...(by !== undefined && { by: copyNumber(by) }),
  };
}

function objectionRefused(
  book: Rulebook,
  offer: Deal,
  objection: Unchecked<Objection> | null,
): Rejection | undefined {
  const unknown = notAnIssue(book, objection?.issue);
  if (unknown) return unknown;
  const { issue, direction, want, by } = objection!;
  if (direction !== 'up' && direction !== 'down') {
    return rejection('out-of-range', 'An objection points up or down.', 'up, down', direction);
  }
  if (want !== undefined) {
    const index = book.issueIndex[issue as string]!;
    const level = offer[index]!;
    const last = book.scenario.issues[index]!.options.length - 1;
    const [least, most] = direction === 'up' ? [level + 1, last] : [0, level - 1];
    if (!Number.isInteger(want) || !((want as number) >= least && (want as number) <= most)) {
      const expected = least > most ? 'nothing: the draft has the last one' : `${least} … ${most}`;
      const message = `An objection that points ${direction} wants an option of its issue on that side of the draft's.`;
      return rejection('out-of-range', message, expected, want);
    }
  }
  if (by === undefined || (typeof by === 'number' && by >= 0 && by <= 1)) return undefined;
  return rejection('out-of-range', 'What an objection is worth is a share.', '0 … 1', by);
}
