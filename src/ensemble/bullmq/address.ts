import { argumentProblem, problem, refuse, satisfying, SixPartyError, visible } from '../../input/index.js';

const aText = satisfying('a text', (value): value is string => typeof value === 'string');

/**
 * Checks that a text is the address of a Redis server, as the client can read it: for what it cannot it throws, or
 * asks for a database without a number.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkAddress(url: string): void {
  refuse('invalid-option', 'Redis cannot be used.', [argumentProblem('redis', url, aText)]);
  if (isAddress(url)) return;
  throw redisError(url, 'This is not the address of a Redis server.', 'Such as redis://localhost:6379.');
}

function isAddress(url: string): boolean {
  if (!/^rediss?:\/\/[^/]+(\/\d*)?(\?.*)?$/.test(url) || !URL.canParse(url)) return false;
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** Makes the error of a Redis that cannot be used, without the password that may be in its address. */
export function redisError(url: string, message: string, hint: string, cause?: unknown): SixPartyError {
  const error = new SixPartyError('invalid-option', 'Redis cannot be used.', [
    problem(shownAddress(url) || '""', 'inconsistent', 'a Redis server', url, {
      received: message,
      message,
      hint,
    }),
  ]);
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** Makes the same error, of what the server or the connection says. */
export function refusedBy(url: string, cause: unknown): SixPartyError {
  const { message } = cause as Error;
  const said = visible(message.slice(0, MAX_SAID)).replace(/\.*( Please report this\.*)?$/, '.');
  const [, hint] = hints.find(([pattern]) => pattern.test(message)) ?? [];
  return redisError(
    url,
    `It does not answer as it should: ${said}`,
    hint ?? 'Is the server running, and the address right?',
    // What the client throws has the command with it, and the first one may be the password.
    new Error(message),
  );
}

const hints: readonly (readonly [RegExp, string])[] = [
  [/^(NOAUTH|WRONGPASS)/, 'Its password belongs into the address: redis://:password@host:port.'],
  [/^NOPERM/, 'The user of the address needs all commands, and keys that begin with "bull:".'],
  [/^OOM/, 'Give it more memory, or none of the keys of others.'],
  [/DB index/, 'The number at the end of the address names a database; most servers have 0 to 15.'],
];

/** Letters of an address, or of what a server says, that are shown. */
const MAX_SHOWN = 100;
const MAX_SAID = 400;

/** Writes the address of a Redis server as it may be printed: without what may be a password, even of a wrong one. */
function shownAddress(url: string): string {
  const [, scheme = ''] = /^([a-z]+:\/\/)/i.exec(url) ?? [];
  // Either may hold the sign of the other.
  if (url.includes('@') && url.includes('?')) return `${scheme}…`;
  const shown = url
    .replace(/^([a-z]+:\/\/[^:@/]*:)?.*@/is, (_, start: string | undefined) => `${start ?? scheme}…@`)
    .replace(/\?.*$/s, '?…');
  return shown.length <= MAX_SHOWN ? shown : `${shown.slice(0, MAX_SHOWN)}…`;
}
