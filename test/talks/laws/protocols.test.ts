import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgreementRule, Scenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import type { Move, Talks, TalksEvent } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { walk } from '../playing.js';

/** One plenary: who was there, what was said, how it ended. */
interface Plenary {
  readonly present: readonly string[];
  readonly moves: { readonly party: string; readonly move: Move }[];
  end?: Extract<TalksEvent, { type: 'agreed' | 'plenaryEnded' }>;
}

/** Plenaries of a run, out of its events alone. */
function plenariesOf(scenario: Scenario, events: readonly TalksEvent[]): Plenary[] {
  const plenaries: Plenary[] = [];
  const everybody = scenario.parties.map(({ id }) => id);
  for (const event of events) {
    if (event.type === 'roundOpened' && event.phase === 'plenary')
      plenaries.push({ present: everybody, moves: [] });
    if (event.type === 'convened' && event.held) plenaries.push({ present: event.present, moves: [] });
    const spoken =
      event.type === 'moved' && !['signal', 'consult', 'implement', 'act'].includes(event.move.kind);
    if (spoken) plenaries.at(-1)!.moves.push({ party: event.party, move: event.move });
    if (event.type === 'agreed' || event.type === 'plenaryEnded') plenaries.at(-1)!.end = event;
  }
  return plenaries;
}

/** Who must say yes, by the definition. */
function passes(rule: AgreementRule, parties: readonly string[], yes: ReadonlySet<string>): boolean {
  if (rule.kind === 'every') return rule.rules.every((one) => passes(one, parties, yes));
  const vetoes = rule.kind === 'unanimity' ? parties : (rule.vetoes ?? []);
  if (!vetoes.every((id) => yes.has(id))) return false;
  if (rule.kind === 'quorum') return parties.filter((id) => yes.has(id)).length >= rule.yes;
  if (rule.kind !== 'weighted') return true;
  const votes = parties.reduce((sum, id) => sum + (yes.has(id) ? (rule.votes[id] ?? 0) : 0), 0);
  return votes >= rule.quota - 1e-9;
}

function isUnanimous(rule: AgreementRule): boolean {
  return rule.kind === 'unanimity' || (rule.kind === 'every' && rule.rules.some(isUnanimous));
}

function expectProtocol(scenario: Talks, seed: string): void {
  const { state, events } = walk(scenario, seed, {});
  const plenaries = plenariesOf(scenario, events);
  expect(plenaries.length).toBe(scenario.dynamics ? state.public.sessions : 1);
  for (const plenary of plenaries) {
    expect(plenary.end).toBeDefined();
    if (scenario.protocol.kind === 'saop') {
      const expectOffers = isUnanimous(scenario.rule) ? expectAlternatingOffers : expectBallots;
      expectOffers(scenario, plenary, scenario.protocol);
    } else expectSingleText(scenario, plenary, scenario.protocol);
  }
}

