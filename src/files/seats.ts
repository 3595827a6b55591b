import { agentModels } from '../agents/index.js';
import type { ProblemCode } from '../input/index.js';
import { didYouMean, isRecord, nearestName, quoted, writePath } from '../input/index.js';
import type { Problem, Seat, SixPartyError } from '../scenario/index.js';
import type { Agent } from '../talks/index.js';

/** Sits where an agent is wrong, so that the rest of the scenario can be checked. */
const placeholder: Seat = { name: 'placeholder', parameters: {} };

/**
 * Makes the agents of a file, each of which is a name, or `{name, parameters}` with the parameters that
 * differ from the model's own.
 *
 * @returns agents by party; what was given if it is not a record of agents at all
 */
export function readSeats(value: unknown, problems: Problem[]): unknown {
  if (!isRecord(value)) return value;
  const seats = Object.entries(value).filter(([, seat]) => seat !== undefined);
  return Object.fromEntries(
    seats.map(([party, seat]) => [
      party,
      readSeat(writePath(['agents', party]), seat, problems) ?? placeholder,
    ]),
  );
}

function readSeat(path: string, seat: unknown, problems: Problem[]): Agent | undefined {
  if (typeof seat === 'string') return makeAgent(path, path, seat, {}, problems);
  if (!isRecord(seat)) {
    const received = Array.isArray(seat) ? `a list of ${seat.length}` : String(seat);
    problems.push(
      fileProblem(path, 'wrong-type', 'the name of an agent model, or {name, parameters}', received),
    );
    return undefined;
  }
  const { name, parameters = {}, ...rest } = seat;
  for (const key of Object.keys(rest)) {
    const hint = nearestHint(key, ['name', 'parameters']);
    problems.push(fileProblem(`${path}.${key}`, 'unknown-key', 'one of name, parameters', quoted(key), hint));
  }
  const isGiven = isRecord(parameters);
  if (!isGiven) {
    const expected = 'an object of parameters';
    problems.push(fileProblem(`${path}.parameters`, 'wrong-type', expected, JSON.stringify(parameters)));
  }
  if (typeof name === 'string') {
    return makeAgent(path, `${path}.name`, name, isGiven ? parameters : {}, problems);
  }
  const code = name === undefined ? 'missing' : 'wrong-type';
  const received = name === undefined ? 'nothing' : JSON.stringify(name);
  problems.push(fileProblem(`${path}.name`, code, 'the name of an agent model', received));
  return undefined;
}

function makeAgent(
  path: string,
  named: string,
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  problems: Problem[],
): Agent | undefined {
  if (!Object.hasOwn(agentModels, name)) {
    const names = Object.keys(agentModels);
    const hint = nearestHint(name, names) || `Known: ${names.join(', ')}.`;
    problems.push(
      fileProblem(named, 'unknown-name', 'the name of an agent model', JSON.stringify(name), hint),
    );
    return undefined;
  }
  try {
    return agentModels[name]!(parameters);
  } catch (error) {
    const { code, issues } = error as SixPartyError;
    if (code !== 'invalid-option') throw error;
    // A model names its parameters by its own name: `boulware.e`.
    for (const issue of issues) {
      problems.push({ ...issue, path: `${path}.parameters${issue.path.slice(name.length)}` });
    }
    return undefined;
  }
}

/** A problem with the usual sentence. */
export function fileProblem(
  path: string,
  code: ProblemCode,
  expected: string,
  received: string,
  hint = '',
): Problem {
  return { path, code, expected, received, message: `Expected ${expected}, but found ${received}.`, hint };
}

/** The nearest of some names, as a question; empty if none is near. */
export function nearestHint(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest === undefined ? '' : didYouMean(name, names);
}
