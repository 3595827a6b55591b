import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { galleryGame, galleryNames, loadScenario } from '../../../src/files/index.js';
import { textWarnings } from '../../../src/talks/index.js';

const root = new URL('../../../', import.meta.url);
const fileOf = (name: string): string =>
  (name === 'fisheries' ? 'examples/' : 'examples/games/') + `${name}.yaml`;

test('there are twelve', () => {
  expect(galleryNames).toHaveLength(12);
  expect(new Set(galleryNames).size).toBe(12);
});

test.each(galleryNames)('%s is the file of the examples, but for the schema of its first line', (name) => {
  const file = readFileSync(new URL(fileOf(name), root), 'utf8');
  const lines = galleryGame(name).split('\n');
  expect(lines[0]).toBe(
    '# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json',
  );
  expect(lines.slice(1)).toEqual(file.split('\n').slice(1));
});

test.each(galleryNames)(
  '%s loads without a warning, says what it teaches and where its numbers come from',
  (name) => {
    const text = galleryGame(name);
    const game = loadScenario(text, { file: `${name}.yaml` });
    expect(game.name).toBe(name);
    expect(textWarnings(game)).toEqual([]);
    expect(text).toMatch(/^# Teaches: .+\n(# .+\n)*# Try: /m);
    expect(game.sources?.parties).toMatch(/^judgement/);
    // The fisheries show every rule of texts, and are longer.
    expect(text.split('\n').length).toBeLessThanOrEqual(name === 'fisheries' ? 135 : 120);
  },
);

test.each(['prize', '', 'constructor', 7])('%j is no game', (name) => {
  expect(() => galleryGame(name as string)).toThrow(
    expect.objectContaining({ code: 'invalid-option' }) as Error,
  );
});

test('a name that is nearly one is asked for', () => {
  expect(() => galleryGame('prise')).toThrow(/Did you mean "price"\?/);
});
