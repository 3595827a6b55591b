import { isRecord } from '../../input/index.js';
import type { ObjectMove } from '../events/Move.js';
import type { Objection } from '../state/Table.js';
import { nextSpeaker } from '../turns.js';
import { copyList, copyNumber, type MoveKind } from './MoveKind.js';
import { notADeal, notAnIssue, rejection } from './Rejection.js';

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
    if (state.public.table.offer === null) {
      return rejection('no-offer', 'Nothing is on the table.', 'a draft', undefined);
    }
    if (!Array.isArray(objections)) {
      return rejection('out-of-range', 'Objections are a list.', 'a list', objections);
    }
    for (const objection of objections as (Partial<Objection> | null)[]) {
      const unknown = notAnIssue(book, objection?.issue);
      if (unknown) return unknown;
      const direction = objection?.direction;
      if (direction !== 'up' && direction !== 'down') {
        return rejection('out-of-range', 'An objection points up or down.', 'up, down', direction);
      }
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
      objections: objections.map(({ issue, direction }) => ({ issue, direction })),
      counter: counter ? [...counter] : null,
    });
  },
};

function copyObjection(objection: unknown): unknown {
  if (!isRecord(objection)) return objection;
  const { issue, direction } = objection;
  return { issue, direction };
}
