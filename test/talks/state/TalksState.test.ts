import { describe, expect, test } from 'vitest';
import { changeScenario, preferencesOf, quantityValue } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { apply, initialState, rulebookOf } from '../../../src/talks/index.js';
import type { TalksEvent, TalksState } from '../../../src/talks/index.js';
import type { Draft } from 'immer';
import { byHand } from '../playing.js';
import { tiny } from '../tiny.js';

describe('the state before anything happened', () => {
  const state = initialState(rulebookOf(december2003), 'a seed');

  test('has every interval at its middle value', () => {
    expect(state.seed).toBe('a seed');
    expect(state.public).toMatchObject({ phase: 'beginning', round: 0, day: 0, toAct: null, outcome: null });
    for (const party of december2003.parties) {
      const own = state.private[party.id]!;
      const { weights, values } = preferencesOf(december2003.issues, party.preferences);
      expect(own).toMatchObject({
        weights,
        values,
        mandate: quantityValue(party.mandate ?? 1),
        signedFor: null,
      });
      for (const [other, share] of Object.entries(party.trust ?? {})) {
        const { alpha, beta } = own.trust[other]!;
        expect(alpha / (alpha + beta)).toBeCloseTo(quantityValue(share), 12);
        expect(alpha + beta).toBeCloseTo(party.trustStrength ?? 4, 12);
      }
    }
  });

  test('takes defaults where the scenario says nothing', () => {
    const { private: own } = initialState(
      rulebookOf(tiny({ parties: { North: { mandate: null, flexibility: null } } })),
      '1',
    );
    expect(own.North).toMatchObject({
      mandate: 1,
      flexibility: 0,
      noDeal: 0,
      discount: 1,
      counterparts: ['South'],
    });
    expect(own.South!.counterparts).toEqual(['North']);
    expect(own.Broker!.counterparts).toEqual(['North', 'South']);
    expect(own.North!.trust).toEqual({ South: { alpha: 2, beta: 2 }, Broker: { alpha: 2, beta: 2 } });
  });

  test('starts from what is implemented', () => {
    expect(initialState(rulebookOf(tiny({ implemented: { aid: 2 } })), '1').public.levels).toEqual([0, 2, 0]);
  });

  test('fits its own scenario, even where scenarios share their parties', () => {
    const one = tiny();
    const other = changeScenario(one, { issues: [...one.issues].reverse() });
    expect(other.parties[0]).toBe(one.parties[0]);
    for (const scenario of [one, other, one]) {
      const { weights, values } = initialState(rulebookOf(scenario), '1').private.North!;
      expect({ weights, values }).toEqual(preferencesOf(scenario.issues, scenario.parties[0]!.preferences));
      const begun = byHand(scenario).state.private.North!;
      expect({ weights: begun.weights, values: begun.values }).toEqual({ weights, values });
    }
  });

  test('is not changed by what is done with another', () => {
    const book = rulebookOf(tiny());
    const odd: TalksEvent = { type: 'influenced', flexibility: { North: 99, South: 99, Broker: 99 } };
    try {
      apply(initialState(book, '1') as Draft<TalksState>, odd);
    } catch {
      // Nothing has begun: this may fail, but must not spoil the next start.
    }
    expect(initialState(book, '1').private.North!.flexibility).toBe(0.2);
  });
});
