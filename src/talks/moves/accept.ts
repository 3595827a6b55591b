import { bernoulli } from '../../random/index.js';
import type { Rules } from '../../scenario/index.js';
import type { AcceptMove } from '../events/Move.js';
import type { PublicState } from '../state/PublicState.js';
import { nextSpeaker } from '../turns.js';
import { inPublic, copyList, type Candidate, type MoveKind } from './MoveKind.js';
import { rejection } from './Rejection.js';
import { namesShape } from './shape.js';

export const accept: MoveKind<AcceptMove> = {
  phase: 'plenary',
  candidates(book, state, party) {
    const payable = optOutsOf(book.rules, state.public, party) ?? [];
    return [
      { kind: 'move', move: { kind: 'accept' } },
      ...payable.map((issue): Candidate => ({ kind: 'move', move: { kind: 'accept', optOut: [issue] } })),
    ];
  },
  barred({ protocol }, { table }, party) {
    if (table.offer === null) {
      return rejection('no-offer', 'Nothing is on the table.', 'an offer', undefined);
    }
    if (table.accepted.includes(party)) {
      return rejection('not-allowed', 'One yes is enough.', 'another move', 'accept');
    }
    if (protocol.kind === 'singleText' && party === protocol.chair) {
      return rejection('not-allowed', 'The chair drafts or closes.', 'propose, close', 'accept');
    }
    return undefined;
  },
  shape({ rules, public: now, party }) {
    const optOut = namesShape(optOutsOf(rules, now, party) ?? [], 'Issues that one will not pay for.');
    return { description: 'Say yes to the standing offer.', properties: { optOut }, required: [] };
  },
  sample({ rules, public: now, party }, stream) {
    const optOut = (optOutsOf(rules, now, party) ?? []).filter(() => bernoulli(stream, 0.5));
    return optOut.length > 0 ? { kind: 'accept', optOut } : { kind: 'accept' };
  },
  check(book, state, party, { optOut }) {
    if (optOut === undefined) return undefined;
    if (!Array.isArray(optOut)) return rejection('out-of-range', 'optOut lists issues.', 'a list', optOut);
    if (optOut.length === 0) return undefined;
    const payable = optOutsOf(book.rules, state.public, party);
    if (!payable) {
      return rejection('not-allowed', `${party} may not opt out under this text.`, 'no opt-out', optOut);
    }
    const unknown = (optOut as unknown[]).findIndex((issue) => !payable.includes(issue as string));
    if (unknown < 0) return undefined;
    return rejection('unknown-issue', 'Nobody pays for that.', payable.join(', '), optOut[unknown]);
  },
  copy({ optOut: given }) {
    const optOut = copyList(given);
    const isNone = optOut === undefined || (Array.isArray(optOut) && optOut.length === 0);
    return isNone ? { kind: 'accept' } : { kind: 'accept', optOut };
  },
  seen: inPublic,
  next: (book, { public: now }, party) => nextSpeaker(book, now, party, now.table.accepted, true),
  apply({ public: { table } }, party, { optOut }) {
    table.accepted.push(party);
    if (optOut && optOut.length > 0) table.optOuts[party] = [...optOut];
  },
};

/** Returns the issues that a party may refuse to pay for under the standing offer; undefined if it must pay. */
function optOutsOf(
  { costs, issues }: Rules,
  { table: { offer } }: PublicState,
  party: string,
): readonly string[] | undefined {
  const may = costs?.optOut?.[party];
  if (!costs || !may || !offer) return undefined;
  const level = offer[issues.findIndex(({ id }) => id === may.issue)]!;
  return level < may.below ? Object.keys(costs.costs) : undefined;
}
