/** Who plays a party, as data: the name and parameters of an agent model. */
export interface Seat {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Returns what stands for agents in hashes, traces and messages: their names and parameters, without code. */
export function plainSeats(agents: Readonly<Record<string, Seat>>): Record<string, Seat> {
  const seats = Object.entries(agents).map(
    ([id, { name, parameters }]) => [id, { name, parameters }] as const,
  );
  return Object.fromEntries(seats);
}