function expectAlternatingOffers(
  { rule, parties }: Scenario,
  { present, moves, end }: Plenary,
  protocol: Extract<Scenario['protocol'], { kind: 'saop' }>,
): void {
  const ids = parties.map(({ id }) => id);
  const circle = (protocol.order ?? ids).filter((id) => present.includes(id));
  expect(moves.length).toBeLessThanOrEqual(protocol.rounds * circle.length);
  expect(moves.map(({ party }) => party)).toEqual(moves.map((_, turn) => circle[turn % circle.length]));

  // The standing offer and who stands by it, move by move.
  let offer: readonly number[] | null = null;
  let yes = new Set<string>();
  moves.forEach(({ party, move }, turn) => {
    const last = turn === moves.length - 1;
    if (move.kind === 'propose') [offer, yes] = [move.deal, new Set([party])];
    else if (move.kind === 'accept') yes.add(party);
    else expect(move.kind).toBe('walkOut');
    // It ends at the first walk-out or passing yes, and only then or at the deadline.
    const over = move.kind === 'walkOut' || (move.kind === 'accept' && passes(rule, ids, yes));
    expect(over || turn + 1 === protocol.rounds * circle.length).toBe(last);
  });
  const left = moves.at(-1)?.move.kind === 'walkOut';
  if (left) expect(end).toMatchObject({ type: 'plenaryEnded', reason: 'walkedOut', by: moves.at(-1)!.party });
  else if (passes(rule, ids, yes)) expect(end).toMatchObject({ type: 'agreed', deal: offer });
  else expect(end).toMatchObject({ type: 'plenaryEnded', reason: 'deadline', by: null });
  if (end?.type !== 'agreed') return;

  // The agreed deal was proposed by somebody; all others accepted it after that.
  const proposals = moves.filter(({ move }) => move.kind === 'propose');
  expect(proposals.at(-1)!.move).toMatchObject({ deal: end.deal });
  const since = moves.slice(moves.lastIndexOf(proposals.at(-1)!) + 1);
  expect(since.every(({ move }) => move.kind === 'accept')).toBe(true);
  expect(new Set([proposals.at(-1)!.party, ...since.map(({ party }) => party)])).toEqual(new Set(ids));
}

/** Who is to speak, and when it ends, told once more from the moves alone. */
function expectBallots(
  { rule, parties }: Scenario,
  { present, moves, end }: Plenary,
  protocol: Extract<Scenario['protocol'], { kind: 'saop' }>,
): void {
  const ids = parties.map(({ id }) => id);
  const circle = (protocol.order ?? ids).filter((id) => present.includes(id));
  const gone = new Set<string>();
  const enough = (of: Iterable<string>): boolean => passes(rule, ids, new Set(of));
  let turns = 0;
  let place = 0;
  let at = 0;
  let over: unknown;
  while (over === undefined) {
    while (gone.has(circle[at % circle.length]!)) at++;
    const author = circle[at++ % circle.length]!;
    if (turns++ === protocol.rounds * circle.length) {
      over = { type: 'plenaryEnded', reason: 'deadline', by: null };
      break;
    }
    const { party, move } = moves[place++]!;
    expect(party).toBe(author);
    if (move.kind === 'object') {
      expect(move).toMatchObject({ objections: [] });
      continue;
    }
    if (move.kind === 'walkOut') {
      // Nobody's turn to offer is lost by it.
      turns--;
      gone.add(party);
      if (!enough(circle.filter((id) => !gone.has(id)))) {
        over = { type: 'plenaryEnded', reason: 'walkedOut', by: party };
      }
      continue;
    }
    if (move.kind !== 'propose') throw new Error(`${move.kind} in place of an offer`);
    const yes = [author];
    const no = new Set<string>();
    for (let step = 0; step < circle.length; step++) {
      if (enough(yes)) over = { type: 'agreed', deal: move.deal };
      if (enough(yes) || !enough(circle.filter((id) => !gone.has(id) && !no.has(id)))) break;
      const voter = circle[(at + step) % circle.length]!;
      if (gone.has(voter)) continue;
      const answer = moves[place++]!;
      expect(answer.party).toBe(voter);
      expect(['accept', 'object', 'walkOut']).toContain(answer.move.kind);
      if (answer.move.kind === 'accept') yes.push(voter);
      else no.add(voter);
      if (answer.move.kind !== 'walkOut') continue;
      gone.add(voter);
      if (enough(circle.filter((id) => !gone.has(id)))) continue;
      over = { type: 'plenaryEnded', reason: 'walkedOut', by: voter };
      break;
    }
  }
  expect(end).toMatchObject(over!);
  expect(place).toBe(moves.length);
}

