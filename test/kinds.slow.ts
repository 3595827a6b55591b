import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * Wherever there are kinds, a room says what it has to say of one in a single record that must have them all.
 * So the compiler names every place that a new kind needs: shown by adding one to each union.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

interface Case {
  readonly union: string;
  /** Where the union is, and a kind that it does not have. */
  readonly file: string;
  readonly bogus: string;
  /** The files that have something to say of each kind. */
  readonly named: readonly string[];
}

const cases: readonly Case[] = [
  {
    union: 'Effect',
    file: 'src/scenario/parts/effects.ts',
    bogus: "{ readonly kind: 'bogus'; readonly by: number }",
    named: ['src/files/schema/dynamics.ts', 'src/scenario/parts/effects.ts', 'src/talks/effects.ts'],
  },
  {
    union: 'AgreementRule',
    file: 'src/scenario/parts/agreementRules.ts',
    bogus: "{ readonly kind: 'bogus'; readonly yes: number }",
    named: [
      'src/analysis/ablation/mechanisms/ofItsOwn.ts',
      'src/files/schema/rules.ts',
      'src/scenario/parts/agreementRules.ts',
    ],
  },
  {
    union: 'Move',
    file: 'src/talks/events/Move.ts',
    bogus: "{ readonly kind: 'bogus'; readonly deal: Deal }",
    named: [
      'src/analysis/metrics/accountMetrics.ts',
      'src/report/chapterLines.ts',
      'src/report/page/browser/MoveForm.tsx',
      'src/talks/moves/moves.ts',
    ],
  },
  {
    union: 'TalksEvent',
    file: 'src/talks/events/TalksEvent.ts',
    bogus: "{ readonly type: 'bogus'; readonly day: number; readonly draws?: Began['draws'] }",
    named: ['src/report/chapterLines.ts', 'src/talks/apply/apply.ts'],
  },
  {
    union: 'Intervention',
    file: 'src/talks/events/Intervention.ts',
    bogus: "{ readonly kind: 'bogus'; readonly party: string }",
    named: ['src/report/tellers/tellInterventions.ts', 'src/talks/interventions/interventions.ts'],
  },
  {
    union: 'OutcomeKind',
    file: 'src/talks/state/Outcome.ts',
    bogus: "'bogus'",
    named: [
      'src/analysis/metrics/metricsOf.ts',
      'src/report/outcomeInWords.ts',
      'src/report/page/futures.ts',
      'src/testing/atoms/outcome.ts',
    ],
  },
  {
    union: 'Atom',
    file: 'src/testing/atoms/Atom.ts',
    bogus: "{ readonly kind: 'bogus'; readonly party: string }",
    named: ['src/testing/atoms/atomKinds.ts'],
  },
  {
    union: 'Metric',
    file: 'src/analysis/metrics/Metric.ts',
    bogus: "{ readonly kind: 'bogus'; readonly name: string; readonly of: (run: Run) => number }",
    named: ['src/analysis/metrics/saidOf.ts', 'src/ensemble/fold/columns.ts'],
  },
];

const { options, fileNames } = configuration();
const sources = new Map<string, ts.SourceFile | undefined>();
let last: ts.Program | undefined;

test.each(cases)('a new kind of $union', ({ union, file, bogus, named }) => {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const program = compile({ [path]: withKind(text, union, bogus) });
  expect(program.getSyntacticDiagnostics()).toEqual([]);
  const files = filesNamed(program);
  expect(files).toEqual(named);
  // What is done in a page has a door of its own.
  const rooms = files.map((one) => (one.startsWith('src/report/page/') ? 'page' : one.split('/')[1]));
  expect(rooms).toEqual([...new Set(rooms)]);
});

/** The text with one more member in a union. */
function withKind(text: string, union: string, bogus: string): string {
  const [before, after] = text.split(`export type ${union} =`);
  if (before === undefined || after === undefined) throw new Error(`no union ${union}`);
  const hasBar = /^\s*(\/\*\*[^]*?\*\/\s*)?\|/.test(after);
  return `${before}export type ${union} =\n  | ${bogus}${hasBar ? '' : ' |'}${after}`;
}

/** The sources of the package as the compiler reads them. */
function configuration(): { options: ts.CompilerOptions; fileNames: readonly string[] } {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.node.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  return { options: { ...parsed.options, noEmit: true }, fileNames: parsed.fileNames };
}

/** Compiles the sources with some texts in the place of those on disk. What is not patched is read once. */
function compile(patches: Readonly<Record<string, string>>): ts.Program {
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version, ...rest) => {
    const patch = patches[path];
    if (patch !== undefined) return ts.createSourceFile(path, patch, version);
    if (!sources.has(path)) sources.set(path, getSourceFile(path, version, ...rest));
    return sources.get(path);
  };
  last = ts.createProgram({ rootNames: fileNames, options, host, ...(last && { oldProgram: last }) });
  return last;
}

/** The sources in which the compiler finds fault. */
function filesNamed(program: ts.Program): string[] {
  const files = program.getSemanticDiagnostics().map(({ file }) => relative(root, file?.fileName ?? ''));
  return [...new Set(files.map((file) => file.replaceAll(sep, '/')))].sort();
}
