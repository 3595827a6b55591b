import { SixPartyError } from '../../scenario/index.js';
import { shownAddress } from './shownAddress.js';

/** The error of a Redis that cannot be used, without the password that may be in its address. */
export function redisError(url: string, message: string, hint: string, cause?: unknown): SixPartyError {
  const error = new SixPartyError('invalid-option', 'Redis cannot be used.', [
    {
      path: shownAddress(url) || '""',
      code: 'inconsistent',
      expected: 'a Redis server',
      received: message,
      message,
      hint,
    },
  ]);
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** The same, of what the server or the connection says. */
export function refusedBy(url: string, cause: unknown): SixPartyError {
  const { message } = cause as Error;
  const said = message.replace(/\.*( Please report this\.*)?$/, '.');
  const [, hint] = hints.find(([pattern]) => pattern.test(message)) ?? [];
  return redisError(
    url,
    `It does not answer as it should: ${said}`,
    hint ?? 'Is the server running, and the address right?',
    cause,
  );
}

const hints: readonly (readonly [RegExp, string])[] = [
  [/^(NOAUTH|WRONGPASS)/, 'Its password belongs into the address: redis://:password@host:port.'],
  [/^NOPERM/, 'The user of the address needs all commands, and keys that begin with "bull:".'],
  [/^OOM/, 'Give it more memory, or none of the keys of others.'],
  [/DB index/, 'The number at the end of the address names a database; most servers have 0 to 15.'],
];
