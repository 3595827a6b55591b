import type { CST, Document, ParsedNode, YAMLError } from 'yaml';
import { Composer, Lexer, Parser, visit } from 'yaml';
import type { Fault } from './faults.js';

/** No scenario comes near; the parser would exhaust the call stack long after. */
const deepest = 100;

/** The root of the one document in a text of YAML 1.2, and what is wrong with its syntax. */
export function parseYaml(text: string): { root: ParsedNode | undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    resolveKnownTags: false,
    // Its own search for keys that stand twice takes a time quadratic in the number of keys.
    uniqueKeys: false,
  });
  const documents = [...composer.compose(tokensOf(text, faults), true, text.length)];
  if (faults.length > 0) return { root: undefined, faults };
  const [first, second] = documents;
  faults.push(...mistakesOf(first!).map((error) => yamlFault(error, text)));
  if (second !== undefined && faults.length === 0) {
    faults.push({
      offset: second.range[0],
      code: 'duplicate',
      message: 'A second document begins here.',
      hint: "Put one scenario in a file, and take out the line '---'.",
    });
  }
  const root = first!.contents as ParsedNode | null;
  return { root: root ?? undefined, faults };
}

/** Mistakes that leave the rest of the text readable. */
const local: readonly YAMLError['code'][] = ['BAD_DQ_ESCAPE', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED'];

/** Tabs; else all local mistakes up to the first one that leaves the reader lost: what follows it is mostly its echo. */
function mistakesOf(document: Document.Parsed): YAMLError[] {
  // Of the warnings only this one is about the content, the others are about taste.
  const tags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  const all = [...document.errors, ...tags].sort((a, b) => a.pos[0] - b.pos[0]);
  // A tab leaves the reader lost as well, but the next tab is no echo of it.
  const tabs = all.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const lost = all.findIndex(({ code }) => !local.includes(code));
  const first = all[lost];
  if (first?.message.startsWith('Missing closing')) {
    // It is found at the end of the text; the mistake is where the quote opens.
    visit(document, {
      Scalar: (_, { type, range }) => {
        if (type?.startsWith('QUOTE') === true && range) first.pos = [range[0], range[1]];
      },
    });
  }
  return lost === -1 ? all : all.slice(0, lost + 1);
}

function* tokensOf(text: string, faults: Fault[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length <= deepest) continue;
    faults.push({
      offset: parser.offset,
      code: 'out-of-range',
      message: `Lists and keys are nested more than ${deepest} deep here.`,
      hint: 'No scenario needs that: a bracket may be missing.',
    });
    return;
  }
  yield* parser.end();
}

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
