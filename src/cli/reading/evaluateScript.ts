import { resolve } from 'node:path';
import type { Jiti } from 'jiti';

/**
 * The files of scripts that were evaluated, by absolute path, each with what translates it: who tells an error needs
 * it for the place in the script, long after.
 */
export const translators = new Map<string, Jiti>();

/**
 * Evaluates a module in TypeScript or JavaScript; types are taken out, not checked.
 *
 * @param file - where it lies: what it imports is looked for from there
 * @returns its exports, those of CommonJS as they are
 */
export async function evaluateScript(file: string, source: string): Promise<unknown> {
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

/**
 * Loads the modules of this package as the running command holds them, by the name under which a script imports
 * them. A script that got another copy would define its scenario, and be told apart, by other code.
 */
export async function ownModules(): Promise<Readonly<Record<string, object>>> {
  const modules: Record<string, object> = {};
  for (const [name, load] of Object.entries(loaders)) {
    try {
      modules[name] = await load();
    } catch (error) {
      if (!lacksPeer(error)) throw error;
    }
  }
  return modules;
}

/** An entry whose optional peer is not installed is not there: who imports it is told so by the loader. */
function lacksPeer(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
}

const loaders: Readonly<Record<string, () => Promise<object>>> = {
  'six-party-talks': () => import('../../index.js'),
  'six-party-talks/analysis': () => import('../../analysis.js'),
  'six-party-talks/files': () => import('../../files/index.js'),
  'six-party-talks/testing': () => import('../../testing/index.js'),
  'six-party-talks/ensemble': () => import('../../ensemble/index.js'),
  'six-party-talks/ensemble/bullmq': () => import('../../ensemble/bullmq/index.js'),
  'six-party-talks/report': () => import('../../report/index.js'),
};
