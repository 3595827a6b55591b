/**
 * What stands at a dotted path of a scenario, where elements of a list that have an id go by it
 * (`parties.US.trust.DPRK`) and all others by their index from 0.
 *
 * @returns undefined if there is nothing
 */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of path.split('.')) value = stepInto(value, step);
  return value;
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    const named = (value as unknown[]).find((element) => idOf(element) === step);
    if (named !== undefined) return named;
    const element: unknown = /^\d+$/.test(step) ? value[Number(step)] : undefined;
    return idOf(element) === undefined ? element : undefined;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string, unknown>)[step];
}

function idOf(element: unknown): string | undefined {
  const id = typeof element === 'object' && element !== null && 'id' in element ? element.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
