import { describe, expect, test } from 'vitest';
import { sixParty } from '../sixParty.js';

describe('mistakes: code 2 and what would do', () => {
  test.each([
    ['30', 'Expected a multiple of 20 from 20 to 100000, but found "30". The nearest that will do: 40.'],
    ['0', 'The nearest that will do: 20.'],
    ['200000', 'The nearest that will do: 100000.'],
    ['many', 'a multiple of 20 from 20 to 100000, but found "many".'],
    ['', 'a multiple of 20 from 20 to 100000, but found "".'],
    ['-20', 'a multiple of 20 from 20 to 100000, but found "-20".'],
  ])('--draws "%s"', async (draws, said) => {
    const { code, out, err } = await sixParty('backtest', `--draws=${draws}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--draws: ');
    expect(err).toContain(said);
  });

  test('an empty seed, an argument too many, an unknown option', async () => {
    expect((await sixParty('backtest', '--seed', '')).err).toContain(
      '--seed: Expected a text that is not empty',
    );
    expect((await sixParty('backtest', 'december2003')).code).toBe(2);
    expect((await sixParty('backtest', '--drows', '20')).err).toContain('Did you mean --draws?');
  });
});
