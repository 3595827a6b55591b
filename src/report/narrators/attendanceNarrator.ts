import type { Scenario } from '../../scenario/index.js';
import { eventsOf } from '../chronicle/eventsOf.js';
import { joined, partyWord } from '../../words/index.js';
import type { Entry } from '../words/Entry.js';
import type { Narrator } from './Narrator.js';

/** Who left for good, who did not come, and why there was no session. */
export const attendanceNarrator: Narrator = ({ scenario }, chapter) => {
  const name = (id: string): string => partyWord(scenario, id);
  const told: Entry[] = eventsOf(chapter, 'left').map(({ party }) => ({
    label: 'Leaves',
    text: `${name(party)} leaves the talks for good.`,
  }));
  for (const { held, absent } of eventsOf(chapter, 'convened')) {
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
  return protocol.kind === 'singleText' ? [...essential, protocol.chair] : essential;
}
