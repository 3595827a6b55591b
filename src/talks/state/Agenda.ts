/** An exogenous event that is about to happen. */
export interface Agenda {
  /** Id of a hazard or a fixed event. */
  readonly id: string;
  readonly day: number;
}
