import type { CloseMove } from '../events/Move.js';
import { inPublic, type MoveKind } from './MoveKind.js';
import { rejection } from './Rejection.js';

export const close: MoveKind<CloseMove> = {
  phase: 'plenary',
  candidates: () => [{ kind: 'move', move: { kind: 'close' } }],
  barred({ protocol }, _now, party) {
    if (protocol.kind === 'singleText' && party === protocol.chair) return undefined;
    return rejection('not-allowed', 'Only the chair of a single text closes.', 'the chair', party);
  },
  shape: () => ({ description: 'Give up drafting: the plenary ends.', properties: {}, required: [] }),
  sample: () => ({ kind: 'close' }),
  check: () => undefined,
  copy: () => ({ kind: 'close' }),
  seen: inPublic,
  next: () => null,
  apply({ public: { table } }, party) {
    if (table.walkedOut !== null) table.leftBefore = [...(table.leftBefore ?? []), table.walkedOut];
    table.walkedOut = party;
    table.closed = true;
  },
};
