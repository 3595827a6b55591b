/** What is nowhere: compared with it, everything is new. */
const NOTHING: Readonly<Record<string, unknown>> = {};

/**
 * Returns a frozen copy of a tree of plain JSON. What is as it was before is not copied again: the parts of `before`
 * are taken over, so that copies of one state after another share what did not change.
 *
 * @param before - an earlier such copy
 */
export function frozenCopy<T>(value: T, before?: unknown): T {
  if (typeof value !== 'object' || value === null) return value;
  return (Array.isArray(value) ? frozenList(value, before) : frozenRecord(value, before)) as T;
}

function frozenList(list: readonly unknown[], before: unknown): readonly unknown[] {
  const old: readonly unknown[] | undefined = Array.isArray(before) ? before : undefined;
  let isSame = old !== undefined && old.length === list.length;
  const copy: unknown[] = [];
  for (let place = 0; place < list.length; place++) {
    const item = frozenCopy(list[place], old?.[place]);
    if (isSame && !Object.is(item, old![place])) isSame = false;
    copy.push(item);
  }
  return isSame ? old! : Object.freeze(copy);
}

function frozenRecord(record: object, before: unknown): object {
  const isRecord = typeof before === 'object' && before !== null && !Array.isArray(before);
  const old = (isRecord ? before : NOTHING) as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record);
  const oldKeys = Object.keys(old);
  let isSame = isRecord && keys.length === oldKeys.length;
  const copy: Record<string, unknown> = {};
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place]!;
    const item = frozenCopy((record as Readonly<Record<string, unknown>>)[key], old[key]);
    if (isSame && (key !== oldKeys[place] || !Object.is(item, old[key]))) isSame = false;
    copy[key] = item;
  }
  return isSame ? old : Object.freeze(copy);
}

/** Returns a copy of a tree of plain JSON that may be written to. */
export function ownCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ownCopy) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value))
    copy[key] = ownCopy((value as Readonly<Record<string, unknown>>)[key]);
  return copy as T;
}
