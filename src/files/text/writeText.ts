import { Document, isMap, isNode, isScalar, isSeq, visit, type Node, type Pair } from 'yaml';

/** Greatest length of what is written on one line. */
const WIDTH = 100;

/** Returns YAML text whose first line names the schema; lists and groups of numbers take one line each. */
export function yamlText(data: object, schema: string): string {
  const document = new Document(data, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
    keepUndefined: false,
  });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && isUnsafe(node.value)) node.type = 'QUOTE_DOUBLE';
    },
    Collection: (_, node) => {
      if (lengthOf(node) <= WIDTH - 20) node.flow = true;
    },
  });
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items as Pair<Node, Node>[]) {
      key.spaceBefore = isNode(value) && !isScalar(value);
    }
  }
  const text = document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
  return `# yaml-language-server: $schema=${schema}\n${text}`;
}

/** Tells whether a text has characters that a file, an editor or another reader of YAML may change or refuse. */
function isUnsafe(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff]|\p{Cs}/u.test(text);
}

/** Returns the length of a collection in one line if it reads well there: numbers or a few short words; else infinity. */
function lengthOf(node: unknown): number {
  if (isScalar(node)) {
    if (typeof node.value !== 'string') return String(node.value).length;
    return node.value.length <= 20 ? node.value.length + 2 : Infinity;
  }
  if (isSeq(node)) return node.items.reduce<number>((sum, item) => sum + 2 + lengthOf(item), 2);
  if (!isMap(node)) return Infinity;
  return node.items.reduce((sum, { key, value }) => sum + 4 + lengthOf(key) + lengthOf(value), 4);
}

/** Tells whether a list or record is written on one line, which is given as it would be. */
type FitsOnLine = (line: string, indent: string, isList: boolean) => boolean;

/** Fits what is short and no part of which takes more than a line, but the whole. */
const isShort: FitsOnLine = (line, indent) =>
  indent !== '' && indent.length + line.length <= WIDTH && !line.includes('\n');

/**
 * Returns JSON text, indented by two spaces, with a line end. A map is written as an object that keeps the order of
 * its entries: `JSON.stringify` would sort names that are numbers.
 *
 * @param fits - by default what is short takes one line
 */
export function jsonText(value: unknown, fits: FitsOnLine = isShort): string {
  return `${written(value, '', fits)}\n`;
}

function written(value: unknown, indent: string, fits: FitsOnLine): string {
  // JSON.stringify writes −0 as 0.
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const entries = value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : Object.entries(value);
  const parts = entries
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => (isList ? '' : `${JSON.stringify(key)}: `) + written(member, inner, fits));
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const line = `${open}${parts.join(', ')}${close}`;
  if (fits(line, indent, isList)) return line;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
