import type { YAMLError } from 'yaml';
import type { Fault } from './Fault.js';

const QUOTE = "If it is a text with ': ' in it, put it in quotes.";

/** What to do about the mistakes that people make most. */
const hints: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: QUOTE,
  MULTILINE_IMPLICIT_KEY: 'A colon may be missing in the line before, or a quote at the end of a text.',
  BAD_INDENT: 'All keys of one group begin in the same column.',
  BAD_SCALAR_START: 'Put the text in quotes.',
  BAD_DQ_ESCAPE: 'Write the text in single quotes, or \\\\ for a backslash.',
  TAG_RESOLVE_FAILED: 'Tags (!name) have no meaning here. If it is a text, put it in quotes.',
  NON_STRING_KEY: 'Keys are plain names.',
  KEY_OVER_1024_CHARS: 'Keys are short names.',
};

/** A fault in the words of this library, where it has any. */
export function yamlFault({ code, message, pos: [offset] }: YAMLError, text: string): Fault {
  if (code === 'TAB_AS_INDENT' || (code !== 'BAD_DQ_ESCAPE' && text[offset] === '\t')) {
    return {
      offset,
      code: 'inconsistent',
      message: 'A tab stands here, and YAML does not allow tabs as indentation.',
      hint: 'Indent with spaces.',
    };
  }
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return { offset, code: 'inconsistent', message: sentence, hint: hints[code] ?? '' };
}
