// Holds the plan of the house, which docs/architecture.md tells: how many files an idea is read in, that a rule
// has one home, and that nothing imports in circles. Prints what it measured; exits with 1 where a bar is missed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');

/** What somebody wants to understand, the file to begin with, and how many files of its room that may take. */
const readingTasks = [
  ['how deals are searched', 'valuation/search/searchDeals.ts', 9],
  ['how a consensus is sought', 'agents/consensus.ts', 12],
  ['when a party walks out', 'agents/parts/walkingOut.ts', 5],
];

/** What is written in one file only, of the house or of a room: the rule, its mark in the code, the file. */
const onlyHomes = [
  ['did you mean', /Did you mean/, 'input/names.ts', ''],
  ['how alternating offers end', /'saop'/, 'talks/turns.ts', 'talks'],
];

/** Helpers that every room once had of its own. */
const definedOnce =
  'problem shown quoted refuse didYouMean nearestName unknownName isRecord isPlain deepFreeze valueAt diskError'.split(
    ' ',
  );
const neverDefined = 'wrong optionProblem countProblem nearestHint nearHint fileProblem deepFrozen'.split(
  ' ',
);

/** Kinds of which a room says what it has to say in one record, in one file. */
const kinds = ['Effect', 'AgreementRule', 'Move', 'Intervention']
  .map((union) => `${union}['kind']`)
  .concat("TalksEvent['type']");

