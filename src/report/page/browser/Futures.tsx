import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { outcomeInWords } from '../../outcomeInWords.js';
import { besideTable, oftenTable, outcomeOf, partingOf, shareInWords, type Fork } from '../futures.js';
import { momentsOf, shownChronicle, type Moments } from '../moments.js';
import { interventionInWords } from '../../tellers/tellInterventions.js';
import { fingerprint, type Trace } from '../../../talks/index.js';
import { Round } from './Account.js';
import { DataTable } from './DataTable.js';
import type { Often } from './engine.js';

interface FuturesProps {
  readonly moments: Moments;
  readonly fork: Fork;
  readonly trace: Trace;
  readonly often: Often | null;
  /** Looks at the other future from now on. */
  take(): void;
  drop(): void;
}

/** Rounds of each future that are told from where they part. */
const TOLD = 2;

/** The other future beside the run, and how often it comes out so. */
export function Futures({ moments, fork, trace, often, take, drop }: FuturesProps): VNode {
  const { words } = moments;
  const other = useMemo(() => momentsOf(trace), [trace]);
  const table = useMemo(() => besideTable(words, moments.trace, trace), [words, moments, trace]);
  const parts = partingOf(moments.trace.events, trace.events);
  const kind = outcomeOf(trace)?.kind;
  const print = useMemo(() => fingerprint(trace), [trace]);
  const changed = fork.interventions.map((one) => interventionInWords(one, words)).join(' ');
  return (
    <section aria-labelledby="future" class="future">
      <h2 id="future">The other future</h2>
      <p dir="auto">
        {changed} {fork.seed === undefined ? '' : `Chance comes from seed “${fork.seed}” from there on. `}
        {sameUntil(moments, trace, parts)}
      </p>
      <div class="two">
        <Told title="This run" moments={moments} from={fork.at} />
        <Told title="The other future" moments={other} from={fork.at} />
      </div>
      <DataTable table={table} />
      <p>
        Fingerprint of the other future, the same on every machine: <code>{print}</code>
      </p>
      {often === null ? null : (
        <div>
          <p>
            {kind === undefined
              ? 'The future has no end.'
              : `“${kind}” with the change, on other seeds: ${shareInWords(often.changed, kind)}.`}
          </p>
          <DataTable table={oftenTable(often.changed, often.unchanged)} />
        </div>
      )}
      <div class="buttons">
        <button type="button" onClick={take}>
          Replay this future
        </button>
        <button type="button" onClick={drop}>
          Leave it
        </button>
      </div>
    </section>
  );
}

function sameUntil({ trace: { events } }: Moments, { events: others }: Trace, parts: number): string {
  if (parts === events.length && parts === others.length)
    return 'Nothing changes: the futures are the same, event by event.';
  return `The futures part at event ${parts + 1}.`;
}

/** The rounds of a run from an event on. */
function Told({ title, moments, from }: { title: string; moments: Moments; from: number }): VNode {
  const { words, trace } = moments;
  const chronicle = useMemo(() => shownChronicle(words, trace.events), [words, trace]);
  const round = trace.events.slice(0, from).filter(({ type }) => type === 'roundOpened').length;
  const first = Math.max(0, round - 1);
  return (
    <div role="group" aria-label={title}>
      <h3>{title}</h3>
      {chronicle.chapters.slice(first, first + TOLD).map((chapter) => (
        <Round key={chapter.opened.round} chronicle={chronicle} chapter={chapter} />
      ))}
      <p dir="auto">
        {chronicle.outcome ? outcomeInWords(words, chronicle.outcome) : 'The talks are not over.'}
      </p>
    </div>
  );
}
