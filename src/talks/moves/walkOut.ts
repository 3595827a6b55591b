import type { WalkOutMove } from '../events/Move.js';
import { inPublic, type MoveKind } from './MoveKind.js';

export const walkOut: MoveKind<WalkOutMove> = {
  phase: 'plenary',
  candidates: () => [{ kind: 'move', move: { kind: 'walkOut' } }],
  shape: () => ({ description: 'End the plenary without agreement.', properties: {}, required: [] }),
  sample: () => ({ kind: 'walkOut' }),
  check: () => undefined,
  copy: () => ({ kind: 'walkOut' }),
  seen: inPublic,
  next: () => null,
  apply({ public: { table } }, party) {
    table.walkedOut = party;
    table.closed = false;
  },
};
