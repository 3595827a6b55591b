import { SixPartyError } from '../scenario/index.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'A part of the path is not a folder.',
  EISDIR: 'It is a folder.',
  EEXIST: 'There is such a file already.',
  EACCES: 'It is not permitted.',
  EPERM: 'It is not permitted.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
  ENAMETOOLONG: 'The name is too long.',
};

/** The error of a file that cannot be read or written, in plain words; `hint` is for a file that there is not. */
export function fileError(file: string, what: string, cause: unknown, hint = ''): SixPartyError {
  const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException;
  const reason = reasons[code] ?? message;
  const advice = code === 'ENOENT' ? hint : '';
  const error = new SixPartyError('invalid-file', `The file ${what}.`, [
    { path: file, code: 'inconsistent', expected: 'a file', received: code, message: reason, hint: advice },
  ]);
  error.cause = cause;
  return error;
}
