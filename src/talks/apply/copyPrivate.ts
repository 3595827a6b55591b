import type { Draft } from 'immer';
import type { PrivateState } from '../state/PrivateState.js';

/** A copy that shares nothing: the event keeps its own. */
export function copyPrivate(own: PrivateState): Draft<PrivateState> {
  return {
    ...own,
    weights: [...own.weights],
    values: own.values.map((values) => [...values]),
    trust: Object.fromEntries(
      Object.entries(own.trust).map(([id, { alpha, beta }]) => [id, { alpha, beta }]),
    ),
    counterparts: [...own.counterparts],
    urgings: { ...own.urgings },
    disclosed: Object.fromEntries(Object.entries(own.disclosed).map(([id, issues]) => [id, [...issues]])),
    stocks: { ...own.stocks },
    concealed: own.concealed.map((step) => ({ ...step })),
    intentions: own.intentions.map((intention) => ({ ...intention })),
    exposing: [...own.exposing],
  };
}
