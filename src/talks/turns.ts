import { ruleAccepts, ruleNeedsAll } from '../scenario/index.js';
import type { Protocol, Rules } from '../scenario/index.js';
import { atTable, ballotStanding, canPass, hasBallots, nextInCircle, turnsToOffer } from './ballots.js';
import { hasOpenDuties } from './duties.js';
import type { Rulebook } from './rulebook.js';
import type { Phase, PublicState } from './state/PublicState.js';

/** Returns the party that acts after `after` (null: the first) in a phase of one move each, or null. */
export function nextToAct(
  book: Rulebook,
  now: PublicState,
  phase: Phase,
  after: string | null,
): string | null {
  const start = after === null ? 0 : book.ids.indexOf(after) + 1;
  for (let index = start; index < book.ids.length; index++) {
    const id = book.ids[index]!;
    if (now.left.includes(id)) continue;
    if (phase === 'implementation' && !hasOpenDuties(now, id)) continue;
    return id;
  }
  return null;
}

/** Returns the party that opens the plenary and, under a single text, every reading. */
export function firstSpeaker(book: Rulebook, now: PublicState): string {
  const { protocol } = book.scenario;
  return protocol.kind === 'singleText' ? protocol.chair : speakingOrder(protocol, book.ids, now.present)[0]!;
}

/**
 * Returns who speaks after `party` in the plenary; null if nobody has to, for {@link plenaryStanding} then
 * tells why. Asked before its move is written.
 *
 * @param yes - those that have said yes to the offer that will stand, without `party`
 * @param agrees - whether `party` says yes to it
 */
export function nextSpeaker(
  book: Rulebook,
  now: PublicState,
  party: string,
  yes: readonly string[],
  agrees: boolean,
): string | null {
  const { protocol } = book.scenario;
  if (protocol.kind === 'singleText') return nextReader(book, now, party, protocol.chair);
  if (hasBallots(book.scenario)) return nextInBallot(book, now, party, yes, agrees);
  const standing = plenaryStanding(book, now, now.table.turns + 1, yes, agrees ? party : null);
  if (standing !== 'open') return null;
  const circle = speakingOrder(protocol, book.ids, now.present);
  return circle[(circle.indexOf(party) + 1) % circle.length] ?? null;
}

/**
 * Returns those who take turns in alternating offers: all present, in the protocol's order.
 *
 * @param ids - all parties, in scenario order
 */
export function speakingOrder(
  protocol: Protocol,
  ids: readonly string[],
  present: readonly string[],
): readonly string[] {
  const order = (protocol.kind === 'saop' ? protocol.order : undefined) ?? ids;
  return present.length === order.length ? order : order.filter((id) => present.includes(id));
}

/** Who said nothing yet has the next word, in the circle from the author on; a turn that is passed goes to the next. */
function nextInBallot(
  { ids, scenario }: Rulebook,
  now: PublicState,
  party: string,
  yes: readonly string[],
  agrees: boolean,
): string | null {
  const circle = speakingOrder(scenario.protocol, ids, now.present);
  const there = atTable(now);
  const next = nextInCircle(circle, there, party);
  if (!agrees && now.table.offer === null) {
    return turnsToOffer(now.table) + 1 < turnsInAll(scenario.protocol, now) ? next : null;
  }
  const no = yes.length === 0 ? [] : agrees ? now.table.refused : [...now.table.refused, party];
  const votes = { yes: agrees ? [...yes, party] : yes, no };
  return ballotStanding(scenario, votes, there) === 'open' ? next : null;
}

/**
 * Returns who speaks after a party that walks out; null if that ends the plenary, or the ballot. Leaving is a standing
 * no: it ends the plenary only if no deal could pass without the party.
 */
export function nextAfterLeaving(book: Rulebook, now: PublicState, party: string): string | null {
  const { scenario, ids } = book;
  const { table, present } = now;
  const there = atTable(now).filter((id) => id !== party);
  if (!mayGoOn(book, there)) return null;
  if (scenario.protocol.kind === 'singleText') return nextReader(book, now, party, scenario.protocol.chair);
  const next = nextInCircle(speakingOrder(scenario.protocol, ids, present), there, party);
  if (table.offer === null) return next;
  return ballotStanding(scenario, { yes: table.accepted, no: table.refused }, there) === 'open' ? next : null;
}

/** Whether those who are left can still agree. Nobody else drafts for a chair. */
function mayGoOn({ scenario }: Rulebook, there: readonly string[]): boolean {
  const { protocol } = scenario;
  return (protocol.kind === 'saop' || there.includes(protocol.chair)) && canPass(scenario, there);
}

