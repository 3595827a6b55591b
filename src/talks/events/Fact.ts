/** What every event has. */
export interface Fact<T extends string> {
  /** Tells the kinds of events apart. */
  readonly type: T;
  /** New totals of the streams that were drawn from, `purpose/party` → count. */
  readonly draws?: Readonly<Record<string, number>>;
}
