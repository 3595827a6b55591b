import type { ForecastCard, IssueForecast } from '../../analysis/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  columns,
  figure,
  issueWord,
  joined,
  optionWord,
  partyWord,
  wrapped,
  UNKNOWN,
  unknownLegend,
} from '../../words/index.js';

/**
 * Says the forecasts of a negotiation as text: issue by issue, on the scale of its options.
 *
 * @param width - of a line. Default: as wide as it is
 */
export function forecastTable(scenario: Scenario, card: ForecastCard, width = Infinity): string {
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const { issues, positionsFrom, capabilityFrom } = card;
  const parties = scenario.parties.map(({ id }) => id);
  const head = ['', ...issues.map(({ issue }) => issueWord(scenario, issue))];
  const unweighed = issues
    .filter(({ simpleMean }) => simpleMean === null)
    .map(({ issue }) => issueWord(scenario, issue));
  const row = (label: string, of: (one: IssueForecast) => string): string[] => [label, ...issues.map(of)];
  const number = (label: string, of: (one: IssueForecast) => number | undefined | null): string[] =>
    row(label, (one) => figure(of(one) ?? null));
  const interval = ({ simulated }: IssueForecast): string =>
    simulated ? `${figure(simulated.low)} to ${figure(simulated.high)}` : UNKNOWN;
  const lines = [
    ...said(scenario.title),
    '',
    ...said('What is agreed, on the scale of options from 0'),
    ...columns(
      [
        head,
        row('last option', ({ last }) => String(last)),
        number('simple mean', ({ simpleMean }) => simpleMean),
        number('weighted mean', ({ weighted }) => weighted?.mean),
        number('weighted median', ({ weighted }) => weighted?.median),
        number('Condorcet, mean', ({ condorcet }) => condorcet?.mean),
        row('Condorcet, winner', ({ condorcet }) => (condorcet ? String(condorcet.winner) : UNKNOWN)),
        number('spatial, alone', ({ spatial }) => spatial?.alone),
        number('spatial, all at once', ({ spatial }) => spatial?.together),
        ...(issues.some(({ simulated }) => simulated)
          ? [number('simulated', ({ simulated }) => simulated?.value), row('interval', interval)]
          : []),
      ],
      width,
    ),
    '',
    ...said('Positions, and salience'),
    ...columns(
      [
        head,
        ...parties.flatMap((party) => {
          const wish = ({ positions }: IssueForecast) => positions.find((one) => one.party === party);
          return [
            number(partyWord(scenario, party), (one) => wish(one)?.position),
            number('  salience', (one) => wish(one)?.salience),
          ];
        }),
      ],
      width,
    ),
    '',
    ...said('The likeliest option by the Condorcet vote'),
    ...issues.flatMap(({ issue, condorcet }) => {
      if (!condorcet) return [];
      const { winner, chances } = condorcet;
      const words = `${issueWord(scenario, issue)}: ${optionWord(scenario, issue, winner)} (chance ${figure(chances[winner]!)})`;
      return wrapped(words, '  ', '    ', false, width);
    }),
    '',
    ...said(`Positions: ${positionsFrom}. Capability: ${capabilityFrom}.`),
    ...(unweighed.length > 0
      ? said(
          `By preferences nobody cares about ${joined(unweighed)}, so that nothing is forecast of it; what delegations insist on (analyze --zone) may hang on it all the same.`,
        )
      : []),
  ];
  const legend = unknownLegend(lines, 'because nobody cares, or the party does not').flatMap(said);
  return `${[...lines, ...legend].join('\n')}\n`;
}
