// Writes src/files/schema/descriptions.ts: what editors show of each key of a scenario file, taken from the
// comments of the types and agent models, so that they are written once.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const types =
  'Scenario Issue Obligation Party Preferences Quantity Schedule CostShares Dynamics TrustRates Hazard effects ' +
  'NuclearPath Horizon Protocol agreementRules';
const agents =
  'parts/Position parts/signalling/measuredSignals parts/consultation/steadyUrging ' +
  'parts/implementation/calculatedConduct parts/bidding/timeDependent parts/bidding/titForTatBid ' +
  'parts/consensus/consensus TacticParameters AcceptanceParameters';
/** Names in the table of the agent models, each of which has a file of its name. */
const models = [
  ...readFileSync(join(root, 'src/agents/agentModels.ts'), 'utf8').matchAll(/^ {2}(\w+),$/gm),
].map(([, name]) => name);
const files = [
  ...types.split(' ').map((name) => `src/scenario/${name}.ts`),
  ...agents.split(' ').map((name) => `src/agents/${name}.ts`),
];

/** The text of descriptions.ts. */
export async function descriptionsText() {
  const entries = Object.fromEntries(files.flatMap((file) => described(join(root, file))));
  entries.agentModels = Object.fromEntries(
    models.map((name) => [name, modelOf(join(root, `src/agents/${name}.ts`), name)]),
  );
  const target = join(root, 'src/files/schema/descriptions.ts');
  const text = `// Written by scripts/descriptions.mjs out of the comments of the types: change them there.

/** What editors show: by name of the type or agent model, of the member, or of the kind of a union. */
export const descriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(entries)};
`;
  return prettier.format(text, { ...(await prettier.resolveConfig(target)), filepath: target });
}

function statementsOf(file) {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true).statements;
}

/** What the comment of an agent model says first. */
function modelOf(file, name) {
  const model = statementsOf(file).find((statement) => statement.name?.text === name);
  return commentOf(model).split('\n\n')[0].replaceAll('\n', ' ');
}

function isExported(statement) {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function described(file) {
  return statementsOf(file).flatMap((statement) => {
    if (!isExported(statement)) return [];
    const own = commentOf(statement);
    if (ts.isInterfaceDeclaration(statement)) {
      const members = statement.members.map((member) => [member.name.getText(), commentOf(member)]);
      return [[statement.name.text, withTexts([['', own], ...members])]];
    }
    if (ts.isTypeAliasDeclaration(statement) && ts.isUnionTypeNode(statement.type)) {
      return [[statement.name.text, withTexts([['', own], ...kindsOf(statement.getText())])]];
    }
    return [];
  });
}

/** Comments before the members of a union stand before its bar, where the compiler does not look. */
function kindsOf(text) {
  return [...text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*\|\s*\{\s*readonly kind: '(\w+)'/g)].map(
    ([, comment, kind]) => [kind, comment.replaceAll(/\s*\n\s*\*\s?/g, ' ').trim()],
  );
}

function commentOf(node) {
  const text = ts.getTextOfJSDocComment(node.jsDoc?.[0]?.comment) ?? '';
  return text.replaceAll(/\{@link (\w+)\}/g, '$1').trim();
}

function withTexts(entries) {
  return Object.fromEntries(
    entries
      .filter(([, text]) => text !== '' && !text.startsWith('Options of'))
      .map(([key, text]) => [key, text.replaceAll('\n', ' ')]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'src/files/schema/descriptions.ts'), await descriptionsText());
}
