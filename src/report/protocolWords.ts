import type { Protocol } from '../scenario/index.js';

/** How the plenary under a protocol is told. */
export interface ProtocolWords {
  /** What is put on the table. */
  readonly text: string;
  /** Whether one party, the chair, puts all texts, so that it need not be said of each who put it. */
  readonly chaired: boolean;
  /** Why there was no agreement, if nobody objected to anything. */
  readonly nobodyObjected: string;
}

/** The words of each protocol. */
export const protocolWords: Readonly<Record<Protocol['kind'], ProtocolWords>> = {
  saop: {
    text: 'offer',
    chaired: false,
    // In alternating offers nobody objects: they make other offers.
    nobodyObjected: 'no offer passed',
  },
  singleText: {
    text: 'draft',
    chaired: true,
    nobodyObjected: 'nobody named an issue that stood in the way',
  },
};
