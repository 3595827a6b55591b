/** A file of a folder, as text. */
export interface GameFile {
  /** Relative to the folder, with `/` between the parts: `scores_files/mayor.txt`. */
  readonly name: string;
  /** Decoded text. */
  readonly text: string;
}
