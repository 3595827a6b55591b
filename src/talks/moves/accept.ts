import type { AcceptMove } from '../events/Move.js';
import { nextSpeaker } from '../turns.js';
import { copyList, type Candidate, type MoveKind } from './MoveKind.js';
import { rejection } from './Rejection.js';

export const accept: MoveKind<AcceptMove> = {
  phase: 'plenary',
  candidates(book, _state, party) {
    const { costs } = book.scenario;
    const payable = costs?.optOut?.[party] ? Object.keys(costs.costs) : [];
    return [
      { kind: 'move', move: { kind: 'accept' } },
      ...payable.map((issue): Candidate => ({ kind: 'move', move: { kind: 'accept', optOut: [issue] } })),
    ];
  },
  check(book, state, party, { optOut }) {
    const { table } = state.public;
    const { protocol, costs } = book.scenario;
    if (table.offer === null) {
      return rejection('no-offer', 'Nothing is on the table.', 'an offer', undefined);
    }
    if (table.accepted.includes(party)) {
      return rejection('not-allowed', 'One yes is enough.', 'another move', 'accept');
    }
    if (protocol.kind === 'singleText' && party === protocol.chair) {
      return rejection('not-allowed', 'The chair drafts or closes.', 'propose, close', 'accept');
    }
    if (optOut === undefined) return undefined;
    const may = costs?.optOut?.[party];
    if (!Array.isArray(optOut)) return rejection('out-of-range', 'optOut lists issues.', 'a list', optOut);
    if (optOut.length === 0) return undefined;
    if (!may || !(table.offer[book.issueIndex[may.issue]!]! < may.below)) {
      return rejection('not-allowed', `${party} may not opt out under this text.`, 'no opt-out', optOut);
    }
    const payable = Object.keys(costs?.costs ?? {});
    const unknown = (optOut as unknown[]).findIndex((issue) => !payable.includes(issue as string));
    if (unknown < 0) return undefined;
    return rejection('unknown-issue', 'Nobody pays for that.', payable.join(', '), optOut[unknown]);
  },
  copy({ optOut: given }) {
    const optOut = copyList(given);
    const isNone = optOut === undefined || (Array.isArray(optOut) && optOut.length === 0);
    return isNone ? { kind: 'accept' } : { kind: 'accept', optOut };
  },
  next: (book, { public: now }, party) => nextSpeaker(book, now, party, now.table.accepted, true),
  apply({ public: { table } }, party, { optOut }) {
    table.accepted.push(party);
    if (optOut && optOut.length > 0) table.optOuts[party] = [...optOut];
  },
};
