/** What a back-test found. Stable: the command line prints it as JSON. */
export interface BacktestReport {
  readonly draws: number;
  readonly seed: string;
  readonly targets: readonly TargetResult[];
  /** What must be said whenever these figures are shown. */
  readonly caution: string;
}

/** One target over all draws. */
export interface TargetResult {
  readonly id: number;
  readonly label: string;
  /** `value`: what texts are worth, judged per draw. `runs`: what talks lead to, judged per twenty draws. */
  readonly kind: 'value' | 'runs';
  /** Share of draws (or of twenties of draws) in which it holds, in [0, 1]. */
  readonly share: number;
  /** The same with structure only: equal trust, no shift of mandate or no-deal value. */
  readonly structureOnlyShare: number;
  /** Share from which on the target counts as met, in [0, 1]. */
  readonly needed: number;
  readonly verdict: Verdict;
}

/** `depends on the shift`: met with the dated numbers, not with structure only. */
export type Verdict = 'robust' | 'depends on the shift' | 'missed';
