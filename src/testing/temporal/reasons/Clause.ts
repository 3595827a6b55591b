/** A finding about the positions `from` … `to`. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
