import { SixPartyError } from './error.js';
import { problem } from './problem.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'A part of the path is not a folder.',
  EISDIR: 'It is a folder.',
  EEXIST: 'There is such a file already.',
  EACCES: 'It is not permitted.',
  EPERM: 'It is not permitted.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The quota of the disk is used up.',
  ENAMETOOLONG: 'The name is too long.',
  ELOOP: 'The links of the path lead in a circle.',
  ENXIO: 'It is a socket, or a device that is not there.',
};

/** What to do about a file that cannot be read or written. */
export interface DiskHints {
  /** In any case. */
  readonly always?: string;
  /** If there is no such file. */
  readonly missing?: string;
}

/**
 * Returns the error of a file that cannot be read or written, in plain words; what is no error of a disk is
 * returned as it is.
 *
 * @param what - what happened, as a sentence without its full stop: `The file cannot be read`
 * @param cause - what was thrown
 */
export function diskError(file: string, what: string, cause: unknown, hints: DiskHints = {}): unknown {
  const { code, message, issues } = cause as { code?: unknown; message?: string; issues?: unknown };
  if (typeof code !== 'string' || issues !== undefined) return cause;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const advice = [full ? 'Make room.' : '', code === 'ENOENT' ? hints.missing : '', hints.always];
  const error = new SixPartyError('invalid-file', `${what}.`, [
    problem(file, 'inconsistent', 'a file', code, {
      received: code,
      message: reasons[code] ?? message ?? code,
      hint: advice.filter((part) => part !== undefined && part !== '').join(' '),
    }),
  ]);
  error.cause = cause;
  return error;
}
