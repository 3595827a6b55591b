import { SixPartyError } from '../../../scenario/index.js';

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
};

/**
 * The error of a file that cannot be read or written; others are left as they are.
 *
 * @param hint - what to do; on a full disk, after room was made
 */
export function diskError(file: string, what: string, cause: unknown, hint = ''): unknown {
  const { code, message, issues } = cause as NodeJS.ErrnoException & { issues?: unknown };
  if (typeof code !== 'string' || issues !== undefined) return cause;
  const said = reasons[code] ?? message;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const error = new SixPartyError('invalid-file', `${what}.`, [
    {
      path: file,
      code: 'inconsistent',
      expected: 'a file',
      received: code,
      message: said,
      hint: `${full ? 'Make room. ' : ''}${hint}`.trim(),
    },
  ]);
  error.cause = cause;
  return error;
}
