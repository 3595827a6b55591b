import { agentModels } from '../../agents/index.js';
import { isRecord, stepsFrom } from '../../input/index.js';
import { needScenario } from '../../scenario/index.js';
import type { Scenario, Seat } from '../../scenario/index.js';

/** One difference of a scenario from its baseline. */
export interface Difference {
  /** Dotted path; elements of lists go by their id: `parties.US.mandate`. */
  readonly path: string;
  /** What the baseline has there, in words; `nothing` if there is nothing. */
  readonly from: string;
  /** What stands there in the scenario, in words. */
  readonly to: string;
}

/**
 * Finds where a scenario departs from another one: a few lines in place of the whole.
 *
 * @param baseline - what it is compared with
 * @returns in the order of the baseline's parts, seats last; titles and sources do not count. Agents are told apart by
 *   model and parameters, those of one's own also by their code
 * @throws SixPartyError `invalid-scenario` if one is no scenario at all
 */
export function scenarioDifferences(baseline: Scenario, scenario: Scenario): Difference[] {
  // One that has a fault is compared all the same: that is how a report tells it.
  for (const each of [baseline, scenario] as unknown[]) {
    if (!isRecord(each) || !isRecord(each.agents)) needScenario(each);
  }
  const seats = new Set([...Object.keys(baseline.agents), ...Object.keys(scenario.agents)]);
  return [
    ...dataDifferences(dataOf(baseline), dataOf(scenario)),
    ...[...seats].flatMap((party) =>
      seatDifferences(`agents.${party}`, baseline.agents[party], scenario.agents[party]),
    ),
  ];
}

function dataOf({ title: _title, sources: _sources, agents: _agents, ...data }: Scenario): object {
  return data;
}

function seatDifferences(path: string, a: Seat | undefined, b: Seat | undefined): Difference[] {
  if (a === undefined || b === undefined || a.name !== b.name) {
    return [{ path, from: seatInWords(a), to: seatInWords(b) }];
  }
  const differences = dataDifferences(a.parameters, b.parameters, `${path}.parameters`);
  if (differences.length > 0 || codeOf(a) === codeOf(b)) return differences;
  return [{ path, from: a.name, to: `another ${b.name}` }];
}

/** Returns the code that decides, where the name does not say it. */
function codeOf(seat: Seat): unknown {
  return Object.hasOwn(agentModels, seat.name) ? undefined : (seat as { decide?: unknown }).decide;
}

/** Tells the name of an agent and what is not usual for its model: `verificationFirst(ambition 0.3)`. */
export function seatInWords(seat: Seat | undefined): string {
  if (seat === undefined) return 'nobody';
  if (!Object.hasOwn(agentModels, seat.name)) return seat.name;
  const odd = dataDifferences(agentModels[seat.name]!().parameters, seat.parameters);
  if (odd.length === 0) return seat.name;
  return `${seat.name}(${odd.map(({ path, to }) => `${path} ${to}`).join(', ')})`;
}

/** Finds where two trees of plain data differ; the order of keys, and of elements that have a name, does not count. */
function dataDifferences(a: unknown, b: unknown, path = ''): Difference[] {
  if (Object.is(a, b)) return [];
  const [inA, inB] = [membersOf(a), membersOf(b)];
  const leaves = inA === undefined || inB === undefined || isInterval(a) || isInterval(b);
  if (leaves || Array.isArray(a) !== Array.isArray(b) || kindOf(a) !== kindOf(b)) {
    const same = JSON.stringify(a) === JSON.stringify(b);
    return same ? [] : [{ path, from: valueInWords(a), to: valueInWords(b) }];
  }
  return [...new Set([...inA.keys(), ...inB.keys()])].flatMap((key) =>
    dataDifferences(inA.get(key), inB.get(key), path === '' ? key : `${path}.${key}`),
  );
}

/** Returns the members by the step of a dotted path that leads to each; undefined for what has none. */
function membersOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const members: readonly unknown[] = Object.values(value);
  return new Map(stepsFrom(value).map((step, k) => [step, members[k]]));
}

function isInterval(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value && 'value' in value;
}

function kindOf(value: unknown): unknown {
  return (value as { kind?: unknown }).kind;
}

const MAX_CHARACTERS = 60;

/** Tells a value of a scenario in short: an interval as `0.25 (0.18 … 0.32)`. */
function valueInWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return cut(value);
  if (typeof value === 'object' && value !== null && 'low' in value && 'high' in value && 'value' in value) {
    return `${String(value.value)} (${String(value.low)} … ${String(value.high)})`;
  }
  return cut(JSON.stringify(value));
}

function cut(text: string): string {
  return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS)}…`;
}
