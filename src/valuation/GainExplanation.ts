import type { GainStep } from './GainStep.js';

/** An expected gain with its parts: gain = direct + kappa × Σ contributions − noDeal. */
export interface GainExplanation {
  readonly gain: number;
  /** Value of having no new deal. */
  readonly noDeal: number;
  /** Value of issues that nobody owes: had at once, by signing. */
  readonly direct: number;
  /** Share in [0, 1] of the promised steps that the text makes happen. */
  readonly kappa: number;
  /** In issue order, then by level. Levels that the status quo has already are not among them. */
  readonly steps: readonly GainStep[];
}
