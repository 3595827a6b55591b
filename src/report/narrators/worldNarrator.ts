import { eventsOf } from '../chronicle/eventsOf.js';
import { counted, shortDate, upperFirst } from '../../words/index.js';
import type { Narrator } from './Narrator.js';

/** Of more repeats than this, only the first and the last day are told. */
const MOST_DATES = 3;

/** What happened in the world since the last session; repeats in one place. */
export const worldNarrator: Narrator = ({ scenario }, chapter) => {
  const { hazards = [], events = [] } = scenario.dynamics ?? {};
  const days = new Map<string, number[]>();
  for (const { id, day } of eventsOf(chapter, 'occurred')) days.set(id, [...(days.get(id) ?? []), day]);
  if (days.size === 0) return [];
  const told = [...days].map(([id, on]) => {
    const label = [...hazards, ...events].find((source) => source.id === id)?.label ?? id;
    return `${upperFirst(label)} (${occasions(scenario.start, on)}).`;
  });
  return [{ label: 'In between', text: told.join(' ') }];
};

function occasions(start: string, days: readonly number[]): string {
  const dates = days.map((day) => shortDate(start, day));
  if (dates.length === 1) return dates[0]!;
  const listed = dates.length > MOST_DATES ? `${dates[0]!} to ${dates[dates.length - 1]!}` : dates.join(', ');
  return `${counted(dates.length, 'time')}: ${listed}`;
}