function expectSingleText(
  { rule, parties }: Scenario,
  { present, moves, end }: Plenary,
  { chair, drafts }: Extract<Scenario['protocol'], { kind: 'singleText' }>,
): void {
  const ids = parties.map(({ id }) => id);
  const readers = ids.filter((id) => id !== chair && present.includes(id));
  const put = moves.filter(({ move }) => move.kind === 'propose');
  expect(put.length).toBeLessThanOrEqual(drafts);
  expect(put.every(({ party }) => party === chair)).toBe(true);

  // Draft, then every reader once, in order; and so on until a draft passes or no more are left.
  const away = new Set<string>();
  let place = 0;
  for (let reading = 1; ; reading++) {
    const draft = moves[place++]!;
    expect(draft.party).toBe(chair);
    if (draft.move.kind !== 'propose') {
      expect(['close', 'walkOut']).toContain(draft.move.kind);
      const reason = draft.move.kind === 'close' ? 'closed' : 'walkedOut';
      expect(end).toMatchObject({ type: 'plenaryEnded', reason, by: chair });
      break;
    }
    const yes = new Set([chair]);
    let gone: string | null = null;
    for (const reader of readers.filter((id) => !away.has(id))) {
      const answer = moves[place++]!;
      expect(answer.party).toBe(reader);
      expect(['accept', 'object', 'walkOut']).toContain(answer.move.kind);
      if (answer.move.kind === 'accept') yes.add(reader);
      if (answer.move.kind === 'walkOut') {
        // It ends the talks if those who stay are not enough.
        away.add(reader);
        if (!passes(rule, ids, new Set(present.filter((id) => !away.has(id))))) gone = reader;
      }
      if (gone) break;
    }
    if (gone) {
      expect(end).toMatchObject({ type: 'plenaryEnded', reason: 'walkedOut', by: gone });
      break;
    }
    if (passes(rule, ids, yes)) {
      expect(end).toMatchObject({ type: 'agreed', deal: draft.move.deal });
      break;
    }
    if (reading === drafts) {
      expect(end).toMatchObject({ type: 'plenaryEnded', reason: 'lastReading', by: null });
      break;
    }
  }
  expect(place).toBe(moves.length);
}

describe('every plenary keeps to its protocol and agreement rule', () => {
  test('generated talks', () => {
    fc.assert(fc.property(talks, seeds, expectProtocol), { numRuns: 100, seed: 19 });
  });

  test('December 2003', () => {
    for (const seed of ['1', '2', '3']) expectProtocol(december2003, seed);
  });

  test('December 2003 in alternating offers, and under other rules', () => {
    const rules: AgreementRule[] = [
      { kind: 'quorum', yes: 4, vetoes: ['US', 'DPRK'] },
      { kind: 'weighted', votes: { US: 3, DPRK: 3, China: 2, ROK: 1, Japan: 1, Russia: 1 }, quota: 7 },
      {
        kind: 'every',
        rules: [
          { kind: 'quorum', yes: 3, vetoes: ['China'] },
          { kind: 'weighted', votes: { US: 3, DPRK: 3, China: 2, ROK: 1, Japan: 1, Russia: 1 }, quota: 7 },
        ],
      },
    ];
    const unsourced = { ...december2003, sources: {} };
    expectProtocol({ ...unsourced, protocol: { kind: 'saop', rounds: 3 } }, '1');
    for (const rule of rules) {
      expectProtocol({ ...unsourced, rule }, '1');
      expectProtocol({ ...unsourced, rule, protocol: { kind: 'saop', rounds: 2 } }, '2');
    }
  });
});

describe('a talk that is one plenary', () => {
  test('ends by it', () => {
    fc.assert(
      fc.property(talks, seeds, (generated, seed) => {
        if (generated.dynamics) return;
        const { state, events } = walk(generated, seed, {});
        const [plenary] = plenariesOf(generated, events);
        const { kind, endedBy } = state.public.outcome!;
        const { end } = plenary!;
        if (end?.type === 'agreed') expect(kind).toBe('settlement');
        else if (end?.reason === 'walkedOut') expect([kind, endedBy]).toEqual(['collapse', end.by]);
        else expect([kind, endedBy]).toEqual(['inconclusive', null]);
      }),
      { numRuns: 200, seed: 20 },
    );
  });
});
