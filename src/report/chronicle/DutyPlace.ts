/** Where a duty stands. */
export interface DutyPlace {
  readonly agreement: number;
  readonly duty: number;
}
