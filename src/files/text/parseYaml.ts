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
import type { Fault } from './Fault.js';
import { yamlFault } from './yamlFault.js';

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
