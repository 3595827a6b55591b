import type { Protocol } from '../scenario/index.js';

/** How the plenary under a protocol is told. */
export interface ProtocolWords {
  /** What is put on the table. */
  readonly text: string;
  /** Whether one party, the chair, puts all texts, so that it need not be said of each who put it. */
  readonly chaired: boolean;
  /** How a refusal over an issue is counted, one and more. */
  readonly refusal: string;
  readonly refusals: string;
  /** Why there was no agreement, if nobody objected to anything. */
  readonly nobodyObjected: string;
}

/** The words of each protocol. */
export const protocolWords: Readonly<Record<Protocol['kind'], ProtocolWords>> = {
  saop: {
    text: 'offer',
    chaired: false,
    // In alternating offers nobody objects: they make other offers.
    refusal: 'offer refused',
    refusals: 'offers refused',
    nobodyObjected: 'no offer passed',
  },
  singleText: {
    text: 'draft',
    chaired: true,
    refusal: 'objection',
    refusals: 'objections',
    nobodyObjected: 'nobody named an issue that stood in the way',
  },
};
