// docs/gallery.md from what its commands and its claims print.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { fileOf } from './embed.mjs';
import { games, programOf } from './games.mjs';

/** Paragraphs of each command that the page shows, by how a line of them begins. */
const shown = {
  analyze: [/^deals /, /^Gains over no deal/, /^Deals, by option/],
  power: [/^Power under/],
  zone: [/^texts that the rules allow/, /^Texts: within/, /^\d+ texts? suit/, /^No text/],
  sweep: [/^runs /, /^Difference to/, /^By /],
  points: [/^runs /, /^Point by point/], // of two factors
};

/** @param tell is told which game is played */
export function galleryPage(root, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'six-party-gallery-'));
  try {
    return [
      '# The gallery',
      'Twelve small negotiations for teaching and for tests, written for this library. Their numbers are judgements, made up to show one thing each. `six-party init --from price` writes a copy to change, and `six-party init --from price --experiment` its experiment beside it; `galleryGame(name)` and `galleryExperiment(name)` of `six-party-talks/files` give the texts. The files are in [examples/games](../examples/games), of a clone and of the package: the commands below are called in the folder that has `examples`.',
      'Written by `npm run gallery` from what the commands and the programs print; do not edit by hand. `npm run gallery -- --check` plays all of it again. That command is for a clone: it is in the repository, not in the package. “…” stands for lines that are left out. A claim that holds says in how many runs it was put to the test ([property-testing.md](property-testing.md)); agents that concede by time draw nothing, so that in games of them all seeds give the same talks.',
      ['| game | teaches |', '| --- | --- |', ...games.map(row)].join('\n'),
      ...games.map((game) => {
        tell(game.name);
        return section(root, game, folder);
      }),
      '',
    ].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row({ name, title, teaches }) {
  return `| [\`${name}\`](#${title.toLowerCase().replaceAll(' ', '-')}) | ${teaches} |`;
}

function section(root, game, folder) {
  const analyze = `six-party analyze ${fileOf(game.name)}`;
  const zone = game.zone ? `${analyze} --zone` : undefined;
  const sweep = `six-party sweep examples/games/${game.name}.sweep.yaml --out ${game.name}`;
  const swept = call(root, `${sweep.replace(/\S+$/, join(folder, game.name))} --workers 0`);
  return [
    `## ${game.title}`,
    game.teaches,
    game.see,
    command(analyze, only(call(root, analyze), [...shown.analyze, ...(game.power ? shown.power : [])])),
    ...(zone ? [command(zone, only(call(root, zone), shown.zone))] : []),
    command(sweep, only(swept, /^Point by point/m.test(swept) ? shown.points : shown.sweep)),
    `A claim. ${game.says}`,
    `\`\`\`ts\n${programOf(game, run(root, programOf(game)))}\n\`\`\``,
  ].join('\n\n');
}

function command(said, printed) {
  return `\`\`\`sh\n${said}\n\`\`\`\n\n\`\`\`text\n${printed}\n\`\`\``;
}

/** The paragraphs with a line that begins like one of these, with … for those between. */
function only(text, starts) {
  const lines = [];
  for (const paragraph of text.trim().split(/\n\n+/)) {
    const isShown = paragraph.split('\n').some((line) => starts.some((start) => start.test(line)));
    if (isShown) lines.push(paragraph);
    else if (lines.at(-1) !== '…') lines.push('…');
  }
  if (lines.every((line) => line === '…')) throw new Error(`Nothing of this is shown:\n${text}`);
  return lines.join('\n\n');
}

function call(root, said) {
  const args = said.split(' ').slice(1);
  const env = { ...process.env, COLUMNS: '110' };
  return execFileSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** In the root, where the package goes by its own name. */
function run(root, program) {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(program, { compilerOptions });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    cwd: root,
    input: outputText,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
