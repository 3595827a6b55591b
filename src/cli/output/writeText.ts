import {
  accessSync,
  constants,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { refuseOverwriting } from '../../ensemble/sweep/folder/refuseOverwriting.js';
import { diskError, problem, SixPartyError } from '../../input/index.js';

/**
 * Writes a file so that it is the old or the new one, never half of it.
 *
 * @param inputs - files that were read, and are left as they are
 * @throws SixPartyError `invalid-file`; `invalid-option` if it is one of the inputs, or would lie among the files of
 *   a sweep
 */
export function writeText(file: string, text: string, inputs: Iterable<string>): void {
  refuseOverwriting(file, inputs);
  let temporary: string | undefined;
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    // A terminal, pipe or device must be written to, not replaced by a file.
    if (there && !there.isFile()) return writeFileSync(file, text);
    const target = there ? realpathSync(file) : file;
    temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw diskError(file, 'The file cannot be written', error);
  }
}

/**
 * Refuses a file that could not be written, before anything is played for it.
 *
 * @throws SixPartyError like {@link writeText}
 */
export function needWritable(file: string, inputs: Iterable<string>): void {
  refuseOverwriting(file, inputs);
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
  } catch (error) {
    throw diskError(file, 'The file cannot be written', error);
  }
}

/**
 * Refuses a file that is there already.
 *
 * @throws SixPartyError `invalid-option`
 */
export function refuseExisting(file: string): void {
  if (!existsSync(file)) return;
  const message = 'There is such a file already, and it is left as it is.';
  const hint = 'Take another name, or write over it with --force.';
  throw new SixPartyError('invalid-option', 'Nothing was written.', [
    problem(file, 'duplicate', 'a new file', file, { message, hint }),
  ]);
}
