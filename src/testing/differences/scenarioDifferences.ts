import { agentModels } from '../../agents/index.js';
import type { Scenario, Seat } from '../../scenario/index.js';
import type { Difference } from './Difference.js';
import { valueInWords } from './valueInWords.js';

/** Says nothing about what happens. */
const IGNORED = new Set(['title', 'sources', 'agents']);

/**
 * Where a scenario departs from another one: a few lines in place of the whole.
 *
 * @param baseline - what it is compared with
 * @returns in the order of the baseline's parts; titles and sources do not count
 */
export function scenarioDifferences(baseline: Scenario, scenario: Scenario): Difference[] {
  const found: Difference[] = [];
  const parts = (whole: Scenario): Record<string, unknown> =>
    Object.fromEntries(Object.entries(whole).filter(([key]) => !IGNORED.has(key)));
  compare(parts(baseline), parts(scenario), '', found);
  const seats = new Set([...Object.keys(baseline.agents), ...Object.keys(scenario.agents)]);
  for (const party of seats) {
    compareSeats(baseline.agents[party], scenario.agents[party], `agents.${party}`, found);
  }
  return found;
}

function compareSeats(a: Seat | undefined, b: Seat | undefined, path: string, found: Difference[]): void {
  if (a === b) return;
  if (a?.name === b?.name) {
    const before = found.length;
    compare(a?.parameters, b?.parameters, `${path}.parameters`, found);
    // A model of one's own may be told apart by its code alone.
    if (found.length === before && a?.constructor !== undefined && !isModel(a) && a !== b) {
      found.push({ path, from: seatInWords(a), to: `another ${seatInWords(b)}` });
    }
  } else found.push({ path, from: seatInWords(a), to: seatInWords(b) });
}

function isModel({ name }: Seat): boolean {
  return Object.hasOwn(agentModels, name);
}

/** The name of an agent, and what is not usual for its model. */
function seatInWords(seat: Seat | undefined): string {
  if (seat === undefined) return 'nobody';
  if (!isModel(seat)) return seat.name;
  const odd: Difference[] = [];
  compare(agentModels[seat.name]!().parameters, seat.parameters, '', odd);
  if (odd.length === 0) return seat.name;
  return `${seat.name}(${odd.map(({ path, to }) => `${path} ${to}`).join(', ')})`;
}

function compare(a: unknown, b: unknown, path: string, found: Difference[]): void {
  if (Object.is(a, b)) return;
  const [inA, inB] = [membersOf(a), membersOf(b)];
  const leaves = inA === undefined || inB === undefined || isInterval(a) || isInterval(b);
  if (leaves || Array.isArray(a) !== Array.isArray(b) || kindOf(a) !== kindOf(b)) {
    if (JSON.stringify(a) === JSON.stringify(b)) return;
    found.push({ path, from: valueInWords(a), to: valueInWords(b) });
    return;
  }
  for (const key of new Set([...inA.keys(), ...inB.keys()])) {
    compare(inA.get(key), inB.get(key), path === '' ? key : `${path}.${key}`, found);
  }
}

/** Members by key, elements by id or index; undefined for what has none. */
function membersOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(
    (value as unknown[]).map((element, index) => {
      const id = (element as { id?: unknown } | null)?.id;
      return [typeof id === 'string' ? id : String(index), element];
    }),
  );
}

function isInterval(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value && 'value' in value;
}

function kindOf(value: unknown): unknown {
  return (value as { kind?: unknown }).kind;
}
