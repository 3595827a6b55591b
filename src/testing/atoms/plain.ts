/** A copy without the keys that hold `undefined`, which JSON does not know. */
export function plain<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
