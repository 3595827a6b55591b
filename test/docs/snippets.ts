import * as fastCheck from 'fast-check';
import ts from 'typescript';
import * as analysis from '../../src/analysis.js';
import * as ensemble from '../../src/ensemble/index.js';
import * as files from '../../src/files/index.js';
import * as library from '../../src/index.js';
import * as report from '../../src/report/index.js';
import * as testing from '../../src/testing/index.js';

/** What programs may import. */
const modules: Readonly<Record<string, object>> = {
  'fast-check': fastCheck,
  'six-party-talks': library,
  'six-party-talks/analysis': analysis,
  'six-party-talks/ensemble': ensemble,
  'six-party-talks/files': files,
  'six-party-talks/report': report,
  'six-party-talks/testing': testing,
};

/** Returns the fenced blocks of a language, in the order of the page. */
export function blocksOf(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text!,
  );
}

type Program = (require: (name: string) => object, exports: object, console: object) => Promise<void>;

// eslint-disable-next-line @typescript-eslint/no-empty-function -- it has no name of its own
const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => Program;

/**
 * Runs a program of a page by itself, on the sources: it has nothing that it does not import.
 *
 * @param more - further modules, or others in place of the library's
 * @returns what it prints, line by line
 */
export async function printedBy(
  snippet: string,
  more: Readonly<Record<string, object>> = {},
): Promise<string[]> {
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  const { outputText } = ts.transpileModule(snippet, { compilerOptions });
  const lines: string[] = [];
  const log = (...words: unknown[]): number => lines.push(words.map(String).join(' '));
  const required = (name: string): object => {
    const found = { ...modules, ...more }[name];
    if (found === undefined) throw new Error(`A program imports ${name}, which its test does not know.`);
    return found;
  };
  await new AsyncFunction('require', 'exports', 'console', outputText)(required, {}, { log });
  return lines;
}
