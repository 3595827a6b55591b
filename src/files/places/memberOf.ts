import type { ParsedNode, Scalar, YAMLMap } from 'yaml';

/** A key of a file and what stands after its colon. */
export interface FilePair {
  readonly key: Scalar<string> & ParsedNode;
  readonly value: ParsedNode | null;
}

const known = new WeakMap<YAMLMap, ReadonlyMap<string, FilePair>>();

/** The member of a map with a name. The names of a map are sorted out once, however many are asked for. */
export function memberOf(map: YAMLMap, name: string): FilePair | undefined {
  let members = known.get(map);
  if (members === undefined) {
    members = new Map((map.items as unknown as FilePair[]).map((pair) => [pair.key.value, pair]));
    known.set(map, members);
  }
  return members.get(name);
}
