import type { GameFile } from '../GameFile.js';

/** The files of one kind, in the order of their names, so that a folder has one reading. */
export function inNameOrder(files: readonly GameFile[], extension: string): GameFile[] {
  return files
    .filter(({ name }) => name.toLowerCase().endsWith(extension))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
