import type { DemandZone, PositionZone } from '../analysis/index.js';
import { argumentProblem, holding, isRecord, refuse } from '../input/index.js';
import { needScenario, type Scenario } from '../scenario/index.js';
import {
  columns,
  counted,
  figure,
  issueWord,
  longDate,
  partyWord,
  table,
  UNKNOWN,
  unknownLegend,
  wrapped,
} from '../words/index.js';
import { checkTextOptions, type TextOptions } from './TextOptions.js';
import { whyBlocked } from './whyBlocked.js';

/**
 * Tells who stands in the way at a moment of talks, and what would open a text, as lines of text.
 *
 * @param scenario - that the talks were about
 * @throws SixPartyError `invalid-option`
 */
export function tellZone(scenario: Scenario, zone: PositionZone, options: TextOptions = {}): string {
  needScenario(scenario);
  refuse('invalid-option', 'There is no such zone to tell.', [argumentProblem('zone', zone, aZone)]);
  checkTextOptions(options);
  const { width = 100 } = options;
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const { texts, suits, agreed, parties, round, day, events } = zone;
  const share = (count: number): string =>
    texts === 0 ? UNKNOWN : `${((100 * count) / texts).toFixed(2)} %`;
  const rows = Object.entries(parties).map(([id, { keeps, without, unambitious, least }]) => [
    partyWord(scenario, id),
    String(keeps),
    String(without),
    String(unambitious),
    least === null ? '' : figure(least.flexibility.to),
    least === null ? '' : figure(least.reward),
  ]);
  const isBlocked = agreed === 0;
  const head = ['', 'its position alone', 'all but it', 'less ambition'];
  const cells = isBlocked
    ? [[...head, 'flexibility', 'reward'], ...rows]
    : [head, ...rows.map((row) => row.slice(0, 4))];
  const lines = [
    ...columns(
      [
        ['texts that the rules allow', String(texts), ''],
        ['suit everybody by preferences', String(suits), share(suits)],
        ["are within everybody's position", String(agreed), share(agreed)],
      ],
      width,
    ),
    '',
    ...said(
      `Texts: within its position of those that suit everybody; within all positions but its own; within all, had it no ambition${isBlocked ? '. Then what would do instead: a flexibility of so much, or so much worth added to every text for it' : ''}.`,
    ),
    ...columns(cells, width),
    '',
    ...(Object.values(parties).every(({ demands }) => demands.length === 0)
      ? said('Nobody insists on anything, or argues from a position that is known.')
      : said('Demands in force: texts within all positions if it gave way rung by rung, or altogether')),
    ...table(
      Object.entries(parties).flatMap(([id, { demands }]) =>
        demands.map((demand) => demandCells(scenario, id, demand)),
      ),
      [],
      width,
    ),
    ...(isBlocked ? ['', ...whyBlocked(scenario, zone).flatMap(said)] : []),
  ];
  const legend = unknownLegend(lines, 'because no such change would do').flatMap((text) => [
    '',
    ...said(text),
  ]);
  const when = scenario.dynamics ? `, ${longDate(scenario.start, day)}` : '';
  return `${[...said(`${scenario.title}: round ${round}${when}, after ${counted(events, 'event')} of seed "${zone.seed}"`), '', ...lines, ...legend].join('\n')}\n`;
}

const aZone = holding('a zone of positionZone', { parties: isRecord, next: Array.isArray });

function demandCells(scenario: Scenario, party: string, demand: DemandZone): string[] {
  const { issue, bound, level, firmness, without, rungs } = demand;
  const held = `${issueWord(scenario, issue)} ${bound === 'atLeast' ? '≥' : '≤'} ${level}`;
  const ways = [...rungs.map((rung) => `${rung.level}: ${rung.agreed}`), `none: ${without}`];
  return [partyWord(scenario, party), held, String(firmness), ways.join(', ')];
}
