/** The parts of Node that are used. */
interface Files {
  mkdirSync(path: string, options: { recursive: true }): unknown;
  writeFileSync(path: string, text: string): void;
  renameSync(from: string, to: string): void;
}

interface Paths {
  join(...parts: string[]): string;
}

/**
 * Writes a file into a folder, which is made if it is not there.
 *
 * Reporting has to work in browsers too, so that nothing is imported: Node, Deno and Bun hand out their modules.
 *
 * @returns its path; undefined where there are no files
 */
export function saveInFolder(folder: string, name: string, text: string): string | undefined {
  const fs = builtIn<Files>('node:fs');
  const path = builtIn<Paths>('node:path');
  if (fs === undefined || path === undefined) return undefined;
  const file = path.join(folder, name);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(`${file}.part`, text);
  fs.renameSync(`${file}.part`, file);
  return file;
}

function builtIn<T>(name: string): T | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as T | undefined;
}
