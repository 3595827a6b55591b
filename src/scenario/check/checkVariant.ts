import { checkName } from './checkName.js';
import { checkRecord } from './checkRecord.js';
import { isRecord, member, report, type Check, type Place } from './Place.js';

/** Members of one kind of a union, beside `kind` itself. */
export interface Variant {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

/**
 * Checks a record whose `kind` decides which members it has.
 *
 * @returns its kind, or undefined if it has none of those known
 */
export function checkVariant<K extends string>(
  place: Place,
  variants: Readonly<Record<K, Variant>>,
): K | undefined {
  if (!isRecord(place.value)) return report(place, 'wrong-type', 'an object with a kind');
  const kinds = Object.keys(variants) as K[];
  const kind = checkName(member(place, 'kind'), kinds, `one of ${kinds.join(', ')}`) as K | undefined;
  if (kind === undefined) return undefined;
  const { required, optional } = variants[kind];
  checkRecord(place, { kind: () => undefined, ...required }, optional);
  return kind;
}
