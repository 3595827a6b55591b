import { integerBelow, openStream, pick } from '../../src/random/index.js';
import type { Stream } from '../../src/random/index.js';

type Path = readonly (string | number)[];

/** Every place in plain data, its own first. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** One edit of plain data: a value changed, a member or item taken out, put in, or moved. */
export interface Edit<T> {
  readonly edited: T;
  readonly path: Path;
}

/** The `n`-th random edit of some data; never one that leaves its JSON text as it is. */
export function editOf<T>(data: T, n: number): Edit<T> {
  const stream = openStream(`edit/${n}`);
  const text = JSON.stringify(data);
  for (;;) {
    const path = pick(stream, placesIn(data).slice(1));
    const edited = changed(data, path, stream) as T;
    if (JSON.stringify(edited) !== text) return { edited, path };
  }
}

function changed(value: unknown, [key, ...rest]: Path, stream: Stream): unknown {
  if (key === undefined) return another(value, stream);
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    if (rest.length > 0) return list.with(key as number, changed(list[key as number], rest, stream));
    const how = integerBelow(stream, 4);
    if (how === 0) return list.toSpliced(key as number, 1);
    if (how === 1) return list.toSpliced(key as number, 0, list[key as number]);
    return list.with(key as number, another(list[key as number], stream));
  }
  const record = { ...(value as Record<string, unknown>) };
  if (rest.length > 0) return { ...record, [key]: changed(record[key], rest, stream) };
  const how = integerBelow(stream, 6);
  if (how === 0) return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  if (how === 1) return { ...record, extra: 1 };
  if (how === 2) return Object.fromEntries(Object.entries(record).reverse());
  return { ...record, [key]: another(record[key], stream) };
}

function another(value: unknown, stream: Stream): unknown {
  const strange: readonly unknown[] = [null, 'x', {}, [], true, 0, -1];
  if (typeof value === 'number')
    return pick(stream, [value + 1, value - 1, value * 1.000001 + 1e-9, 0, ...strange]);
  if (typeof value === 'boolean') return pick(stream, [!value, !value, ...strange]);
  if (typeof value === 'string')
    return pick(stream, [`${value}x`, 'US', 'North', 'South', 'reseeded', 'moved', ...strange]);
  return pick(stream, strange);
}
