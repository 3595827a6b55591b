/** Where a command writes: the account or data on one side, complaints on the other. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Whether complaints go to a terminal, where a line can be written anew. Default: no. */
  readonly terminal?: boolean;
}
