// The one way in which scripts write the files of the project: whole or not at all.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes a file under another name and renames it, so that whoever stops a script finds the old file. */
export function writeWhole(place, text) {
  const file = place instanceof URL ? fileURLToPath(place) : place;
  const temporary = `${file}.${process.pid}.new`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
