import { Composer, Lexer, Parser, type CST, type ParsedNode } from 'yaml';
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
  for (const error of [...first!.errors, ...first!.warnings]) faults.push(yamlFault(error, text));
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
