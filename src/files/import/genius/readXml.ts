import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { OpenText } from '../common/openText.js';
import { decodeXml } from './decodeXml.js';
import type { XmlElement } from './XmlElement.js';

const where = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** Entities are not expanded and no value is turned into a number: the text of an attribute is what it says. */
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

/**
 * The root element of an XML text; undefined, and a report with line and column, where it is not
 * well-formed. A document type is refused: it could hold entities that grow without end.
 */
export function readXml({ text, report }: OpenText): XmlElement | undefined {
  const doctype = text.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (doctype >= 0) {
    const message = 'A document type declaration (<!DOCTYPE …>) is not read.';
    return report(doctype, 'out-of-range', 'no document type', '<!DOCTYPE', {
      message,
      hint: 'Take it out of the file.',
    });
  }
  const checked = XMLValidator.validate(text);
  if (checked !== true) {
    const { line, col = 1, msg } = checked.err as { line: number; col?: number; msg: string };
    return report(offsetOf(text, line, col), 'wrong-type', 'XML', msg, {
      message: `This is not XML: ${msg}`,
    });
  }
  try {
    const roots = elementsOf(parser.parse(text) as Parsed[]);
    if (roots.length === 1) return roots[0];
    const second = roots[1]?.at ?? 0;
    return report(second, 'wrong-length', 'one root element', `${roots.length}`);
  } catch (error) {
    const said = (error as Error).message;
    return report(0, 'wrong-type', 'XML', said, { message: `This cannot be read as XML: ${said}.` });
  }
}

function elementsOf(parsed: readonly Parsed[]): XmlElement[] {
  return parsed.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const attributes = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, unknown>>);
    return {
      name,
      attributes: new Map(attributes.map(([key, value]) => [key, decodeXml(String(value))])),
      children: elementsOf(node[name] as Parsed[]),
      at: node[where]?.startIndex ?? 0,
    };
  });
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}
