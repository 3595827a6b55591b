/**
 * The modules of this package as the running command holds them, by the name under which a script imports
 * them. A script that got another copy would define its scenario, and be told apart, by other code.
 */
export async function ownModules(): Promise<Readonly<Record<string, object>>> {
  const modules: Record<string, object> = {};
  for (const [name, load] of Object.entries(loaders)) modules[name] = await load();
  return modules;
}

const loaders: Readonly<Record<string, () => Promise<object>>> = {
  // eslint-disable-next-line house/room-imports -- no room is meant, but the package as its users see it
  'six-party-talks': () => import('../../index.js'),
  'six-party-talks/analysis': () => import('../../analysis/index.js'),
  'six-party-talks/files': () => import('../../files/index.js'),
  'six-party-talks/report': () => import('../../report/index.js'),
};
