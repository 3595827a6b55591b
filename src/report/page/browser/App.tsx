import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { seatsAtEnd } from '../../../talks/index.js';
import type { Trace } from '../../../talks/index.js';
import { partyWord } from '../../../words/index.js';
import { answersTable } from '../answers.js';
import type { Fork } from '../futures.js';
import { momentsOf, sightOf } from '../moments.js';
import { linkedSituation, linkOf, situationBase, type PageRun, type SituationBase } from '../situation.js';
import { stateTables } from '../stateTables.js';
import { Account } from './Account.js';
import { Controls } from './Controls.js';
import { DataTable } from './DataTable.js';
import type { Engine, Often } from './engine.js';
import { ForkForm } from './ForkForm.js';
import { Futures } from './Futures.js';
import { Pictures } from './Pictures.js';
import { copy } from './saving.js';

/** Seeds over which it is counted how often a future comes out so. */
const SEEDS = 200;

/** What is looked at. */
interface Looked {
  readonly run: Trace;
  /** How it came of the recorded run. */
  readonly forks: readonly Fork[];
  readonly future: { readonly fork: Fork; readonly trace: Trace } | null;
  readonly n: number;
  readonly party: string | null;
  /** What a link said of a run that is not the one of this page; null: it is this one. */
  readonly other: SituationBase | null;
}

interface Notice {
  readonly role: 'status' | 'alert';
  readonly text: string;
}

const NOTHING: Notice = { role: 'status', text: '' };

/** The replay page. */
export function App({ page, engine }: { page: PageRun; engine: Engine }): VNode {
  const [looked, setLooked] = useState<Looked>(() => beginning(page.trace));
  const [notice, setNotice] = useState<Notice>(NOTHING);
  const [often, setOften] = useState<Often | null>(null);
  const [busy, setBusy] = useState(false);
  const whole = usePrinting();
  // The recorded run once more, so that the first future does not wait until the engine is warm.
  useEffect(() => {
    const warm = { at: 0, interventions: [] };
    const timer = setTimeout(() => void engine.future(page.trace, warm).catch(() => undefined), 50);
    return () => clearTimeout(timer);
  }, []);
  const { run, forks, future, n, party, other } = looked;
  const moments = useMemo(() => momentsOf(run), [run]);
  const sight = useMemo(() => sightOf(moments, n, party), [moments, n, party]);
  const tables = useMemo(
    () => [answersTable(moments, sight), ...stateTables(moments, sight)],
    [moments, sight],
  );
  const change = useCallback((part: Partial<Looked>) => setLooked((before) => ({ ...before, ...part })), []);
  const go = useCallback((to: number) => change({ n: to }), [change]);
  const fail = (error: unknown): void =>
    setNotice({ role: 'alert', text: error instanceof Error ? error.message : String(error) });

  const count = (trace: Trace, fork: Fork): void => {
    setOften(null);
    setNotice({
      role: 'status',
      text: 'The other future is told below. Counting how often it comes out so …',
    });
    engine
      .often(trace, fork, SEEDS, setOften)
      .then((all) => {
        setOften(all);
        if (all.seeds === SEEDS) setNotice({ role: 'status', text: `Counted over ${all.seeds} seeds.` });
      })
      .catch(fail);
  };
  const fork = (wanted: Fork): void => {
    setBusy(true);
    setNotice({ role: 'status', text: 'Playing …' });
    engine
      .future(run, wanted)
      .then((trace) => {
        change({ future: { fork: wanted, trace } });
        count(run, wanted);
      })
      .catch(fail)
      .finally(() => setBusy(false));
  };
  const link = useLink(
    page,
    looked,
    (opened) => {
      setNotice(NOTHING);
      setLooked(opened);
      if (opened.future) count(opened.run, opened.future.fork);
    },
    engine,
    fail,
  );

  const back = (): void => {
    setNotice(NOTHING);
    if (other === null) return setLooked({ ...beginning(page.trace), party });
    engine
      .open(page, { ...other, forks: [], event: 0 })
      .then(({ run: recorded }) => setLooked({ ...beginning(recorded), party, other }))
      .catch(fail);
  };
  const seats = seatsAtEnd(run.scenario, run.events.slice(0, n));
  const players = moments.book.ids.map((id) => `${partyWord(moments.words, id)} by ${seats[id]!.name}`);
  return (
    <main>
      <header>
        <h1 dir="auto">{moments.words.title}</h1>
        <p dir="auto">
          {party === null
            ? `Seed “${run.seed}”, version ${run.version}. Played: ${players.join(', ')}. `
            : `What ${partyWord(moments.words, party)} may know by then. `}
          Everything below happened in the model only.
        </p>
        {other !== null && (
          <p>
            This run is one that a link led to.{' '}
            <button type="button" onClick={() => setLooked({ ...beginning(page.trace), party })}>
              Back to the run of this page
            </button>
          </p>
        )}
        {forks.length > 0 && (
          <p>
            This is a future that was forked {forks.length === 1 ? 'once' : `${forks.length} times`} from the
            recorded run.{' '}
            <button type="button" onClick={back}>
              Back to the recorded run
            </button>
          </p>
        )}
      </header>
      <Controls moments={moments} sight={sight} go={go} look={(who) => change({ party: who })} />
      <div role={notice.role} class={notice.text === '' ? 'notice none' : 'notice'} dir="auto">
        {notice.text}
      </div>
      <div class="two">
        <Account words={moments.words} sight={sight} whole={whole} />
        <section aria-labelledby="state">
          <h2 id="state">{party === null ? 'The state' : `As ${partyWord(moments.words, party)} sees it`}</h2>
          {tables
            .filter(({ rows }) => rows.length > 0)
            .map((table) => (
              <DataTable table={table} printing={whole} />
            ))}
        </section>
      </div>
      {party === null && forks.length === 0 && other === null && page.why && (
        <section aria-labelledby="why" dir="auto">
          <h2 id="why">{page.why.title}</h2>
          {page.why.lines.map((line) => (
            <p>{line}</p>
          ))}
        </section>
      )}
      {party === null && <ForkForm moments={moments} n={n} busy={busy} fork={fork} />}
      {party === null && future && (
        <Futures
          moments={moments}
          {...future}
          often={often}
          take={() => {
            setNotice(NOTHING);
            change({ run: future.trace, forks: [...forks, future.fork], future: null, n: future.fork.at });
          }}
          drop={() => {
            setNotice(NOTHING);
            change({ future: null });
          }}
        />
      )}
      {party === null ? (
        <Pictures trace={moments.trace} whole={whole} />
      ) : (
        <p>Forks and pictures show more than one party knows: choose to be shown everything to see them.</p>
      )}
      <footer>
        <button type="button" onClick={() => void link().then(copy, fail)}>
          Copy a link to this moment
        </button>
      </footer>
    </main>
  );
}

