import type { Deal, Rules } from '../../../scenario/index.js';
import { atTable, hasBallots } from '../../../talks/index.js';
import type { Objection, Observation, Remark } from '../../../talks/index.js';
import { issueIndex } from '../issueIndex.js';
import { isSameDeal } from '../reservation.js';
import { circleOf } from '../statements.js';

/** What a party has let the table know of one deal that was put to it: the data that the posterior rests on. */
export interface DealResponse {
  readonly deal: Deal;
  readonly yes: boolean;
  /** What it would change, the most important first; of a draft that it would sign, too, once that is lost. */
  readonly wishes: readonly Wish[];
  /** What it would sign instead. */
  readonly counter: Deal | null;
}

/** That an issue should have more or less or, where options have no order, another one. */
export interface Wish {
  /** Index of the issue. */
  readonly issue: number;
  readonly up: boolean;
  /** What it should have, if that was said; null where an issue has no order and it was not. */
  readonly want?: number | null;
  /** What that would bring it, as a share of all that it can win. Default: it did not say. */
  readonly by?: number;
}

/** Responses of one party beyond which older ones do not count: they cost time and tell little more. */
const REMEMBERED = 12;

/**
 * Returns what every other party has said in this plenary, in order, the latest of it.
 *
 * @param heard - offers that count, with what was said to them, of alternating offers. Default: all
 */
export function responsesIn(
  observation: Observation,
  heard: number = observation.public.table.offers.length,
): ReadonlyMap<string, readonly DealResponse[]> {
  const { party, rules } = observation;
  const responses = new Map<string, DealResponse[]>();
  for (const { id } of rules.parties) if (id !== party) responses.set(id, []);
  const add: Add = (by, response) => void responses.get(by)?.push(response);
  // In so many offers everybody has said more than is remembered.
  const from = Math.max(0, heard - (REMEMBERED + 1) * rules.parties.length);
  if (hasBallots(rules)) addBallots(observation, from, heard, add);
  else if (rules.protocol.kind === 'saop') addOffers(observation, from, heard, add);
  else addReadings(observation, rules.protocol.chair, add);
  return new Map([...responses].map(([id, said]) => [id, said.slice(-REMEMBERED)]));
}

type Add = (by: string, response: DealResponse) => void;

/** Who drafts would sign; who answers says yes, or names what it would change. */
function addReadings({ rules, public: now }: Observation, chair: string, add: Add): void {
  const { table, toAct } = now;
  const there = atTable(now);
  const readers = rules.parties.map(({ id }) => id).filter((id) => id !== chair && there.includes(id));
  table.offers.forEach(({ by, deal }, n) => {
    add(by, { deal, yes: true, wishes: [], counter: null });
    const isOpen = n === table.offers.length - 1 && toAct !== null && toAct !== chair;
    for (const reader of readers) {
      const said = table.objections.find(({ by: other, reading }) => other === reader && reading === n + 1);
      if (said) add(reader, objectionTo(rules, deal, said));
      else if (!isOpen || table.accepted.includes(reader)) {
        add(reader, { deal, yes: true, wishes: [], counter: null });
      }
    }
  });
}

function objectionTo(rules: Rules, deal: Deal, said: Remark): DealResponse {
  const wishes = said.objections.map((objection) => wishOf(rules, objection));
  const yes = said.counter !== null && isSameDeal(said.counter, deal);
  return { deal, yes, wishes, counter: yes ? null : said.counter };
}

/** Who offers would sign. An offer fell at a no: of those asked before, who did not object has said yes. */
function addBallots(observation: Observation, from: number, heard: number, add: Add): void {
  const { rules, public: now } = observation;
  const { table } = now;
  const circle = circleOf(observation);
  const there = atTable(now);
  let end = table.objections.length;
  while (end > 0 && table.objections[end - 1]!.reading > from) end--;
  const recent = table.objections.slice(end);
  for (let n = from; n < heard; n++) {
    const { by, deal } = table.offers[n]!;
    add(by, { deal, yes: true, wishes: [], counter: null });
    const remarks = recent.filter(({ reading }) => reading === n + 1);
    const asked = circle.indexOf(by);
    const answers = circle.map((_, step) => circle[(asked + step) % circle.length]!).slice(1);
    const last = answers.findLastIndex((id) => remarks.some((remark) => remark.by === id));
    answers.forEach((other, place) => {
      const remark = remarks.find((one) => one.by === other);
      const hasYes = place < last || (n === table.offers.length - 1 && table.accepted.includes(other));
      if (remark) add(other, objectionTo(rules, deal, remark));
      else if (hasYes && there.includes(other)) add(other, { deal, yes: true, wishes: [], counter: null });
    });
  }
}

function wishOf(rules: Rules, { issue: id, direction, want, by }: Objection): Wish {
  const issue = issueIndex(rules, id);
  const wish: Wish = { issue, up: direction === 'up', ...(by !== undefined && { by }) };
  if (want !== undefined) return { ...wish, want };
  return rules.issues[issue]?.ordered === false ? { ...wish, want: null } : wish;
}

/** Who offers would sign. Between an offer and the next, who spoke said yes; who put the next one refused. */
function addOffers(observation: Observation, from: number, heard: number, add: Add): void {
  const { table } = observation.public;
  const circle = circleOf(observation);
  for (let n = from; n < heard; n++) {
    const { by, deal } = table.offers[n]!;
    add(by, { deal, yes: true, wishes: [], counter: null });
    const next = table.offers[n + 1];
    const start = circle.indexOf(by);
    for (let step = 1; start >= 0 && step < circle.length; step++) {
      const other = circle[(start + step) % circle.length]!;
      if (next?.by === other) break;
      if (next || table.accepted.includes(other)) add(other, { deal, yes: true, wishes: [], counter: null });
    }
    if (next && next.by !== by) add(next.by, { deal, yes: false, wishes: [], counter: null });
  }
}
