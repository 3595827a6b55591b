import { describe, expect, test } from 'vitest';
import {
  accommodatingBid,
  calculatedConduct,
  composeAgent,
  measuredSignals,
  statedPositions,
  steadyUrging,
  thresholdAcceptance,
} from '../../src/agents/index.js';
import type { Composition } from '../../src/agents/index.js';
import { openStream } from '../../src/random/index.js';
import type { Move, Phase } from '../../src/talks/index.js';
import { positionOf, seenBy } from './seen.js';
import type { Seen } from './seen.js';
import { agentLaws } from './agentLaws.js';

function composed(parts: Partial<Composition> = {}): ReturnType<typeof composeAgent> {
  return composeAgent({
    name: 'composed',
    parameters: {},
    position: positionOf(),
    bidding: accommodatingBid(),
    opponent: statedPositions(),
    acceptance: thresholdAcceptance(),
    signalling: measuredSignals({ toward: 'South', angerAt: 1, warmAt: 0.4, endurance: 5, leaveAt: 99 }),
    consultation: steadyUrging({ urges: [], disclose: 0 }),
    implementation: calculatedConduct({ loyalty: 0.1, candour: 1 }),
    ...parts,
  });
}

function decision(party: string, phase: Phase, seen: Seen, parts: Partial<Composition> = {}): Move {
  return composed(parts).decide(seenBy(party, { ...seen, now: { ...seen.now, phase } }), openStream);
}

agentLaws('an agent composed of parts', () => composed());

test('what it insists on are its demands, as ladders', () => {
  expect(composed().position).toEqual([]);
  const position = positionOf({ demands: [{ issue: 'aid', bound: 'atLeast', level: 1, firmness: 'never' }] });
  const rungs = [{ level: 1, firmness: 'never' }];
  expect(composed({ position }).position).toEqual([{ issue: 'aid', bound: 'atLeast', rungs }]);
  expect(Object.isFrozen(composed({ position }).position![0]!.rungs[0])).toBe(true);
});

test('a deal is handed out as a copy: a part may have kept its own', () => {
  const kept = [1, 1, 0];
  const no = { accepts: () => ({ yes: false, optOut: [] }), objections: () => [], counter: () => kept };
  const draft = { offer: [2, 2, 0], by: 'Broker', accepted: ['Broker'], reading: 1 };
  const put = decision('Broker', 'plenary', {}, { bidding: () => kept });
  const said = decision('North', 'plenary', { table: draft }, { acceptance: no });
  const deals = [put.kind === 'propose' && put.deal, said.kind === 'object' && said.counter];
  for (const deal of deals) {
    expect(deal).toEqual(kept);
    expect(deal).not.toBe(kept);
  }
});

describe('each phase is the business of one part', () => {
  test('signals, consultations, implementation', () => {
    const signal = { kind: 'signal', tone: 'neutral', toward: 'South', attend: true } as const;
    expect(decision('North', 'signals', {}, { signalling: () => signal })).toBe(signal);
    const meetings = [{ with: 'South', urge: 1, disclose: [] }];
    expect(decision('North', 'consultations', {}, { consultation: () => meetings })).toEqual({
      kind: 'consult',
      meetings,
    });
    const choices = ['withhold'] as const;
    expect(decision('North', 'implementation', {}, { implementation: () => choices })).toEqual({
      kind: 'implement',
      choices,
    });
  });

  const offer = [1, 1, 0];
  const yes = (optOut: string[] = []) => ({
    acceptance: { accepts: () => ({ yes: true, optOut }), objections: () => [] },
  });
  const no = {
    acceptance: {
      accepts: () => ({ yes: false, optOut: [] }),
      objections: () => [{ issue: 'aid', direction: 'up' as const }],
    },
  };
  const table = {
    offer,
    by: 'Broker',
    accepted: ['Broker'],
    reading: 1,
    offers: [{ by: 'Broker', deal: offer }],
  };

  test('plenary of a single text: a reader accepts, or objects', () => {
    expect(decision('North', 'plenary', { table }, yes())).toEqual({ kind: 'accept' });
    expect(decision('North', 'plenary', { table }, yes(['aid']))).toEqual({
      kind: 'accept',
      optOut: ['aid'],
    });
    expect(decision('North', 'plenary', { table }, no)).toEqual({
      kind: 'object',
      objections: [{ issue: 'aid', direction: 'up' }],
    });
  });

  test('a member of a caucus shows its line at the first reading', () => {
    const scenario = { dynamics: { caucus: { members: ['North', 'South'], cohesion: 1 } } };
    const line = [0, 2, 0];
    expect(decision('North', 'plenary', { scenario, now: { line }, table }, no)).toMatchObject({
      kind: 'object',
      counter: line,
    });
    expect(
      decision('North', 'plenary', { scenario, now: { line }, table: { ...table, reading: 2 } }, no),
    ).not.toHaveProperty('counter');
    expect(decision('North', 'plenary', { now: { line }, table }, no)).not.toHaveProperty('counter');
  });

  test('its chair drafts, or closes', () => {
    expect(decision('Broker', 'plenary', {}, { bidding: () => offer })).toEqual({
      kind: 'propose',
      deal: offer,
    });
    expect(decision('Broker', 'plenary', {}, { bidding: () => null })).toEqual({ kind: 'close' });
  });

  test('alternating offers: accept, or put another, or walk out', () => {
    const scenario = { protocol: { kind: 'saop', rounds: 2 } } as const;
    expect(decision('North', 'plenary', { scenario, table }, yes())).toEqual({ kind: 'accept' });
    expect(decision('North', 'plenary', { scenario, table }, { ...no, bidding: () => [2, 2, 1] })).toEqual({
      kind: 'propose',
      deal: [2, 2, 1],
    });
    expect(decision('North', 'plenary', { scenario, table }, { ...no, bidding: () => null })).toEqual({
      kind: 'walkOut',
    });
    expect(decision('North', 'plenary', { scenario }, { ...yes(), bidding: () => offer })).toEqual({
      kind: 'propose',
      deal: offer,
    });
    // Who has said yes already speaks again only to put another offer.
    const again = { ...table, accepted: ['Broker', 'North'] };
    expect(
      decision('North', 'plenary', { scenario, table: again }, { ...yes(), bidding: () => offer }),
    ).toEqual({ kind: 'propose', deal: offer });
  });
});
