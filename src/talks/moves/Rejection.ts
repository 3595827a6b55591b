/** Why a move was refused. Nothing has changed. */
export interface Rejection {
  readonly code: RejectionCode;
  /** A whole sentence. */
  readonly message: string;
  readonly expected: string;
  readonly received: string;
}

export type RejectionCode =
  | 'not-your-turn'
  | 'wrong-phase'
  | 'unknown-kind'
  | 'unknown-party'
  | 'unknown-issue'
  | 'not-a-deal'
  | 'out-of-range'
  | 'no-offer'
  | 'not-allowed'
  | 'ended';
