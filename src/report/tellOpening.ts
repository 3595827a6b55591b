import type { Scenario } from '../scenario/index.js';
import type { Convened, Left, Occurred } from '../talks/index.js';
import { counted, happeningWord, joined, partyWord, shortDate, upperFirst } from '../words/index.js';
import type { Entry, Teller } from './entry.js';

/** Of more repeats than this, only the first and the last day are told. */
const MOST_DATES = 3;

/** Tells what happened in the world since the last session; repeats in one place. */
export const tellHappenings: Teller<Occurred> = (occurred, { scenario }) => {
  const days = new Map<string, number[]>();
  for (const { id, day } of occurred) days.set(id, [...(days.get(id) ?? []), day]);
  const told = [...days].map(
    ([id, on]) => `${upperFirst(happeningWord(scenario, id))} (${occasions(scenario.start, on)}).`,
  );
  return [{ label: 'In between', text: told.join(' ') }];
};

function occasions(start: string, days: readonly number[]): string {
  const dates = days.map((day) => shortDate(start, day));
  if (dates.length === 1) return dates[0]!;
  const listed = dates.length > MOST_DATES ? `${dates[0]!} to ${dates[dates.length - 1]!}` : dates.join(', ');
  return `${counted(dates.length, 'time')}: ${listed}`;
}

/** Tells who left for good. */
export const tellDepartures: Teller<Left> = (left, { scenario }) =>
  left.map(({ party }) => ({
    label: 'Leaves',
    text: `${partyWord(scenario, party)} leaves the talks for good.`,
  }));

/** Tells who did not come, and why there was no session. */
export const tellAttendance: Teller<Convened> = (convened, { scenario }) => {
  const name = (id: string): string => partyWord(scenario, id);
  const told: Entry[] = [];
  for (const { held, absent } of convened) {
    const away = joined(absent.map(name));
    const verb = absent.length > 1 ? 'stay' : 'stays';
    if (held && absent.length > 0) told.push({ label: 'Absent', text: `${away} ${verb} away.` });
    if (held) continue;
    const missing = absent.filter((id) => needed(scenario).includes(id)).map(name);
    const why = missing.length > 0 ? `, and without ${joined(missing, 'or')} no session is held` : '';
    told.push({ label: 'Not held', text: `${away} ${verb} away${why}.` });
  }
  return told;
};

function needed({ dynamics, protocol }: Scenario): readonly string[] {
  const essential = dynamics?.essential ?? [];
  return 'chair' in protocol ? [...essential, protocol.chair] : essential;
}
