import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { quoted } from '../../../input/index.js';
import type { OpenText, Reporter } from '../gameFiles.js';
import { numberIn } from '../gameFiles.js';

/** An element of an XML text, with its attributes as text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character of the text at which it begins. */
  readonly offset: number;
}

/** Returns the elements of a name at any depth below this one, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** Under this key the parser says where an element begins. */
const POSITION = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** Expands no entity and turns no value into a number: the text of an attribute is what it says. */
const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseAttributeValue: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** An element as the parser gives it: its children under its name, its attributes under `:@`. */
type Parsed = Readonly<Record<string, unknown>> &
  Readonly<Record<symbol, { startIndex?: number } | undefined>>;

/** Comments, quoted text and instructions: in them a document type is none. */
const MAY_HOLD_ANYTHING = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)/g;

/** Returns blanks in place of a text, so that all else keeps its line and column. */
function blanked(text: string): string {
  return text.replace(/\S/g, ' ');
}

/**
 * Reads the root element of an XML text. Returns undefined, and reports it, where the text is not well-formed. A document type is refused: it could hold entities that grow without end.
 */
export function readXml({ text, report }: OpenText): XmlElement | undefined {
  const doctype = text.replace(MAY_HOLD_ANYTHING, blanked).search(/<!(?:DOCTYPE|ENTITY)/i);
  if (doctype >= 0) {
    const message = 'A document type declaration (<!DOCTYPE …>) is not read.';
    return report(doctype, 'out-of-range', 'no document type', '<!DOCTYPE', {
      message,
      hint: 'Take it out of the file.',
    });
  }
  // Blank lines before the declaration are a slip that GENIUS's own files have; places must stay as they are.
  const body = text.replace(/^(\s+)<\?xml\s[^>]*\?>/, blanked);
  const checked = XMLValidator.validate(body);
  if (checked !== true) {
    const { line, col = 1, msg } = checked.err as { line: number; col?: number; msg: string };
    const open = openElements(msg);
    if (open !== undefined) {
      return report(text.trimEnd().length, 'wrong-type', 'XML', 'the end of the text', {
        message: `The text ends before ${open} ends: the file is cut off.`,
      });
    }
    return report(offsetOf(text, line, col), 'wrong-type', 'XML', msg, {
      message: `This is not XML: ${msg}`,
    });
  }
  try {
    const roots = elementsOf(parser.parse(body) as Parsed[]);
    if (roots.length === 1) return roots[0];
    const second = roots[1]?.offset ?? 0;
    return report(second, 'wrong-length', 'one root element', `${roots.length}`);
  } catch (error) {
    const said = (error as Error).message;
    return report(0, 'wrong-type', 'XML', said, { message: `This cannot be read as XML: ${said}.` });
  }
}

/** Returns the last element that a message of the parser says is still open at the end of the text, in which it has lists as JSON. */
function openElements(message: string): string | undefined {
  const list = /^Invalid '(\[.*\])' found\.$/s.exec(message)?.[1];
  const names = list === undefined ? undefined : (JSON.parse(list) as readonly string[]);
  const last = names?.at(-1) ?? /^Unclosed tag '(.*)'\.$/s.exec(message)?.[1];
  return last === undefined ? undefined : `<${last}>`;
}

function elementsOf(parsed: readonly Parsed[]): XmlElement[] {
  return parsed.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const attributes = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, unknown>>);
    return {
      name,
      // A line break or tab in an attribute is a blank, unless it is written by its number.
      attributes: new Map(
        attributes.map(([key, value]) => [key, decodeXml(String(value).replace(/[\t\n]/g, ' '))]),
      ),
      children: elementsOf(node[name] as Parsed[]),
      offset: node[POSITION]?.startIndex ?? 0,
    };
  });
}

/** Returns the offset of a line and column, from 1. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Returns text of XML with the five entities that every XML has, and characters by number, in place of their names.
 * There are no others, because nothing that could declare them is read.
 */
function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name)] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}

/** Reads an attribute that must be there and say something. */
export function textOf(element: XmlElement, key: string, report: Reporter): string | undefined {
  const value = element.attributes.get(key);
  if (value !== undefined && value.trim() !== '') return value.trim();
  return report(element.offset, 'missing', `the attribute ${key} of <${element.name}>`, 'none');
}

/** Reads an attribute that must be a number, at least `least`. */
export function numberOf(
  element: XmlElement,
  key: string,
  report: Reporter,
  least?: number,
): number | undefined {
  const text = element.attributes.get(key);
  if (text === undefined)
    return report(element.offset, 'missing', `the attribute ${key} of <${element.name}>`, 'none');
  const value = numberIn(text);
  const what = `the ${key} of <${element.name}> to be a number`;
  if (value === undefined) return report(element.offset, 'wrong-type', what, quoted(text));
  if (least !== undefined && value < least)
    return report(element.offset, 'out-of-range', `${what} ≥ ${least}`, quoted(text));
  return value;
}
