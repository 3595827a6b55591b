import type { Scenario } from './Scenario.js';
import type { Seat } from './Seat.js';

/**
 * Differences to some data, as deep as they go. A list whose elements have ids is given by id, or whole;
 * other lists are given whole. `null` takes a member or element out.
 */
export type Changes<T> = T extends readonly (infer E)[]
  ? T | (E extends { readonly id: string } ? Readonly<Record<string, Changes<E> | null>> : never)
  : T extends object
    ? { readonly [K in keyof T]?: Changes<T[K]> | null }
    : T;

/** Differences to a scenario. An agent is given whole. */
export type ScenarioChanges<A extends Seat = Seat> = Changes<Omit<Scenario<A>, 'agents'>> & {
  readonly agents?: Readonly<Record<string, A>>;
};
