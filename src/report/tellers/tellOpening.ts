import type { Scenario } from '../../scenario/index.js';
import type { Convened, Injected, Left, Occurred, TookOffice } from '../../talks/index.js';
import {
  counted,
  happeningWord,
  headWord,
  joined,
  longDate,
  partyWord,
  quotation,
  shortDate,
  upperFirst,
} from '../../words/index.js';
import { eventsOf } from '../chronicle.js';
import type { Entry, Teller } from '../entry.js';

/** Of more repeats than this, only the first and the last day are told. */
const MOST_DATES = 3;

/** Tells what happened in the world since the last session; repeats in one place. What a facilitator put in is told by itself. */
export const tellHappenings: Teller<Occurred> = (occurred, { scenario }) => {
  const days = new Map<string, number[]>();
  const injected: Entry[] = [];
  for (const { id, label, party, day } of occurred) {
    if (label === undefined) {
      days.set(id, [...(days.get(id) ?? []), day]);
      continue;
    }
    const on = party === null ? '' : `, on ${partyWord(scenario, party)}`;
    const text = `By the facilitator${on}: ${quotation(label)} (${shortDate(scenario.start, day)}).`;
    injected.push({ label: 'Injected', text });
  }
  const told = [...days].map(
    ([id, on]) => `${upperFirst(happeningWord(scenario, id))} (${occasions(scenario.start, on)}).`,
  );
  return [...(told.length > 0 ? [{ label: 'In between', text: told.join(' ') }] : []), ...injected];
};

/** Tells what a facilitator put in and what did not happen: what did is told there. */
export const tellInjected: Teller<Injected> = (injected, { scenario, chapters, outcome }) =>
  injected
    .filter(
      ({ id }) => !chapters.some((chapter) => eventsOf(chapter, 'occurred').some((one) => one.id === id)),
    )
    .map(({ label, day }) => {
      const when =
        day === null
          ? 'the next opening of a round'
          : `the first opening of a round from ${longDate(scenario.start, day)} on`;
      const end = outcome ? ', which did not come' : '';
      return { label: 'Put in', text: `By the facilitator, for ${when}${end}: ${quotation(label)}.` };
    });

function occasions(start: string, days: readonly number[]): string {
  const all = days.map((day) => shortDate(start, day));
  const dates = [...new Set(all)];
  if (all.length === 1) return all[0]!;
  const often = counted(all.length, 'time');
  if (dates.length === 1) return `${often} on ${dates[0]!}`;
  if (dates.length > MOST_DATES) return `${often}: ${dates[0]!} to ${dates[dates.length - 1]!}`;
  const listed = dates.map((date) => {
    const count = all.filter((other) => other === date).length;
    return count === 1 ? date : `${date} ${count} times`;
  });
  return `${often}: ${listed.join(', ')}`;
}

/** Tells who speaks for a party from now on, and in whose place. */
export const tellOffices: Teller<TookOffice> = (taken, { scenario }) =>
  taken.map(({ party, head, day }) => {
    const before = headWord(scenario, party, day - 1);
    const instead = before === undefined || before === head ? '' : `, in place of ${before}`;
    const text = `${head} speaks for ${partyWord(scenario, party)} from now on${instead} (${shortDate(scenario.start, day)}).`;
    return { label: 'Head', text };
  });

/** Tells who left for good; of an act that leaves is told where it stands. */
export const tellDepartures: Teller<Left> = (left, { scenario }, { events }) =>
  left
    .filter((event) => events[events.indexOf(event) - 1]?.type !== 'actTaken')
    .map(({ party }) => ({
      label: 'Leaves',
      text: `${partyWord(scenario, party)} leaves the talks for good.`,
    }));

/** Tells who did not come, and why there was no session. */
export const tellAttendance: Teller<Convened> = (convened, { scenario }) => {
  const name = (id: string): string => partyWord(scenario, id);
  const told: Entry[] = [];
  for (const { held, absent } of convened) {
    const away = joined(absent.map(name));
    const verb = absent.length > 1 ? 'do' : 'does';
    if (held && absent.length > 0) told.push({ label: 'Absent', text: `${away} ${verb} not come.` });
    if (held) continue;
    const missing = absent.filter((id) => needed(scenario).includes(id)).map(name);
    const why = missing.length > 0 ? `, and without ${joined(missing, 'or')} no session is held` : '';
    told.push({ label: 'Not held', text: `${away} ${verb} not come${why}.` });
  }
  return told;
};

function needed({ dynamics, protocol }: Scenario): readonly string[] {
  const essential = dynamics?.essential ?? [];
  return 'chair' in protocol ? [...essential, protocol.chair] : essential;
}
