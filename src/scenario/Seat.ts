/** Who plays a party, as data: the name and parameters of an agent model. */
export interface Seat {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