/** Turns that alternating offers have at most. */
function turnsInAll(protocol: Protocol, { present }: PublicState): number {
  return protocol.kind === 'saop' ? protocol.rounds * present.length : protocol.drafts;
}

/** After the chair's draft every other party present answers once, in scenario order. */
function nextReader({ ids }: Rulebook, now: PublicState, party: string, chair: string): string | null {
  const there = atTable(now);
  for (let index = party === chair ? 0 : ids.indexOf(party) + 1; index < ids.length; index++) {
    const id = ids[index]!;
    if (id !== chair && there.includes(id)) return id;
  }
  return null;
}

/**
 * Where the plenary stands. `unopened`: nobody has spoken. `open`: alternating offers go on. `passed`: the
 * standing offer has the yes of enough. `failed`: a draft has not, and the chair may draft again, or an offer
 * fell in its ballot, and the next party offers. Else it has ended without agreement, and why.
 */
export type PlenaryStanding =
  'unopened' | 'open' | 'passed' | 'failed' | 'closed' | 'walkedOut' | 'deadline' | 'lastReading';

/**
 * Returns where the plenary stands, the one place where its end is decided. By default as the table tells,
 * when nobody has to speak; or after one more move, which is not written yet.
 *
 * @param turns - moves made
 * @param yes - those that have said yes to the standing offer
 * @param joining - one more that says yes
 */
export function plenaryStanding(
  book: Rulebook,
  now: PublicState,
  turns: number = now.table.turns,
  yes: readonly string[] = now.table.accepted,
  joining: string | null = null,
): PlenaryStanding {
  const { protocol, rule, parties } = book.scenario;
  const { table, present } = now;
  if (table.closed) return 'closed';
  if (table.walkedOut !== null && !mayGoOn(book, atTable(now))) return 'walkedOut';
  if (turns === 0) return 'unopened';
  if (hasBallots(book.scenario)) return standingOfBallots(book, now);
  const said = joining === null ? yes.length : yes.length + 1;
  const over = protocol.kind === 'saop' ? turns >= protocol.rounds * present.length : true;
  // Its author's own yes does not end the circle: an offer is put for others to answer.
  const answered = over || said > 1;
  // Asked at every yes: a count tells that some have not said theirs yet.
  const mayPass = answered && !(ruleNeedsAll(rule) && said < parties.length);
  if (mayPass && ruleAccepts(rule, parties, joining === null ? yes : [...yes, joining])) return 'passed';
  if (protocol.kind === 'saop') return over ? 'deadline' : 'open';
  return table.reading >= protocol.drafts ? 'lastReading' : 'failed';
}

function standingOfBallots({ scenario }: Rulebook, now: PublicState): PlenaryStanding {
  const { offer, accepted, refused } = now.table;
  const verdict =
    offer === null ? 'open' : ballotStanding(scenario, { yes: accepted, no: refused }, atTable(now));
  const isLast = turnsToOffer(now.table) >= turnsInAll(scenario.protocol, now);
  return isLast && (offer === null || verdict === 'failed') ? 'deadline' : verdict;
}

/** Returns who offers after the offer that has fallen. */
export function nextToOffer({ scenario, ids }: Rulebook, now: PublicState): string {
  return nextInCircle(speakingOrder(scenario.protocol, ids, now.present), atTable(now), now.table.by!);
}

/**
 * Returns the time of the plenary in (0, 1) at which a party speaks, or at which its last move was made:
 * (r + 1) / (R + 1) in round r (from 0) of R, for all parties of the round alike (Aydoğan, Festen,
 * Hindriks & Jonker 2017). A round of a single text is a draft with its answers; under ballots it is as many turns to
 * offer as there are parties, each with its answers.
 *
 * @param speaker - the party that is to move; null: the last move
 */
export function plenaryTime(
  rules: Pick<Rules, 'protocol' | 'rule'>,
  { table, present }: PublicState,
  speaker: string | null,
): number {
  const { protocol } = rules;
  if (hasBallots(rules)) {
    const turns = turnsToOffer(table);
    const turn = speaker === null || table.offer !== null ? turns - 1 : turns;
    return timeOfRound(protocol, Math.floor(turn / present.length));
  }
  if (protocol.kind === 'saop') {
    const turn = speaker === null ? table.turns - 1 : table.turns;
    return timeOfRound(protocol, Math.floor(turn / present.length));
  }
  return timeOfRound(protocol, speaker === protocol.chair ? table.reading : table.reading - 1);
}

/** Returns the time of a round of the plenary, from 0. */
export function timeOfRound(protocol: Protocol, round: number): number {
  return (round + 1) / ((protocol.kind === 'saop' ? protocol.rounds : protocol.drafts) + 1);
}
