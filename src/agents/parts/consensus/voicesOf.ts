import type { Observation } from '../../../talks/index.js';
import { circleOf } from '../circleOf.js';
import type { Voice } from './Voice.js';

/** Voices of one party beyond which older ones are not listened to: they cost time and tell little more. */
const REMEMBERED = 12;

/** What every other party has said in this plenary, in order, the latest of it. */
export function voicesOf(observation: Observation): ReadonlyMap<string, readonly Voice[]> {
  const { party, rules } = observation;
  const voices = new Map<string, Voice[]>();
  for (const { id } of rules.parties) if (id !== party) voices.set(id, []);
  const add = (by: string, voice: Voice): void => void voices.get(by)?.push(voice);
  if (rules.protocol.kind === 'saop') fromOffers(observation, add);
  else fromReadings(observation, rules.protocol.chair, add);
  return new Map([...voices].map(([id, said]) => [id, said.slice(-REMEMBERED)]));
}

type Add = (by: string, voice: Voice) => void;

/** Who drafts would sign; who answers says yes, or names what it would change. */
function fromReadings(
  { rules, public: { table, present, toAct } }: Observation,
  chair: string,
  add: Add,
): void {
  const place = new Map(rules.issues.map(({ id }, k) => [id, k]));
  const readers = rules.parties.map(({ id }) => id).filter((id) => id !== chair && present.includes(id));
  table.offers.forEach(({ by, deal }, reading) => {
    add(by, { deal, yes: true, wishes: [], counter: null });
    const isOpen = reading === table.offers.length - 1 && toAct !== null && toAct !== chair;
    for (const reader of readers) {
      const said = table.objections.find((remark) => remark.by === reader && remark.reading === reading + 1);
      if (said) {
        const wishes = said.objections.map(({ issue, direction }) => ({
          issue: place.get(issue)!,
          up: direction === 'up',
        }));
        const yes = said.counter !== null && said.counter.every((option, k) => option === deal[k]);
        add(reader, { deal, yes, wishes, counter: yes ? null : said.counter });
      } else if (!isOpen || table.accepted.includes(reader)) {
        add(reader, { deal, yes: true, wishes: [], counter: null });
      }
    }
  });
}

/** Between an offer and the next, who spoke said yes; who put the next one refused and would sign its own. */
function fromOffers(observation: Observation, add: Add): void {
  const { table } = observation.public;
  const circle = circleOf(observation);
  table.offers.forEach(({ by, deal }, n) => {
    const next = table.offers[n + 1];
    const start = circle.indexOf(by);
    for (let step = 1; start >= 0 && step < circle.length; step++) {
      const other = circle[(start + step) % circle.length]!;
      if (next?.by === other) break;
      if (next || table.accepted.includes(other)) add(other, { deal, yes: true, wishes: [], counter: null });
    }
    if (next && next.by !== by) add(next.by, { deal, yes: false, wishes: [], counter: next.deal });
    if (n === 0) add(by, { deal, yes: true, wishes: [], counter: null });
  });
}
