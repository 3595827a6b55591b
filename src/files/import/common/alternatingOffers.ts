import type { Game } from './Game.js';

/** How domains without a protocol of their own are played: alternating offers that all must accept. */
export function alternatingOffers(rounds = 100): Pick<Game, 'rule' | 'protocol' | 'protocolSource'> {
  return {
    rule: () => ({ kind: 'unanimity' }),
    protocol: () => ({ kind: 'saop', rounds }),
    protocolSource: 'judgement: the files do not say how long the talks last',
  };
}
