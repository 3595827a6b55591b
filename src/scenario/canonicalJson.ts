import { isPlain } from './check/isPlain.js';
import { problem } from './check/problem.js';
import { shown } from './check/shown.js';
import { SixPartyError } from '../input/index.js';

/**
 * JSON text that is the same for the same data: no spaces, keys sorted by code unit, −0 written as 0.
 * Members that are `undefined` are left out, as `JSON.stringify` does.
 *
 * @throws {@link SixPartyError} `invalid-option` if the value is or holds anything that JSON cannot say:
 *   functions, numbers that are not finite, instances of classes, a cycle; the path names the place
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', []);
}

function write(value: unknown, path: string, above: readonly unknown[]): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') return refuse(path, shown(value));
  if (above.includes(value)) return refuse(path, 'data that contains itself');
  const within = [...above, value];
  if (Array.isArray(value)) {
    const items = Array.from(value as unknown[], (item, index) => write(item, `${path}[${index}]`, within));
    return `[${items.join(',')}]`;
  }
  if (!isPlain(value)) return refuse(path, 'an instance of a class');
  const record = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map(
      (key) => `${JSON.stringify(key)}:${write(record[key], path === '' ? key : `${path}.${key}`, within)}`,
    );
  return `{${members.join(',')}}`;
}

function refuse(path: string, received: string): never {
  const problems = [problem(path, 'wrong-type', 'JSON data', received)];
  throw new SixPartyError('invalid-option', 'This cannot be written as JSON.', problems);
}
