import type { YAMLError } from 'yaml';
import type { Fault } from './Fault.js';

/** What the library of YAML says, as it begins; what is better said; what to do about it. */
const words: readonly (readonly [said: string, message: string, hint: string])[] = [
  [
    'Nested mappings are not allowed in compact mappings',
    "A second 'key: value' begins in the middle of a line.",
    "Put a text with ': ' in it in quotes; write keys of a group one below the other.",
  ],
  [
    'Implicit keys need to be on a single line',
    "This is not of the form 'key: value'.",
    'Write a colon and a space after the key. A quote or bracket may be open above.',
  ],
  [
    'Implicit map keys need to be followed by map values',
    "This is not of the form 'key: value'.",
    'Write a colon and a space after the key.',
  ],
  [
    'All mapping items must start at the same column',
    'This key does not begin in the same column as the others of its group.',
    'Indent it like them, with spaces.',
  ],
  [
    'Sequence item without - indicator',
    "This is neither an item of the list above ('- …') nor a key of that item.",
    'Indent it like the keys of its group, with spaces.',
  ],
  [
    'All sequence items must start at the same column',
    'This item does not begin in the same column as the others of its list.',
    'Indent it like them, with spaces.',
  ],
  ['Missing closing', 'A text that begins with a quote here does not end with one.', 'Close it.'],
  [
    'Flow sequence in block collection',
    'A list that begins with [ does not end with ].',
    'Close it before here.',
  ],
  [
    'Flow map in block collection',
    'A group that begins with { does not end with }.',
    'Close it before here.',
  ],
  [
    'Unresolved tag',
    'Words that begin with ! have a meaning in YAML, but none here.',
    'Put a text in quotes.',
  ],
  ['Plain value cannot start', '', 'Put the text in quotes.'],
  [
    'Invalid escape sequence',
    '',
    'In double quotes a backslash is written \\\\; in single quotes it is itself.',
  ],
];

/** A mistake in YAML, in words of this library where it has any. */
export function yamlFault({ code, message: said, pos: [offset] }: YAMLError, text: string): Fault {
  if (code === 'TAB_AS_INDENT' || (code !== 'BAD_DQ_ESCAPE' && text[offset] === '\t')) {
    const message = 'A tab stands here, and YAML does not allow tabs as indentation.';
    return { offset, code: 'inconsistent', message, hint: 'Indent with spaces.' };
  }
  const [, better = '', hint = ''] = words.find(([start]) => said.startsWith(start)) ?? [];
  const sentence = /[.!?]$/.test(said) ? said : `${said}.`;
  return { offset, code: 'inconsistent', message: better === '' ? sentence : better, hint };
}
