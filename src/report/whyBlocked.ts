import { positionZone, textsPut, type PositionZone, type Step, type TextsPut } from '../analysis/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Trace } from '../talks/index.js';
import { counted, issueWord, joined, longDate, optionWord, partyWord } from '../words/index.js';

/** Why a session came to nothing. */
export interface Why {
  readonly title: string;
  /** Two sentences at most. */
  readonly lines: readonly string[];
}

/** Says why the last session without a text came to nothing; null where every session brought one. */
export function whyOf(trace: Trace): Why | null {
  const { scenario } = trace;
  const events = lastFailed(trace);
  if (events === undefined) return null;
  const zone = positionZone(trace, { events });
  const wasSigned = trace.events.slice(0, events).some(({ type }) => type === 'agreed');
  const when = scenario.dynamics ? ` of ${longDate(scenario.start, zone.day)}` : '';
  return {
    title: `Why the last session without a text${when} brought none`,
    lines:
      wasSigned && zone.texts > 0 && zone.suits === 0
        ? [
            `No text suits everybody better than what was signed before (of ${zone.texts} that the rules allow).`,
          ]
        : zone.agreed > 0
          ? [openWords(zone, textsPut(trace, events))]
          : whyBlocked(scenario, zone),
  };
}

/** Says what became of the texts within everybody's position. */
function openWords({ agreed }: PositionZone, { within }: TextsPut): string {
  const open = `Not for want of a text: ${counted(agreed, 'was', 'were')} within everybody's position`;
  if (within === 0) return `${open}, and none of them was put.`;
  const put = within === agreed && agreed > 1 ? 'all of them' : agreed === 1 ? 'it' : `${within} of them`;
  return `${open}, and ${put} ${within === 1 ? 'was' : 'were'} put, but not signed.`;
}

/** The number of events before the first word of the last session in which nothing was signed. */
function lastFailed({ events }: Trace): number | undefined {
  let failed: number | undefined;
  let open: number | undefined;
  events.forEach((event, index) => {
    if (event.type === 'roundOpened') open = event.phase === 'plenary' ? index + 1 : undefined;
    if (event.type === 'convened') open = event.held ? index + 1 : undefined;
    if (event.type === 'agreed') open = undefined;
    if (event.type === 'plenaryEnded') failed = open ?? failed;
  });
  return failed;
}

/**
 * Says in two sentences, each a line, why no text can be signed: who would have to let go, one after the other, and the
 * least that would do. None where some text is within all positions.
 */
export function whyBlocked(scenario: Scenario, zone: PositionZone): readonly string[] {
  const { suits, agreed, next, texts } = zone;
  if (agreed > 0) return [];
  if (texts === 0) return ['The rules of texts leave nothing to be signed.'];
  const name = (id: string): string => partyWord(scenario, id);
  const first = next.findIndex((step) => step.agreed > 0);
  if (first < 0)
    return [`No text suits everybody, whatever positions are given up (of ${texts} that the rules allow).`];
  const together = joined(next.slice(0, first + 1).map(({ party }) => name(party)));
  const then = next
    .slice(first + 1, first + 3)
    .map(({ party, agreed: opened }) => `${name(party)} (${opened})`);
  const after = then.length > 0 ? `; then, as they let go too, of ${joined(then)}` : '';
  const way = first > 0 ? 'those of' : 'that of';
  const [is, it] = first > 0 ? ['they are', 'them'] : ['it is', 'it'];
  const are = first > 0 ? 'are' : 'is';
  return [
    `${counted(suits, 'text suits', 'texts suit')} everybody, and none is within everybody's position: ${is} ${way} ${together} which ${are} in the way (without ${it} ${next[first]!.agreed})${after}.`,
    leastWords(scenario, zone),
  ];
}

/** The least changes of one party alone, in the order in which they would open most. */
function leastWords(scenario: Scenario, { parties }: PositionZone): string {
  const ways = Object.entries(parties).flatMap(([id, { least }]): string[] => {
    if (least === null) return [];
    const { steps, flexibility, reward, trust } = least;
    const own = [
      ...(steps ? [`gives way on ${joined(steps.map((step) => stepWords(scenario, step)))}`] : []),
      ...(flexibility.to === null
        ? []
        : [`has a flexibility of ${changed(flexibility.from, flexibility.to)}`]),
      ...(reward === null ? [] : [`gets ${reward.toFixed(reward < 0.01 ? 3 : 2)} more out of every text`]),
      ...trust.flatMap(({ in: other, from, to }) =>
        to === null ? [] : [`trusts ${partyWord(scenario, other)} to ${changed(from, to)}`],
      ),
    ];
    return own.length > 0 ? [`${partyWord(scenario, id)} ${joined(own, 'or')}`] : [];
  });
  return ways.length === 0
    ? 'No single change of one party would open a text.'
    : `A text would be open if ${ways.join('; or if ')}.`;
}

function stepWords(scenario: Scenario, { issue, bound, from, to }: Step): string {
  const word = issueWord(scenario, issue);
  const sign = bound === 'atLeast' ? '≥' : '≤';
  return to === null
    ? `${word} (${sign} ${from}) altogether`
    : `${word} (${sign} ${from} to ${sign} ${to}: ${optionWord(scenario, issue, to)})`;
}

/** Both with as many digits, two to four, as it takes to tell them apart. */
function changed(from: number, to: number): string {
  const digits = [2, 3].find((count) => from.toFixed(count) !== to.toFixed(count)) ?? 4;
  return `${to.toFixed(digits)} instead of ${from.toFixed(digits)}`;
}
