import { expect, test } from 'vitest';
import { ablate } from '../../../src/analysis/index.js';
import { mechanismRegister, registeredMechanisms } from '../../../src/history/index.js';
import { armOf } from '../../../src/history/mechanisms/registered.js';

const registered = Object.values(mechanismRegister.sections).flatMap((section) => Object.entries(section));

// Effects that a few pairs show. The others are held by the first seeds of the whole table, which are played again.
test.each([
  ['C5', 'attendance'],
  ['C8', 'dismantleFirst'],
  ['C12', 'mandate'],
  ['C13', 'phasing'],
  ['C14', 'hungerLevel'],
  ['C17', 'yearsOfWork'],
  ['C18', 'term'],
  ['C27', 'beijingInWashington'],
])(
  '%s, %s: switched off, its effect is gone',
  async (claim, id) => {
    const mechanism = registeredMechanisms().find((each) => each.id === id)!;
    expect(registered.find(([name]) => name === id)![1].claims).toContain(claim);
    const { rows: found } = await ablate(armOf(mechanism.arm), {
      mechanisms: [mechanism],
      seeds: 20,
      seed: 'effects',
    });
    const { effect } = found[0]!;
    expect(Math.sign(effect!)).toBe(mechanism.registered!.sign === 'raises' ? 1 : -1);
  },
  120_000,
);
