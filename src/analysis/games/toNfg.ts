import { argumentProblem, refuse, text } from '../../input/index.js';
import { gameProblems, type StrategicGame } from './StrategicGame.js';

/**
 * Writes a game as a strategic game file of Gambit (`.nfg`, version with outcomes, which keeps the names of strategies):
 * one outcome per profile, numbers as plain decimals with all their digits. Quotes in names are escaped; a backslash,
 * which the format knows before a quote only, becomes a slash, and a line break a space.
 *
 * @param title - not empty
 * @throws SixPartyError `invalid-option`
 * @see Gambit, "Game representation formats", on the strategic game file format, outcome version
 */
export function toNfg(game: StrategicGame, title: string): string {
  refuse('invalid-option', 'This game cannot be written.', [
    ...gameProblems(game),
    argumentProblem('title', title, text),
  ]);
  const { players, payoffs } = game;
  return [
    `NFG 1 R ${label(title)} { ${players.map(({ id }) => label(id)).join(' ')} }`,
    '',
    `{ ${players.map(({ strategies }) => `{ ${strategies.map(label).join(' ')} }`).join('\n')}`,
    '}',
    '""',
    '',
    '{',
    ...payoffs.map((row) => `{ "" ${row.map(decimal).join(', ')} }`),
    '}',
    payoffs.map((_, n) => n + 1).join(' '),
    '',
  ].join('\n');
}

function label(name: string): string {
  const plain = name.replace(/\\/g, '/').replace(/\p{Cc}+/gu, ' ');
  return `"${plain.replace(/"/g, '\\"')}"`;
}

/** Writes a number without an exponent, which the format does not know. */
function decimal(value: number): string {
  const [mantissa, power] = String(value === 0 ? 0 : value).split('e');
  if (power === undefined) return mantissa!;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa!)!;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
