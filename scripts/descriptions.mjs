// Writes src/files/schema/scenarioDescriptions.ts, conductDescriptions.ts and agentDescriptions.ts: what editors show of each key of a
// scenario file, taken from the comments of the types and agent models, so that they are written once.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import ts from 'typescript';
import { writeWhole } from './shared/writeWhole.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Files of the scenario, and the types of each that a scenario file is made of; all that it exports if none is named. */
const scenarioFiles = [
  ['Scenario'],
  ['parts/issues', 'Issue', 'Obligation', 'Consent'],
  ['parts/parties'],
  ['parts/positions', 'Ladder', 'Rung'],
  ['parts/preferences', 'Preferences', 'CardinalPreferences', 'OrdinalPreferences'],
  ['parts/quantities', 'Quantity', 'QuantityInterval'],
  ['parts/schedule'],
  ['parts/texts'],
  ['parts/costs'],
  ['parts/protocol', 'Horizon', 'Protocol', 'Discounts'],
  ['parts/agreementRules', 'AgreementRule'],
].map(([name, ...types]) => [`src/scenario/${name}.ts`, ...types]);
/** Files of what parties do, and what happens, between sessions. */
const conductFiles = [
  ['src/scenario/parts/dynamics.ts'],
  ['src/scenario/parts/effects.ts', 'Effect'],
  ['src/scenario/governments.ts', 'Government'],
  ['src/scenario/parts/nuclearPaths.ts'],
  ['src/scenario/parts/conduct.ts'],
  ['src/scenario/parts/hazards.ts'],
  ['src/scenario/parts/actions.ts', 'Action', 'ActionMotives'],
];
/** Files of the agents, and the types of each that a scenario file is made of. */
const agentFiles = [
  ['src/agents/parts/parts.ts', 'Position', 'Demand'],
  ['src/agents/parts/signalling.ts', 'MeasuredSignalsOptions'],
  ['src/agents/parts/consultation.ts', 'SteadyUrgingOptions'],
  ['src/agents/parts/implementation.ts', 'CalculatedConductOptions'],
  ['src/agents/parts/conduct/drawnConduct.ts', 'DrawnConductOptions'],
  ['src/agents/parts/opponent/statedPositions.ts', 'StatedPositionsOptions'],
  ['src/agents/parts/opponent/fadingBounds.ts', 'FadingBounds'],
  ['src/agents/parts/bidding/timeDependent.ts', 'TimeDependentOptions'],
  ['src/agents/parts/bidding/titForTatBid.ts', 'ConcessionOver', 'TitForTatOptions'],
  ['src/agents/consensus.ts', 'ConsensusOptions'],
  [
    'src/agents/parameters.ts',
    'AgentParameters',
    'TacticChoices',
    'TimeDependentParameters',
    'TitForTatParameters',
    'TacticParameters',
  ],
  ['src/agents/parts/acceptance/conditions.ts', 'AcceptanceParameters'],
];
/** Files with the agent models, each of which is a function. */
const modelFiles = ['src/agents/delegations.ts', 'src/agents/tactics.ts'];

/** The text of each file that is written, by its path from the root. */
export async function descriptionsTexts() {
  const agents = Object.fromEntries(agentFiles.flatMap(described));
  agents.agentModels = Object.fromEntries(modelFiles.flatMap(modelsOf));
  return Object.fromEntries([
    await textOf(
      'scenarioDescriptions',
      'What editors show of scenarios',
      Object.fromEntries(scenarioFiles.flatMap(described)),
    ),
    await textOf(
      'conductDescriptions',
      'What editors show of what happens between sessions',
      Object.fromEntries(conductFiles.flatMap(described)),
    ),
    await textOf('agentDescriptions', 'What editors show of agents', agents),
  ]);
}

async function textOf(name, what, entries) {
  const path = `src/files/schema/${name}.ts`;
  const target = join(root, path);
  const text = `// Written by scripts/descriptions.mjs out of the comments of the types: change them there.

/** ${what}: by name of the type or agent model, of the member, or of the kind of a union. */
export const ${name}: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(entries)};
`;
  return [path, await prettier.format(text, { ...(await prettier.resolveConfig(target)), filepath: target })];
}

function statementsOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements;
}

/** What the comment of each agent model of a file says first. */
function modelsOf(file) {
  return statementsOf(file)
    .filter((statement) => isExported(statement) && ts.isFunctionDeclaration(statement))
    .map((model) => [model.name.text, commentOf(model).split('\n\n')[0].replaceAll('\n', ' ')]);
}

function isExported(statement) {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

/** What the comments of the types of a file say: of those named, or of all that it exports. */
function described([file, ...names]) {
  return statementsOf(file).flatMap((statement) => {
    if (names.length > 0 ? !names.includes(statement.name?.text) : !isExported(statement)) return [];
    const own = commentOf(statement);
    if (ts.isInterfaceDeclaration(statement)) {
      const members = statement.members
        .filter((member) => !ts.isComputedPropertyName(member.name)) // for the compiler alone
        .map((member) => [member.name.getText(), commentOf(member)]);
      return [[statement.name.text, withTexts([['', own], ...members])]];
    }
    if (ts.isTypeAliasDeclaration(statement) && ts.isUnionTypeNode(statement.type)) {
      return [
        [
          statement.name.text,
          withTexts([['', own], ...kindsOf(statement.type, statement.getSourceFile().text)]),
        ],
      ];
    }
    return [];
  });
}

/** Comments before the members of a union stand before its bar, where the compiler does not look. */
function kindsOf({ types }, text) {
  return types.flatMap((type, index) => {
    const kind = ts.isTypeLiteralNode(type) && type.members.find(({ name }) => name?.getText() === 'kind');
    const before = text.slice(index === 0 ? type.parent.pos : types[index - 1].end, type.getStart());
    const comment = /\/\*\*((?:(?!\*\/)[^])*)\*\/[\s|]*$/.exec(before);
    if (!kind || !comment) return [];
    const said = comment[1].replaceAll(/\s*\n\s*\*\s?/g, ' ').trim();
    return [[kind.type.literal.text, said]];
  });
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
  for (const [path, text] of Object.entries(await descriptionsTexts())) writeWhole(join(root, path), text);
}
