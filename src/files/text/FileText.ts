import type { Alias, ParsedNode } from 'yaml';

/** The text of a file and what it says. */
export interface FileText {
  /** Name for messages; empty if the text comes from elsewhere. */
  readonly file: string;
  /** Offset of the first character of each line. */
  readonly lines: readonly number[];
  /** The content as plain data. A key with nothing after its colon is left out. */
  readonly value: unknown;
  /** The content with its places. A function, because JSON is read without them, many times as fast. */
  readonly tree: () => FileTree;
}

/** The content of a file, each node with its offsets. */
export interface FileTree {
  /** Undefined for a text without content. */
  readonly root: ParsedNode | undefined;
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, ParsedNode>;
}
