import { SixPartyError } from '../../scenario/index.js';

/** The error of a Redis that does not answer, without the password that may be in its address. */
export function redisError(url: string, message: string, hint: string, cause?: unknown): SixPartyError {
  const error = new SixPartyError('invalid-option', 'Redis cannot be used.', [
    { path: shown(url), code: 'inconsistent', expected: 'a Redis server', received: message, message, hint },
  ]);
  if (cause !== undefined) error.cause = cause;
  return error;
}

function shown(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  if (address.password !== '') address.password = '…';
  return decodeURIComponent(address.href);
}
