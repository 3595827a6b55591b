import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { agentModels } from '../../agents/index.js';
import { changedAt, stepsOf } from '../../input/index.js';
import { quantityValue } from '../../scenario/index.js';
import type { Ids, Quantity } from '../../scenario/index.js';
import type { Agent, Talks } from '../../talks/index.js';
import type { LeverPath } from './LeverPath.js';

/**
 * What may vary at one path of a scenario: a grid for a number, or a list of values to choose from, the
 * simplest first. Of a seat (`agents.US`) the choices are agents or names of ready-made agent models.
 */
export type Lever = Grid | readonly unknown[];

/**
 * What may vary, by dotted path: `parties.US.mandate`, `agents.ROK.parameters.ambition`. An optional member that the
 * baseline does not set may be set: `parties.China.trustStrength`.
 */
export type Levers<I extends Ids = Ids> = Readonly<Partial<Record<LeverPath<I>, Lever>>>;

/** Evenly spaced numbers about the baseline's value, which is one of them; from `min` on where it sets none. */
export interface Grid {
  /** No number is below; at or below the baseline's value. */
  readonly min: number;
  /** No number is above; at or above the baseline's value. */
  readonly max: number;
  /**
   * How many steps there are from `min` to `max`, ≥ 1. Default: steps of 1 between whole numbers that are more
   * than 1 apart, if the baseline's value is whole too; else 20 steps.
   */
  readonly steps?: number;
}

/** A lever that was read against its baseline. */
export interface Dial {
  readonly path: string;
  /** Settings, which shrink towards the baseline or the first choice. */
  readonly settings: Arbitrary<unknown>;
  /** The settings that lie furthest out: what they allow, the others allow too. */
  readonly extremes: readonly unknown[];
  /** Returns what stands at the path under a setting. */
  value(setting: unknown, old: unknown): unknown;
}

/** Makes the dial of a list of values; a text for a whole seat names an agent model. */
export function choiceDial(path: string, choices: readonly unknown[]): Dial {
  const seat = isSeat(path);
  const values = choices.map((choice) =>
    seat && typeof choice === 'string' ? agentModels[choice]!() : choice,
  );
  return {
    path,
    settings: fc.constantFrom(...values.keys()),
    extremes: [...values.keys()],
    value: (setting) => values[setting as number],
  };
}

/** Tells whether a path leads to a seat as a whole. */
export function isSeat(path: string): boolean {
  const steps = stepsOf(path);
  return steps.length === 2 && steps[0] === 'agents';
}

/** How many steps a grid has that does not say it. */
const STEPS = 20;

/** Makes the dial of a grid about the value that the baseline has. Its settings are steps away from it. */
export function gridDial(path: string, grid: Grid, old: Quantity | undefined): Dial {
  const { min, max } = grid;
  const centre = old === undefined ? min : quantityValue(old);
  const unit = (max - min) / stepCount(grid, centre);
  const least = -Math.floor((centre - min) / unit + 1e-9);
  const most = Math.floor((max - centre) / unit + 1e-9);
  return {
    path,
    settings: fc.integer({ min: least, max: most }),
    extremes: [least, most],
    value: (setting) => {
      if (setting === 0 && old !== undefined) return old;
      const value = within(rounded(centre + (setting as number) * unit), min, max);
      return typeof old === 'object' ? moved(old, value, min, max) : value;
    },
  };
}

function stepCount({ min, max, steps }: Grid, centre: number): number {
  if (steps !== undefined) return steps;
  return [min, max, centre].every(Number.isInteger) && max - min > 1 ? max - min : STEPS;
}

/** Moves an interval with its value, so that chance goes on drawing from it what it drew. */
function moved(
  { value, low, high }: Exclude<Quantity, number>,
  to: number,
  min: number,
  max: number,
): Quantity {
  const by = to - value;
  return { value: to, low: within(rounded(low + by), min, to), high: within(rounded(high + by), to, max) };
}

function within(x: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, x));
}

/** Rounds off the tail that binary numbers leave behind sums of decimals. */
function rounded(x: number): number {
  return Math.round(x * 1e9) / 1e9 + 0;
}

/** Returns a scenario under the settings of some dials. It is a new object, and not checked. */
export function adjusted(baseline: Talks, settings: ReadonlyMap<Dial, unknown>): Talks {
  let talks: Talks = { ...baseline };
  for (const [{ path, value }, setting] of settings) {
    const changed = changedAt(talks, path, (old) => value(setting, old));
    if (!('nowhere' in changed)) talks = unsourced(remade(changed.value as Talks, path), path);
  }
  return talks;
}

/** Drops the sources of numbers that are gone with what was replaced whole: they tell of the baseline's. */
function unsourced(talks: Talks, path: string): Talks {
  const { sources } = talks;
  if (sources === undefined || !Object.keys(sources).some((key) => key.startsWith(`${path}.`))) return talks;
  const kept = Object.entries(sources).filter(([key]) => !key.startsWith(`${path}.`));
  return { ...talks, sources: Object.fromEntries(kept) };
}

/** Makes an agent anew out of parameters that were changed: they do not decide themselves. */
function remade(talks: Talks, path: string): Talks {
  const [part, party, inner] = stepsOf(path);
  if (part !== 'agents' || inner !== 'parameters') return talks;
  const { name, parameters } = talks.agents[party!]!;
  const agent: Agent = agentModels[name]!(parameters);
  return { ...talks, agents: { ...talks.agents, [party!]: agent } };
}
