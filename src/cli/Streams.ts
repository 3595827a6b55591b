/** Where a command writes: the account or data on one side, complaints on the other. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}
