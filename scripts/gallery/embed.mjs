// The texts of the games as the package has them: a module each, so that nothing has to be read from a disk.
import { readFileSync } from 'node:fs';

/** Where the file of a game is, from the root. */
export const fileOf = (name) =>
  name === 'fisheries' ? 'examples/fisheries.yaml' : `examples/games/${name}.yaml`;

/** Where the experiment of a game is, from the root; without a game, the one on December 2003. */
const experimentOf = (name) =>
  name === undefined ? 'examples/experiment.yaml' : `examples/games/${name}.sweep.yaml`;

/** The module of a game: its file, with the schema of the installed package in the first line, and its experiment. */
export function moduleOf(root, name) {
  const text = readFileSync(`${root}${fileOf(name)}`, 'utf8').replace(
    /(?<=\$schema=)\S+/,
    './node_modules/six-party-talks/dist/scenario.schema.json',
  );
  return [
    `// Written by npm run gallery from ${fileOf(name)} and ${experimentOf(name)}; do not edit by hand.`,
    '/** A game of the gallery, as galleryGame gives it. */',
    `export const ${name} = \`${escaped(text)}\`;`,
    '',
    '/** Its experiment, as galleryExperiment gives it. */',
    `export const ${name}Sweep = \`${escaped(experimentText(root, name))}\`;`,
    '',
  ].join('\n');
}

/** The module of the experiment on December 2003. */
export function experimentModule(root) {
  return [
    `// Written by npm run gallery from ${experimentOf()}; do not edit by hand.`,
    '/** An experiment to begin with, as galleryExperiment gives it. */',
    `export const december2003Sweep = \`${escaped(experimentText(root))}\`;`,
    '',
  ].join('\n');
}

/** An experiment as it stands beside its game, wherever that is. */
function experimentText(root, name) {
  const file = experimentOf(name);
  const beside = name === undefined ? 'experiment.yaml' : `${name}.sweep.yaml`;
  return readFileSync(root + file, 'utf8')
    .replaceAll(file, beside)
    .replace(/^scenario: \S+\/(?=\S+\.yaml$)/m, 'scenario: ');
}

function escaped(text) {
  return text.replaceAll(/[\\`]|\$\{/g, '\\$&');
}
