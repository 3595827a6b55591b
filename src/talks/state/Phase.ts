/**
 * Where a round stands. Parties act in `signals`, `consultations`, `plenary` and `implementation`;
 * in the others chance and the rules proceed, one event at a time.
 */
export type Phase =
  | 'beginning'
  | 'opening'
  | 'happening'
  | 'signals'
  | 'consultations'
  | 'convening'
  | 'plenary'
  | 'assigning'
  | 'implementation'
  | 'performing'
  | 'drifting'
  | 'ending'
  | 'ended';
