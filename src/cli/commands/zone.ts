import {
  positionZone,
  sessionIn,
  zoneOverSeeds,
  type CountSpread,
  type ShareOfRuns,
  type ZoneMoment,
  type ZoneOverSeeds,
} from '../../analysis/index.js';
import { problem, refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { tellZone } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { runTalks } from '../../talks/index.js';
import { columns, isExact, partyWord, percent, wrapped } from '../../words/index.js';
import { checkSeed } from '../reading/options.js';
import { scenarioFor } from '../reading/scenarioFor.js';

/** What was asked of a zone of positions, as it was written. */
export interface ZoneFlags {
  readonly json?: boolean;
  readonly seed?: string;
  readonly seeds?: string;
  readonly at?: string;
}

const MAX_SEEDS = 10_000;
const MOMENTS: readonly string[] = ['first', 'last'] satisfies readonly ZoneMoment[];

/**
 * Says who stands in the way before a session of a run of a scenario, or over many runs.
 *
 * @throws SixPartyError `invalid-option` with all that is wrong with the flags, those of `scenarioFor`
 */
export async function zoneText(name: string, flags: ZoneFlags, width: number | undefined): Promise<string> {
  const { seed = '1', at = 'first', json = false } = flags;
  const problems: Problem[] = [];
  checkSeed(seed, problems);
  if (!MOMENTS.includes(at)) problems.push(problem('--at', 'out-of-range', MOMENTS.join(' or '), at));
  const seeds = wholeOfCommandLine('--seeds', flags.seeds, 2, MAX_SEEDS, problems);
  refuse('invalid-option', 'There is no such zone.', problems);
  const scenario = await scenarioFor(name, { seed });
  if (seeds === undefined) {
    const { trace } = runTalks(scenario, { seed });
    const zone = positionZone(trace, { events: sessionIn(trace, at as ZoneMoment) });
    return json
      ? `${JSON.stringify(zone, null, 2)}\n`
      : tellZone(scenario, zone, width === undefined ? {} : { width });
  }
  const zones = zoneOverSeeds(scenario, { seeds, seed, at: at as ZoneMoment });
  return json ? `${JSON.stringify(zones, null, 2)}\n` : overSeeds(scenario, zones, width);
}

function overSeeds(scenario: Scenario, zones: ZoneOverSeeds, width = Infinity): string {
  const { seed, seeds, at, texts, suits, agreed, blocked, parties } = zones;
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const spread = ([low, median, high]: CountSpread): string[] =>
    [median, low, high].map((count) => String(Math.round(count)));
  const isSure = isExact(blocked);
  const share = (one: ShareOfRuns): string[] => [
    percent(one.share),
    ...(isSure ? [] : [`${percent(one.low)} to ${percent(one.high)}`]),
  ];
  return `${[
    ...said(scenario.title),
    ...said(
      `Before the first word of the ${at} session of ${seeds} runs, seeds ${seed}/0 to ${seed}/${seeds - 1}`,
    ),
    '',
    ...columns(
      [
        ['texts', 'median', ...(seeds < 20 ? ['least', 'greatest'] : ['5 %', '95 %'])],
        ['that the rules allow', ...spread(texts)],
        ['suit everybody by preferences', ...spread(suits)],
        ["within everybody's position", ...spread(agreed)],
        ...Object.entries(parties).map(([id, { without }]) => [
          `within all but that of ${partyWord(scenario, id)}`,
          ...spread(without),
        ]),
      ],
      width,
    ),
    '',
    ...(isSure ? said('Nothing before it is left to chance: all runs are alike.') : []),
    ...columns(
      [
        ['share of runs', '', ...(isSure ? [] : ['95 %'])],
        ["none within everybody's position", ...share(blocked)],
        ...Object.entries(parties).flatMap(([id, { alone, first }]) => [
          [`none, and some without that of ${partyWord(scenario, id)}`, ...share(alone)],
          [`${partyWord(scenario, id)} would have to let go first`, ...share(first)],
        ]),
      ],
      width,
    ),
  ].join('\n')}\n`;
}
