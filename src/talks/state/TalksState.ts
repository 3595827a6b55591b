import type { PrivateState } from './PrivateState.js';
import type { PublicState } from './PublicState.js';

/**
 * Where the talks stand: a tree of plain JSON without shared parts. It holds no log; the trace does.
 */
export interface TalksState {
  /** Seed of the chance that is drawn from here on. */
  readonly seed: string;
  /** What everybody sees. */
  readonly public: PublicState;
  /** What only one party knows, per party id. */
  readonly private: Readonly<Record<string, PrivateState>>;
  /** Draws used this round per stream, `purpose/party` → count. */
  readonly draws: Readonly<Record<string, number>>;
}
