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
    problem(shownAddress(url), 'inconsistent', 'a Redis server', url, {
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
  const said = visible(message.slice(0, MAX_SAID))
    .replace(/ script: [0-9a-f]{40}, on @user_script:\d+/, '')
    .replace(/\.*( Please report this\.*)?$/, '.');
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
  [
    /^WRONGTYPE/,
    'Something else stands under the keys of the queue, which begin with "bull:six-party-sweep".',
  ],
  [/DB index/, 'The number at the end of the address names a database; most servers have 0 to 15.'],
];

/** Letters of what a server says that are shown. */
const MAX_SAID = 400;

/** Letters of the name of a host. */
const MAX_HOST = 100;

/** An address of which each part is what it looks like. What is before an @ is nobody's business. */
const PLAIN = new RegExp(
  `^(rediss?://)([^/?#\\s]*@)?([a-z0-9._-]{1,${MAX_HOST}}|\\[[0-9a-f:.]{2,45}\\])(:\\d{1,5})?(/\\d{0,5})?(\\?.*)?$`,
  'is',
);

/**
 * Writes the address of a Redis server as it may be printed: scheme, host, port and number of the database, and only if
 * it is an address throughout. Of anything else nothing is shown, for it may be a password or the text of a wrong file.
 */
function shownAddress(url: string): string {
  const [, scheme, user = '', host, port = '', database = '', query = ''] = PLAIN.exec(url) ?? [];
  // Either may hold the sign of the other.
  if (scheme === undefined || (url.includes('@') && url.includes('?'))) return '(address)';
  return `${scheme}${user && '…@'}${host}${port}${database}${query && '?…'}`;
}
