import { randomBytes } from 'node:crypto';

/** A name beside a file that no other process takes, on whatever machine. */
export function temporaryName(name: string): string {
  return `.${name}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Whether a file is one that was being written when its process died. */
export function isTemporary(name: string): boolean {
  return /^\..*\.[0-9a-f]{12}\.tmp$/.test(name);
}
