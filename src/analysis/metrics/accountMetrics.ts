import type { Scenario } from '../../scenario/index.js';
import type { Run, TalksEvent } from '../../talks/index.js';
import type { Metric, MetricRange, NumberMetric, YesNoMetric } from './Metric.js';

/** Sessions held that count as early. */
const EARLY = 2;

/** Metrics of how the talks came to what they came to: of texts one after the other, of drafts, answers and sessions. */
export function accountMetrics(scenario: Scenario): readonly Metric[] {
  const { protocol } = scenario;
  return [
    yesNo('earlySubstance', `an agreement of substance was signed in the first ${EARLY} sessions`, isEarly),
    yesNo(
      'secondPlan',
      'two agreements of substance or more were signed, one after the other',
      ({ outcome }) => outcome.agreements.filter(({ substance }) => substance).length > 1,
    ),
    yesNo('belowFloor', 'a draft named less of a duty than was implemented', (run) =>
      isBelowFloor(scenario, run),
    ),
    yesNo('bothWays', 'an answer to a draft asked for more and for less of one issue', asksBothWays),
    ...(protocol.kind === 'singleText' ? [chairStatements] : []),
    number(
      'repeatedSessions',
      'share of sessions that repeat an earlier one word for word',
      '',
      { least: 0, most: 1 },
      repeated,
    ),
  ];
}

function yesNo(name: string, label: string, of: (run: Run) => boolean): YesNoMetric {
  return { name, label, kind: 'yesNo', of };
}

function number(
  name: string,
  label: string,
  unit: string,
  range: MetricRange,
  of: (run: Run) => number | null,
): NumberMetric {
  return { name, label, kind: 'number', unit, range, of };
}

/** Of every single text, whether or not the chair may state anything: so talks can be compared with and without. */
const chairStatements = number(
  'chairStatements',
  'statements of the chair on sessions that failed',
  'statements',
  { least: 0 },
  ({ state }) => state.public.stated?.length ?? 0,
);

function isEarly({ outcome, trace }: Run): boolean {
  const first = outcome.agreements.find(({ substance }) => substance);
  if (first === undefined) return false;
  let [round, held] = [0, 0];
  for (const event of trace.events) {
    if (event.type === 'roundOpened') round = event.round;
    if (event.type === 'convened' && event.held && round <= first.round) held += 1;
  }
  return held <= EARLY;
}

/** Follows what is implemented through the run, and looks at each draft on the issues of which somebody owes steps. */
function isBelowFloor({ issues, implemented }: Scenario, { trace }: Run): boolean {
  const owed = issues.flatMap(({ obligation }, index) => (obligation ? [index] : []));
  const levels = issues.map(({ id }) => implemented?.[id] ?? 0);
  return trace.events.some((event) => {
    for (const [issue, level] of levelsAfter(event, levels)) levels[issue] = level;
    if (event.type !== 'moved' || event.move.kind !== 'propose') return false;
    const { deal } = event.move;
    return owed.some((issue) => deal[issue]! < levels[issue]!);
  });
}

/** Returns the levels that an event changes, by the index of their issue, in order. */
function levelsAfter(event: TalksEvent, levels: readonly number[]): readonly (readonly [number, number])[] {
  if (event.type === 'performed') return event.level === null ? [] : [[event.issueIndex, event.level]];
  if (event.type === 'found') return [[event.issueIndex, Math.min(levels[event.issueIndex]!, event.level)]];
  if (event.type !== 'agreementEnded') return [];
  return event.snapBack.map(({ issueIndex, level }) => [issueIndex, level - 1]);
}

function asksBothWays({ trace }: Run): boolean {
  return trace.events.some((event) => {
    if (event.type !== 'moved' || event.move.kind !== 'object') return false;
    const { objections } = event.move;
    const up = objections.filter(({ direction }) => direction === 'up');
    return objections.some(
      ({ issue, direction }) => direction === 'down' && up.some((other) => other.issue === issue),
    );
  });
}

/** Sessions are the same if the same parties made the same moves at the table, in the same order. */
function repeated({ outcome, trace }: Run): number | null {
  const sessions: string[][] = [];
  for (const event of trace.events) {
    if (event.type === 'convened' && event.held) sessions.push([]);
    if (event.type !== 'moved' || !atTable.has(event.move.kind)) continue;
    const { text: _, ...move } = event.move;
    sessions.at(-1)?.push(JSON.stringify([event.party, move]));
  }
  if (outcome.sessions === 0 || sessions.length === 0) return null;
  const different = new Set(sessions.map((moves) => moves.join('\n')));
  return (sessions.length - different.size) / sessions.length;
}

const atTable: ReadonlySet<string> = new Set(['propose', 'accept', 'object', 'walkOut', 'close']);
