import type { Deal, Scenario } from '../../scenario/index.js';
import type { ObjectMove } from '../../talks/index.js';
import type { Reading } from '../chronicle/Reading.js';
import { issueWord, joined, partyWord } from '../../words/index.js';

/** From so many parties on, those who say yes are "the others". */
const MANY = 3;

/**
 * Who objected to what, grouped by party and direction, and who said yes. What a party will not pay for
 * is said once a session, and again when it changes.
 */
export function answersInWords(
  scenario: Scenario,
  reading: Reading,
  before: Reading | undefined,
  line: Deal | undefined,
): string {
  const no = reading.objected.map(
    ({ party, move }) => `${partyWord(scenario, party)} (${objectionInWords(scenario, move, line)})`,
  );
  const unpaid = reading.accepted.map(({ party }) => {
    const issues = optOutsOf(reading, party);
    if (issues.length === 0 || issues.join() === (before && optOutsOf(before, party).join())) return '';
    return `not paying for ${joined(issues.map((issue) => issueWord(scenario, issue)))}`;
  });
  const yes = reading.accepted.map(
    ({ party }, k) => partyWord(scenario, party) + (unpaid[k] ? ` (${unpaid[k]})` : ''),
  );
  const told = no.length > 0 ? [`No: ${no.join(', ')}.`] : [];
  const asOne =
    yes.length >= MANY && unpaid.every((text) => text === '') && scenario.protocol.kind === 'singleText';
  if (asOne) told.push(no.length > 0 ? 'Yes: the others.' : 'Yes from all.');
  else if (yes.length > 0) told.push(`Yes: ${yes.join(', ')}.`);
  return told.join(' ');
}

function optOutsOf({ accepted }: Reading, party: string): readonly string[] {
  return accepted.find((answer) => answer.party === party)?.move.optOut ?? [];
}

function objectionInWords(
  scenario: Scenario,
  { objections, counter }: ObjectMove,
  line: Deal | undefined,
): string {
  const issues = (wanted: 'up' | 'down'): string =>
    joined(
      objections
        .filter(({ direction }) => direction === wanted)
        .map(({ issue }) => issueWord(scenario, issue)),
    );
  const told: string[] = [];
  if (issues('up')) told.push(`more ${issues('up')}`);
  if (issues('down')) told.push(`less ${issues('down')}`);
  if (counter) {
    const common = counter.every((level, k) => level === line?.[k]);
    told.push(common ? 'shows the line of the caucus' : 'shows a text of its own');
  }
  return told.length > 0 ? told.join('; ') : 'names no issue';
}
