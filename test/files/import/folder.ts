import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GameFile } from '../../../src/files/index.js';

/** Where a folder of test data lies. */
export function dataFolder(name: string): string {
  return fileURLToPath(new URL(`data/${name}`, import.meta.url));
}

/** The files of a folder of test data, in whatever order the system gives them. */
export function folder(name: string): GameFile[] {
  const root = dataFolder(name);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => ({
      name: `${parentPath.slice(root.length + 1)}/${file}`.replace(/^\//, ''),
      text: readFileSync(`${parentPath}/${file}`, 'utf8'),
    }));
}

/** The same files with a change to the text of one. */
export function changed(
  files: readonly GameFile[],
  name: string,
  change: (text: string) => string,
): GameFile[] {
  if (!files.some((file) => file.name === name)) throw new Error(`no file ${name}`);
  return files.map((file) => {
    if (file.name !== name) return file;
    const text = change(file.text);
    if (text === file.text) throw new Error(`nothing changed in ${name}`);
    return { name, text };
  });
}

/** The problems of an import, as one text each: place, message and hint. */
export function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    const { code, issues } = error as { code?: string; issues?: readonly Record<string, string>[] };
    if (code !== 'invalid-file' || issues === undefined) throw error;
    return issues.map(({ at, message, hint }) => [at, message, hint].filter(Boolean).join(' '));
  }
  return [];
}
