import type { Draft } from 'immer';
import type { PrivateState } from '../state/PrivateState.js';

/** A copy that shares nothing: the event keeps its own. Every run starts with six of them. */
export function copyPrivate(own: PrivateState): Draft<PrivateState> {
  const trust: Draft<PrivateState['trust']> = {};
  for (const id in own.trust) trust[id] = { ...own.trust[id]! };
  const disclosed: Draft<PrivateState['disclosed']> = {};
  for (const id in own.disclosed) disclosed[id] = [...own.disclosed[id]!];
  return {
    ...own,
    weights: [...own.weights],
    values: own.values.map((values) => [...values]),
    trust,
    counterparts: [...own.counterparts],
    urgings: { ...own.urgings },
    disclosed,
    stocks: { ...own.stocks },
    concealed: own.concealed.map((step) => ({ ...step })),
    intentions: own.intentions.map((intention) => ({ ...intention })),
    exposing: [...own.exposing],
  };
}