function beginning(run: Trace): Looked {
  return { run, forks: [], future: null, n: run.events.length, party: null, other: null };
}

/** Keeps what is looked at in the address, and looks at what an address says; returns how to get the link. */
function useLink(
  page: PageRun,
  { forks, future, n, party, other }: Looked,
  open: (looked: Looked) => void,
  engine: Engine,
  fail: (error: unknown) => void,
): () => Promise<string> {
  const written = useRef('');
  const fresh = useRef(true);
  const base = useRef<SituationBase | null>(null);
  const hash = async (): Promise<string> => {
    const said = other ?? (base.current ??= situationBase(page));
    const all = future ? [...forks, future.fork] : forks;
    const beside = future !== null && { beside: true };
    return await linkOf({ ...said, forks: all, ...beside, event: n, ...(party !== null && { party }) });
  };
  useEffect(() => {
    const read = async (): Promise<void> => {
      if (location.hash === `#${written.current}`) return;
      const said = await linkedSituation(location.hash);
      written.current = location.hash.slice(1);
      if (said === null) return;
      const { run, forks: kept, future: beside = null } = await engine.open(page, said);
      const event = Math.max(0, Math.min(run.events.length, said.event));
      const known =
        said.party !== undefined && page.trace.scenario.parties.some(({ id }) => id === said.party);
      const { version, home, changes, seed, run: recorded } = said;
      const isOwn = recorded === (base.current ??= situationBase(page)).run;
      open({
        ...{ run, forks: kept, future: beside, n: event, party: known ? said.party! : null },
        other: isOwn ? null : { version, home, changes, seed, run: recorded },
      });
    };
    const tryRead = (): void => void read().catch(fail);
    tryRead();
    addEventListener('hashchange', tryRead);
    return () => removeEventListener('hashchange', tryRead);
  }, []);
  useEffect(() => {
    // An address that somebody gives is read before anything is written over it.
    if (fresh.current) return void (fresh.current = false);
    let wanted = true;
    const timer = setTimeout(() => {
      void hash().then((text) => {
        // Somebody has given another address meanwhile, which is about to be read.
        if (!wanted || location.hash.slice(1) !== written.current) return;
        written.current = text;
        history.replaceState(null, '', `#${text}`);
      });
    }, 150);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [forks, future, n, party, other]);
  return async () => `${location.href.replace(/#.*/s, '')}#${await hash()}`;
}

/** Whether the page is being printed: then all of it is there. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    const told = (): void => setPrinting(paper.matches);
    paper.addEventListener('change', told);
    const before = (): void => setPrinting(true);
    const after = (): void => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      paper.removeEventListener('change', told);
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
