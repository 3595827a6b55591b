/**
 * The modules of this package as the running command holds them, by the name under which a script imports
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
