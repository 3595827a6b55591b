/** An event of the dated record of the kind that a hazard model stands for. */
export interface RecordedEvent {
  /** Id of the fixed event that it becomes: `firstTest`. */
  readonly id: string;
  /** Id in the record: `test-1`. */
  readonly record: string;
  readonly label: string;
  /** ISO date. */
  readonly date: string;
  /** The hazard that stands for such events: it lends party and effects. */
  readonly hazard: string;
  /** As in the record. */
  readonly source: string;
}
