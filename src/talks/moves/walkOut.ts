import type { WalkOutMove } from '../events/Move.js';
import { nextAfterLeaving } from '../turns.js';
import { inPublic, type MoveKind } from './MoveKind.js';

export const walkOut: MoveKind<WalkOutMove> = {
  phase: 'plenary',
  candidates: () => [{ kind: 'move', move: { kind: 'walkOut' } }],
  shape: () => ({
    description: 'Leave the plenary: it ends without agreement unless a deal can pass without you.',
    properties: {},
    required: [],
  }),
  sample: () => ({ kind: 'walkOut' }),
  check: () => undefined,
  copy: () => ({ kind: 'walkOut' }),
  seen: inPublic,
  next: (book, { public: now }, party) => nextAfterLeaving(book, now, party),
  apply({ public: { table } }, party) {
    if (table.walkedOut !== null) table.leftBefore = [...(table.leftBefore ?? []), table.walkedOut];
    table.walkedOut = party;
    table.closed = false;
  },
};
