import type { Deal, Rules } from '../../scenario/index.js';
import { hasBallots, onlyGrows, plenaryTime, speakingOrder } from '../../talks/index.js';
import type { Observation, Table } from '../../talks/index.js';

/** What a party put, or that it said no to a draft. */
export interface Statement {
  readonly by: string;
  /** Its offer, draft or counter-proposal; null for a no without one. */
  readonly deal: Deal | null;
  /** Round of the plenary, from 0. */
  readonly round: number;
}

/** How far the table of a plenary has been read, and what stands there. */
interface Reading {
  readonly rules: Rules;
  readonly present: readonly string[];
  /** Those who take turns in alternating offers. */
  readonly circle: readonly string[];
  readonly statements: Statement[];
  /** Offers and objections that have been read. */
  offers: number;
  objections: number;
  /** Turns to offer before the next offer; under ballots those that were passed. */
  turns: number;
}

/** A cache: a table that only grows is read on where the turn before left off. */
const readings = new WeakMap<Table['offers'], Reading>();

/**
 * Returns all offers, drafts and refusals of this plenary, in the order in which they were made. Good for this decision:
 * the list may grow with the table.
 */
export function statementsOf(observation: Observation): readonly Statement[] {
  const { rules, public: now } = observation;
  const { table, present } = now;
  let reading = onlyGrows(table) ? readings.get(table.offers) : undefined;
  if (reading?.rules !== rules || reading.present !== present) {
    const circle = circleOf(observation);
    reading = { rules, present, circle, statements: [], offers: 0, objections: 0, turns: 0 };
    if (onlyGrows(table)) readings.set(table.offers, reading);
  }
  if (hasBallots(rules)) readBallots(reading, table);
  else if (rules.protocol.kind === 'saop') readOffers(reading, table);
  else readDrafts(reading, table);
  return reading.statements;
}

/** Each offer is a turn, and so is each one that was passed. */
function readBallots(reading: Reading, { offers, passes = [] }: Table): void {
  for (; reading.offers < offers.length; reading.offers++) {
    const { by, deal } = offers[reading.offers]!;
    while (reading.turns < passes.length && passes[reading.turns]! <= reading.offers) reading.turns++;
    const round = Math.floor((reading.offers + reading.turns) / reading.present.length);
    reading.statements.push({ by, deal, round });
  }
}

/** Between two offers everybody in between said yes: the circle tells on which turn each was made. */
function readOffers(reading: Reading, { offers }: Table): void {
  const { circle, statements } = reading;
  for (; reading.offers < offers.length; reading.offers++) {
    const { by, deal } = offers[reading.offers]!;
    // Who has put the standing offer may put another only when its turn comes again.
    while (circle[reading.turns % circle.length] !== by && circle.includes(by)) reading.turns++;
    statements.push({ by, deal, round: Math.floor(reading.turns / circle.length) });
    reading.turns++;
  }
}

/** What was said to a draft follows it. */
function readDrafts(reading: Reading, { offers, objections }: Table): void {
  const { statements } = reading;
  for (;;) {
    let remark = objections[reading.objections];
    for (; remark && remark.reading <= reading.offers; remark = objections[++reading.objections]) {
      statements.push({ by: remark.by, deal: remark.counter, round: reading.offers - 1 });
    }
    const draft = offers[reading.offers];
    if (!draft) return;
    statements.push({ by: draft.by, deal: draft.deal, round: reading.offers });
    reading.offers++;
  }
}

/** Returns those who take turns in alternating offers. */
export function circleOf({ rules, public: { present } }: Observation): readonly string[] {
  const ids = rules.parties.map(({ id }) => id);
  return speakingOrder(rules.protocol, ids, present);
}

/**
 * Returns where in the circle the last turn to offer was, where offers are put to the vote: that of who put what stands,
 * and if nothing does, that before one's own.
 */
export function lastTurnIn(circle: readonly string[], { party, public: { table } }: Observation): number {
  return table.offer === null ? circle.indexOf(party) - 1 : circle.indexOf(table.by!);
}

/** Returns the time of the plenary in (0, 1) at which the party speaks. */
export function timeOf({ rules, public: now, party }: Observation): number {
  return plenaryTime(rules, now, party);
}
