import {
  Composer,
  Lexer,
  Parser,
  visit,
  type CST,
  type Document,
  type ParsedNode,
  type YAMLError,
} from 'yaml';
import type { Fault } from './faults.js';

/**
 * Marks and words of a text, about seven for a key with its value: no scenario comes near, and the library of YAML needs
 * two kilobytes for such a pair.
 */
const MAX_LEXEMES = 2_000_000;

/** No file comes near; the parser would exhaust the call stack long after. */
const MAX_DEPTH = 100;

/** Returns the root of the one document in a text of YAML 1.2, and what is wrong with its syntax. */
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

/** Codes of mistakes that leave the rest of the text readable. */
const LOCAL: readonly YAMLError['code'][] = ['BAD_DQ_ESCAPE', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED'];

/**
 * Returns the mistakes to tell: the tabs if there are any, else the local ones up to the first one that leaves the
 * reader lost. What follows that one is mostly its echo.
 */
function mistakesOf(document: Document.Parsed): YAMLError[] {
  // Of the warnings only this one is about the content, the others are about taste.
  const tags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  const all = [...document.errors, ...tags].sort((a, b) => a.pos[0] - b.pos[0]);
  // A tab leaves the reader lost as well, but the next tab is no echo of it.
  const tabs = all.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const lost = all.findIndex(({ code }) => !LOCAL.includes(code));
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
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) {
      faults.push({
        offset: parser.offset,
        code: 'out-of-range',
        message: 'Up to here stand some 300,000 values, and no more are read of YAML.',
        hint: 'Of JSON, up to 50 MB are read.',
      });
      return;
    }
    if (parser.stack.length <= MAX_DEPTH) continue;
    faults.push({
      offset: parser.offset,
      code: 'out-of-range',
      message: `Lists and keys are nested more than ${MAX_DEPTH} deep here.`,
      hint: 'No scenario needs that: a bracket may be missing.',
    });
    return;
  }
  yield* parser.end();
}

/** How a message of the library of YAML begins, the sentence to say instead, and what to do about it. */
const betterWords: readonly (readonly [said: string, message: string, hint: string])[] = [
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

/** Returns a mistake in YAML in words of this library, where it has any. */
function yamlFault({ code, message: said, pos: [offset] }: YAMLError, text: string): Fault {
  if (code === 'TAB_AS_INDENT' || (code !== 'BAD_DQ_ESCAPE' && text[offset] === '\t')) {
    const message = 'A tab stands here, and YAML does not allow tabs as indentation.';
    return { offset, code: 'inconsistent', message, hint: 'Indent with spaces.' };
  }
  const [, better = '', hint = ''] = betterWords.find(([start]) => said.startsWith(start)) ?? [];
  const sentence = /[.!?]$/.test(said) ? said : `${said}.`;
  return { offset, code: 'inconsistent', message: better === '' ? sentence : better, hint };
}
