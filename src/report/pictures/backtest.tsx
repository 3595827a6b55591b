import type { BacktestReport } from '../../history/index.js';
import type { Cell } from '../../ensemble/results.js';
import { counted, joined, percent } from '../../words/index.js';
import { between, SHARES } from './ensembles.js';
import { forest, markKey, type Row } from './forest.js';
import { shownName } from './labels.js';
import { paragraph, stacked, type Drawing } from './parts.js';
import { numberText } from './scales.js';

/** The model against the record: in how many draws what history bore out holds, and how many are needed. */
export function backtestPicture({ draws, seed, targets, caution }: BacktestReport, width: number): Drawing {
  const rows = targets.map(({ id, label, verdict, needed, ...target }): Row => ({
    label: `${id}. ${verdict}: ${shownName(label, 150)}`,
    needed,
    estimates: [
      {
        style: 0,
        value: target.share,
        ...target.interval,
        note: `${percent(target.share)} [${between(target.interval.low, target.interval.high)}]`,
      },
      {
        style: 1,
        value: target.structureOnlyShare,
        ...target.structureOnlyInterval,
        note: `${percent(target.structureOnlyShare)} [${between(target.structureOnlyInterval.low, target.structureOnlyInterval.high)}]`,
      },
    ],
  }));
  const verdicts = [...new Set(targets.map(({ verdict }) => verdict))].sort((a, b) => (a < b ? -1 : 1));
  const counts = verdicts.map(
    (verdict) => `${targets.filter((one) => one.verdict === verdict).length} ${verdict}`,
  );
  const keys = [
    markKey('dated numbers', 0),
    markKey('structure only', 1),
    {
      name: 'share needed',
      look: (x: number, y: number) => <rect x={x - 1} y={y - 6} width={2} height={12} class="f-ink" />,
    },
  ];
  const head = `${counted(targets.length, 'target')} that history bore out, over ${numberText(draws)} draws with perturbed judgements, seed “${shownName(seed)}”.`;
  const block = stacked([
    paragraph(head, width),
    paragraph(`Caution: ${shownName(caution, 400)}`, width),
    forest([{ rows, axis: [0, 1], ticks: SHARES, empty: 'There is no target.' }], width, keys),
  ]);
  const text = `The model against the record: ${head} ${counts.length > 0 ? `${joined(counts)}. ` : ''}Caution: ${shownName(caution, 400)}`;
  const columns = [
    'id',
    'target',
    'share',
    'low',
    'high',
    'structure only',
    'low',
    'high',
    'needed',
    'verdict',
  ];
  const table = targets.map(
    ({ id, label, share, interval, structureOnlyShare, structureOnlyInterval, needed, verdict }): Cell[] => [
      ...[id, label, share, interval.low, interval.high, structureOnlyShare],
      ...[structureOnlyInterval.low, structureOnlyInterval.high, needed, verdict],
    ],
  );
  return { title: 'The model against the record', text, table: { columns, rows: table }, block };
}
