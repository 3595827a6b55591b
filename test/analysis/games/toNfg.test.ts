import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNfg, type StrategicGame } from '../../../src/analysis/index.js';

/** The game of the sample in Gambit's documentation of the format; its rows by hand from there. */
const selten: StrategicGame = {
  players: [
    { id: 'Player 1', strategies: ['1', '2', '3'] },
    { id: 'Player 2', strategies: ['1', '2'] },
  ],
  payoffs: [
    [1, 1],
    [0, 2],
    [0, 2],
    [1, 1],
    [0, 3],
    [2, 0],
  ],
};

/** What is written, as a reader of the format sees it: white space counts inside of quotes only, commas not at all. */
const tokens = (text: string): string[] => text.match(/"(?:[^"\\]|\\.)*"|[{}]|[^\s{},"]+/g) ?? [];

test('the sample of the documentation', () => {
  const sample = `NFG 1 R "Selten (IJGT, 75), Figure 2, normal form" { "Player 1" "Player 2" }

{
{ "1" "2" "3" }
{ "1" "2" }
}
""
{
{ "" 1, 1 }
{ "" 0, 2 }
{ "" 0, 2 }
{ "" 1, 1 }
{ "" 0, 3 }
{ "" 2, 0 }
}
1 2 3 4 5 6
`;
  expect(tokens(toNfg(selten, 'Selten (IJGT, 75), Figure 2, normal form'))).toEqual(tokens(sample));
});

test('names keep their quotes; a backslash and a line break cannot end them', () => {
  const game = {
    ...selten,
    players: [{ id: 'a "b"\\', strategies: ['x\ny', '2', '3'] }, selten.players[1]!],
  };
  const text = toNfg(game, 'T"\\');
  expect(text).toContain('NFG 1 R "T\\"/" { "a \\"b\\"/" "Player 2" }');
  expect(text).toContain('{ "x y" "2" "3" }');
});

test('any number is written as a plain decimal, and is read back as it was', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const game = { players: [{ id: 'a', strategies: ['x'] }], payoffs: [[value]] };
      const written = /\{ "" (\S+) \}/.exec(toNfg(game, 't'))![1]!;
      expect(written).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(written)).toBe(value + 0);
    }),
  );
});

test.each([
  [{ ...selten, payoffs: selten.payoffs.slice(1) }, 'T', 'game.payoffs'],
  [{ ...selten, payoffs: selten.payoffs.with(2, [1]) }, 'T', 'game.payoffs[2]'],
  [{ ...selten, payoffs: selten.payoffs.with(2, [1, NaN]) }, 'T', 'game.payoffs[2]'],
  [{ ...selten, players: [] }, 'T', 'game.players'],
  [{ ...selten, players: [selten.players[0]!, selten.players[0]!] }, 'T', 'game.players[1].id'],
  [{ ...selten, players: [{ id: 'a', strategies: ['1', '1'] }] }, 'T', 'game.players[0].strategies'],
  [selten, ' ', 'title'],
])('what is no game is refused: %#', (game, title, path) => {
  expect(() => toNfg(game, title)).toThrow(
    expect.objectContaining({ code: 'invalid-option', issues: [expect.objectContaining({ path })] }),
  );
});
