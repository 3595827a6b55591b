import { redisError } from './redisError.js';

/**
 * Checks that a text is the address of a Redis server, as the client can read it: for what it cannot it throws, or
 * asks for a database without a number.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkAddress(url: string): void {
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
