/** Trust in one party as kept (α) and broken (β) promises; the expected reliability is α / (α + β). */
export interface Trust {
  readonly alpha: number;
  readonly beta: number;
}
