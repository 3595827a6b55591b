/** Tells whether a value has members by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells whether a value can be called. */
export function isFunction(value: unknown): value is (...given: never[]) => unknown {
  return typeof value === 'function';
}

/** Tells whether an object is written as `{…}` (in any realm) and no instance of a class. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Returns the names of the members that are there; a member that is `undefined` is not. */
export function keysOf(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value).filter((key) => value[key] !== undefined) : [];
}

/** Freezes plain data to the bottom and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner as unknown);
  }
  return value;
}
