/** One thing that an account tells: a word in the margin and a text beside it. */
export interface Entry {
  /** Up to eleven letters. */
  readonly label: string;
  readonly text: string;
}
