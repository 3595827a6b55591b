import { inner, nearestHint, wrong, type Spot } from './Spot.js';

/**
 * The spots of the members of a record, known keys only; keys that are not known are reported.
 *
 * @returns undefined, and it is reported, if there is no record
 */
export function readRecord<K extends string>(spot: Spot, known: readonly K[]): Record<K, Spot> | undefined {
  const { value } = spot;
  if (!isRecord(value)) return wrong(spot, 'wrong-type', `an object with ${known.join(', ')}`);
  for (const key of Object.keys(value)) {
    if ((known as readonly string[]).includes(key)) continue;
    wrong(inner(spot, key), 'unknown-key', `one of ${known.join(', ')}`, nearestHint(key, known), `'${key}'`);
  }
  return Object.fromEntries(known.map((key) => [key, inner(spot, key)])) as Record<K, Spot>;
}

/** Whether a value has members by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
