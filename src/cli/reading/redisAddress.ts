import { problem, refuse, type Problem } from '../../input/index.js';
import { readText } from './readText.js';

/** Where the address of Redis may be said, as it was written. */
export interface RedisFlags {
  /** True without an address: then the environment says it. */
  readonly redis?: string | true;
  readonly redisUrlFile?: string;
}

/** The variable of the environment that says the address: a password in it is seen in no list of processes. */
export const REDIS_VARIABLE = 'SIX_PARTY_REDIS_URL';

/** What the helps say of an address that is not written out. */
export const redisHelp = `without a URL the one of ${REDIS_VARIABLE}, as a command line with a password can be read by others`;

/**
 * Returns the address of Redis that was asked for: the one on the command line, in the file, or in the environment.
 *
 * @param needed - whether the environment says it also where nothing was asked for
 * @returns undefined if none was asked for
 * @throws SixPartyError `invalid-option` if there is none, or it is said twice; `invalid-file`
 */
export function redisAddress(
  { redis, redisUrlFile: file }: RedisFlags,
  environment: Readonly<Record<string, string | undefined>>,
  needed = false,
): string | undefined {
  const problems: Problem[] = [];
  if (redis !== undefined && file !== undefined) {
    problems.push(problem('--redis-url-file', 'inconsistent', 'one of --redis and --redis-url-file', file));
  }
  const fromEnvironment = redis === true || (needed && redis === undefined && file === undefined);
  const held = environment[REDIS_VARIABLE] ?? '';
  if (fromEnvironment && held === '') {
    const message = 'No address of a Redis server was given.';
    const hint = `Say it with --redis redis://localhost:6379, in the environment (${REDIS_VARIABLE}), or with --redis-url-file.`;
    problems.push(problem('--redis', 'missing', 'an address', undefined, { message, hint }));
  }
  refuse('invalid-option', 'Redis cannot be used.', problems);
  if (fromEnvironment) return held;
  return file === undefined ? (redis as string | undefined) : readText(file).trim();
}
