import type { Protocol } from '../scenario/index.js';
import type { PublicState } from './state/PublicState.js';

/**
 * Time of the plenary when its last move was made, in (0, 1): (r + 1) / (R + 1) in round r (from 0) of R
 * rounds of alternating offers, or in that reading of R drafts.
 */
export function plenaryTime(protocol: Protocol, { table, present }: PublicState): number {
  return protocol.kind === 'saop'
    ? (Math.floor((table.turns - 1) / present.length) + 1) / (protocol.rounds + 1)
    : table.reading / (protocol.drafts + 1);
}
