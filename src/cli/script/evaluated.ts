import { resolve } from 'node:path';
import type { Jiti } from 'jiti';
import { ownModules } from './ownModules.js';

/** The files of scripts that were evaluated, by absolute path, each with what translates it. */
export const translators = new Map<string, Jiti>();

/**
 * Evaluates a module in TypeScript or JavaScript; types are taken out, not checked.
 *
 * @param file - where it lies: what it imports is looked for from there
 * @returns its exports, those of CommonJS as they are
 */
export async function evaluated(file: string, source: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const path = resolve(file);
  const jiti = createJiti(path, {
    // Translations kept in a folder that others can write to could be anything.
    fsCache: false,
    moduleCache: false,
    sourceMaps: true,
    virtualModules: { ...(await ownModules()) },
  });
  const modules: Record<string, NodeJS.Module> = {};
  translators.set(path, jiti);
  try {
    // Without it a module in plain JavaScript would be left to Node, which knows nothing of the above.
    await jiti.evalModule(source, {
      filename: path,
      async: true,
      forceTranspile: true,
      cache: modules as never,
    });
  } finally {
    for (const name of Object.keys(modules)) translators.set(name, jiti);
  }
  return modules[path]?.exports;
}