const files = new Map(
  readdirSync(src, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map((file) => [file, parse(file)]),
);

const bars = [
  ...readingTasks.map(([task, file, most]) => {
    const read = closure(file);
    return bar(`${task} is read in at most ${most} files`, read.length <= most, `${read.length}`, read);
  }),
  ...onlyHomes.map(([rule, mark, home, room]) => {
    const homes = [...files].filter(([file, { code }]) => file.startsWith(room) && mark.test(code));
    const names = homes.map(([file]) => file);
    return bar(`${rule}: in one file`, names.length === 1 && names[0] === home, names.join(', '), names);
  }),
  ...kinds.map((kind) => {
    const homes = [...files].filter(([, { code }]) => saysOfEach(code, kind)).map(([file]) => file);
    const rooms = homes.map(roomOf);
    return bar(
      `${kind}: one record a room`,
      homes.length > 0 && new Set(rooms).size === rooms.length,
      rooms.join(', '),
      homes,
    );
  }),
  ...definedOnce.map((name) => {
    const homes = [...files].filter(([, { functions }]) => functions.has(name)).map(([file]) => file);
    return bar(`${name}() is defined once`, homes.length === 1, `${homes.length}`, homes);
  }),
  ...neverDefined.map((name) => {
    const homes = [...files].filter(([, { functions }]) => functions.has(name)).map(([file]) => file);
    return bar(`${name}() is input's business`, homes.length === 0, `${homes.length}`, homes);
  }),
  writers(),
  sizes(),
  longest(),
  fullestFolder(),
  crumbs(),
  circles(),
  twoWays(),
  caches(),
  foreignPlans(),
];

for (const { what, holds, measured, where } of bars) {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}: ${measured}`);
  if (!holds) for (const line of where.slice(0, 20)) console.log(`       ${line}`);
}
const failed = bars.filter(({ holds }) => !holds).length;
console.log(`${bars.length - failed} of ${bars.length} bars hold.`);
if (failed > 0) process.exitCode = 1;

function bar(what, holds, measured, where = []) {
  return { what, holds, measured, where };
}

function parse(file) {
  const text = readFileSync(join(src, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports = new Set();
  const functions = new Set();
  visit(source);
  return {
    text,
    code: text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
    lines: text.split('\n').length - 1,
    imports: [...imports],
    functions,
    statements: source.statements,
    source,
  };

  function visit(node) {
    const specifier =
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node)
          ? node.argument.literal
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
    if (specifier !== undefined && ts.isStringLiteral(specifier) && specifier.text.startsWith('.')) {
      const to = relative(src, resolve(src, dirname(file), specifier.text)).replace(/\.js$/, '.ts');
      imports.add(existsSync(join(src, to)) ? to : `${to}x`);
    }
    if (ts.isFunctionDeclaration(node) && node.name) functions.add(node.name.text);
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer)) {
      functions.add(node.name.getText());
    }
    ts.forEachChild(node, visit);
  }
}

function roomOf(file) {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

/** The files of its own room that a file is made of, itself among them; doors do not count, what they lead to does. */
function closure(file) {
  const seen = new Set([file]);
  for (const next of seen) {
    for (const to of files.get(next)?.imports ?? []) if (roomOf(to) === roomOf(file)) seen.add(to);
  }
  return [...seen].filter((one) => !one.endsWith('index.ts'));
}

/** Whether a file has a record with an entry for each kind. */
function saysOfEach(code, kind) {
  const escaped = kind.replace(/[[\]]/g, '\\$&');
  return new RegExp(`Record<\\s*${escaped}|\\[\\w+ in ${escaped}\\]`).test(code);
}

/** Files are written in one place, whole or not at all. Reports of claims write for themselves: in browsers there are no files. */
function writers() {
  const home = 'ensemble/sweep/folder/disk.ts';
  // It opens files too, and never to write.
  const reader = 'ensemble/sweep/folder/readWhole.ts';
  const writing =
    /^(default|\*|open|openSync|write\w*|append\w*|createWriteStream|copyFile\w*|cp|cpSync|rename\w*|truncate\w*|link|linkSync|symlink\w*)$/;
  const found = [];
  for (const [file, { statements }] of files) {
    for (const one of statements.filter((each) => ts.isImportDeclaration(each))) {
      if (!/^(node:)?fs(\/promises)?$/.test(one.moduleSpecifier.text) || file === home) continue;
      const { name, namedBindings } = one.importClause ?? {};
      const names = [
        ...(name ? ['default'] : []),
        ...(namedBindings && ts.isNamespaceImport(namedBindings) ? ['*'] : []),
        ...(namedBindings && ts.isNamedImports(namedBindings)
          ? namedBindings.elements.map((each) => (each.propertyName ?? each.name).text)
          : []),
      ];
      for (const each of names) {
        const reads = file === reader && /^open/.test(each);
        if (writing.test(each) && !reads) found.push(`${file}: ${each}`);
      }
    }
  }
  return bar(`files are written in ${home} only`, found.length === 0, `${found.length} elsewhere`, found);
}

function sizes() {
  const lines = [...files.values()].reduce((sum, file) => sum + file.lines, 0);
  const most = Math.floor(lines / 60);
  const middle = [...files.values()].map((file) => file.lines).sort((a, b) => a - b)[files.size >> 1];
  return bar(
    'files in src, at most lines / 60',
    files.size <= most,
    `${files.size} of ${most}, ${lines} lines, median ${middle}`,
  );
}

function longest() {
  const long = [...files]
    .filter(([, { lines }]) => lines > 300)
    .map(([file, { lines }]) => `${file}: ${lines}`);
  return bar('files of more than 300 lines', long.length === 0, `${long.length}`, long);
}

function fullestFolder() {
  const folders = new Map();
  for (const file of files.keys()) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
  const full = [...folders].filter(([, count]) => count > 20).map(([folder, count]) => `${folder}: ${count}`);
  return bar('folders of more than 20 files', full.length === 0, `${full.length}`, full);
}

/** Files that are one short function which one other file uses, and which no room shows. */
function crumbs() {
  const found = [...files].filter(([file, { statements, source }]) => {
    if (file.endsWith('index.ts')) return false;
    const own = statements.filter((one) => !ts.isImportDeclaration(one));
    if (own.length !== 1 || !ts.isFunctionDeclaration(own[0])) return false;
    const start = source.getLineAndCharacterOfPosition(own[0].getStart()).line;
    const end = source.getLineAndCharacterOfPosition(own[0].end).line;
    const importers = [...files].filter(([, { imports }]) => imports.includes(file)).map(([name]) => name);
    return end - start + 1 < 15 && importers.length === 1 && !/(^|\/)index\.ts$|^\w+\.ts$/.test(importers[0]);
  });
  const names = found.map(([file]) => file);
  return bar('files that are one short function of one caller', names.length === 0, `${names.length}`, names);
}

/** Circles of imports, types among them (Tarjan 1972). */
function circles() {
  let count = 0;
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  for (const file of files.keys()) if (!index.has(file)) connect(file);
  return bar('circles of imports', found.length === 0, `${found.length}`, found);

  function connect(file) {
    index.set(file, count);
    low.set(file, count++);
    stack.push(file);
    for (const to of files.get(file).imports) {
      if (!files.has(to)) continue;
      if (!index.has(to)) {
        connect(to);
        low.set(file, Math.min(low.get(file), low.get(to)));
      } else if (stack.includes(to)) low.set(file, Math.min(low.get(file), index.get(to)));
    }
    if (low.get(file) !== index.get(file)) return;
    const ring = stack.splice(stack.indexOf(file));
    if (ring.length > 1) found.push(ring.join(' ↔ '));
  }
}

/** Folders of one room that import each other. The root of a room is none of its folders, and its door leads everywhere. */
function twoWays() {
  const ways = new Set();
  for (const [file, { imports }] of files) {
    if (file.endsWith('index.ts')) continue;
    for (const to of imports) {
      const [a, b] = [dirname(file), dirname(to)];
      const inRoom = a !== roomOf(file) && b !== roomOf(file) && roomOf(file) === roomOf(to);
      if (a !== b && inRoom && !to.endsWith('index.ts')) ways.add(`${a} > ${b}`);
    }
  }
  const both = [...ways].filter((way) => {
    const [a, b] = way.split(' > ');
    return a < b && ways.has(`${b} > ${a}`);
  });
  return bar('folders of a room that import each other', both.length === 0, `${both.length}`, both);
}

/** A cache stands beside its use and says why it is there. */
function caches() {
  const bare = [];
  let count = 0;
  for (const [file, { text }] of files) {
    const lines = text.split('\n');
    lines.forEach((line, i) => {
      if (!/new Weak(Map|Set|Ref)\b/.test(line)) return;
      count++;
      const before = lines.slice(Math.max(0, i - 3), i + 1).join('\n');
      if (!/\*\/|\/\/ /.test(before)) bare.push(`${file}:${i + 1}`);
    });
  }
  return bar('caches that do not say why', bare.length === 0, `${bare.length} of ${count}`, bare);
}

/** Plans that a reader has not. */
function foreignPlans() {
  const found = [...files].filter(([, { text }]) => /design §/i.test(text)).map(([file]) => file);
  for (const file of readdirSync(join(root, 'docs')).filter((name) => name.includes('.'))) {
    if (/design §/i.test(readFileSync(join(root, 'docs', file), 'utf8'))) found.push(`docs/${file}`);
  }
  return bar('references to a plan that is not in the project', found.length === 0, `${found.length}`, found);
}
