// The texts of the games as the package has them: a module each, so that nothing has to be read from a disk.
import { readFileSync } from 'node:fs';

/** Where the file of a game is, from the root. */
export const fileOf = (name) =>
  name === 'fisheries' ? 'examples/fisheries.yaml' : `examples/games/${name}.yaml`;

/** The module of a game: its file, with the schema of the installed package in the first line. */
export function moduleOf(root, name) {
  const text = readFileSync(`${root}${fileOf(name)}`, 'utf8')
    .replace(/(?<=\$schema=)\S+/, './node_modules/six-party-talks/dist/scenario.schema.json')
    .replaceAll(/[\\`]|\$\{/g, '\\$&');
  return [
    `// Written by npm run gallery from ${fileOf(name)}; do not edit by hand.`,
    '/** A game of the gallery, as galleryGame gives it. */',
    `export const ${name} = \`${text}\`;`,
    '',
  ].join('\n');
}
