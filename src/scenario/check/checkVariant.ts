import { checkName } from './checkName.js';
import { checkRecord } from './checkRecord.js';
import { isRecord, member, report, type Check, type Place } from './Place.js';

/** Members of one kind of a union, beside `kind` itself. */
export interface Variant {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

/** Reads the `kind` of a record, which must be a key of `kinds`; reports and returns undefined if it is none. */
export function checkKind<K extends string>(
  place: Place,
  kinds: Readonly<Record<K, unknown>>,
): K | undefined {
  if (!isRecord(place.value)) return report(place, 'wrong-type', 'an object with a kind');
  const names = Object.keys(kinds) as K[];
  return checkName(member(place, 'kind'), names, `one of ${names.join(', ')}`) as K | undefined;
}

/** Checks the members of a record beside its `kind`. */
export function checkMembers(place: Place, { required, optional }: Variant): void {
  checkRecord(place, { kind: () => undefined, ...required }, optional);
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
  const kind = checkKind(place, variants);
  if (kind !== undefined) checkMembers(place, variants[kind]);
  return kind;
}
