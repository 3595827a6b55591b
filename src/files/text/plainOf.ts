import { isAlias, isScalar, isSeq, type Alias, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { quoted } from '../../input/index.js';
import type { Fault } from './faults.js';

/** Values that aliases may add to a file; a few that refer to each other could stand for billions. */
const MAX_ADDED = 100_000;

/** Plain data, and what keeps it from being plain. */
interface Plain {
  readonly value: unknown;
  readonly aliases: Map<Alias, ParsedNode>;
  readonly faults: Fault[];
}

/** A node with an anchor and what is read of it: nothing while its content is being read. */
interface Anchored {
  readonly node: ParsedNode;
  read: { readonly value: unknown; readonly size: number } | undefined;
}

/**
 * Returns the data that a node stands for: records, lists, texts, numbers, true, false, null. A key with
 * nothing after its colon is left out; an item with nothing after its dash is `undefined`.
 *
 * @param lineOf - returns the line of an offset, from 1, for messages
 */
export function plainOf(root: ParsedNode | undefined, lineOf: (offset: number) => number): Plain {
  const aliases = new Map<Alias, ParsedNode>();
  const anchors = new Map<string, Anchored>();
  const faults: Fault[] = [];
  let added = 0;
  let size = 0;

  function fault(node: ParsedNode, code: Fault['code'], message: string, hint: string): undefined {
    faults.push({ offset: node.range[0], code, message, hint });
  }

  function read(node: ParsedNode | null): unknown {
    size += 1;
    if (node === null) return undefined;
    if (isAlias(node)) return readAlias(node);
    const anchored: Anchored = { node, read: undefined };
    if (node.anchor !== undefined) anchors.set(node.anchor, anchored);
    const before = size;
    const value = isScalar(node)
      ? readScalar(node)
      : isSeq(node)
        ? node.items.map((item) => read(item as ParsedNode))
        : readMap(node as YAMLMap.Parsed);
    anchored.read = { value, size: size - before + 1 };
    return value;
  }

  function readAlias(node: Alias.Parsed): unknown {
    const anchor = anchors.get(node.source);
    if (anchor === undefined) {
      const hint = 'If it is a text, put it in quotes.';
      return fault(node, 'unknown-name', `There is no anchor &${node.source} before *${node.source}.`, hint);
    }
    if (anchor.read === undefined) {
      return fault(node, 'inconsistent', `*${node.source} stands within what it refers to.`, '');
    }
    aliases.set(node, anchor.node);
    size += anchor.read.size;
    added += anchor.read.size;
    if (added <= MAX_ADDED) return anchor.read.value;
    if (added - anchor.read.size > MAX_ADDED) return undefined;
    const message = `Aliases (*name) stand for more than ${MAX_ADDED} values up to here.`;
    return fault(node, 'out-of-range', message, 'Write the values out.');
  }

  function readScalar(node: Scalar.Parsed): unknown {
    return node.value === null && node.source === '' ? undefined : node.value;
  }

  function readMap(node: YAMLMap.Parsed): unknown {
    const members = new Map<string, unknown>();
    const keys = new Map<string, ParsedNode>();
    for (const { key, value } of node.items as {
      key: Scalar<string> & ParsedNode;
      value: ParsedNode | null;
    }[]) {
      const name = key.value;
      const first = keys.get(name);
      if (first !== undefined) {
        const hint = `The first one is in line ${lineOf(first.range[0])}: take one out.`;
        fault(key, 'duplicate', `The key ${quoted(name)} stands twice in the same group.`, hint);
      } else if (name === '<<') {
        fault(key, 'unknown-key', 'Merge keys (<<) are not read.', 'Write the members out.');
      }
      keys.set(name, key);
      const member = read(value);
      if (member !== undefined) members.set(name, member);
    }
    return Object.fromEntries(members);
  }

  const value = read(root ?? null);
  return { value, aliases, faults };
}
