import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { agentModels } from '../../../agents/index.js';
import type { Intervention, Move, TalksState } from '../../../talks/index.js';
import { happeningWord, partyWord } from '../../../words/index.js';
import type { Fork } from '../futures.js';
import type { Moments } from '../moments.js';
import { Choice } from './Choice.js';
import { MoveForm } from './MoveForm.js';

type Kind = 'agent' | 'answer' | 'event' | 'chance';

interface ForkFormProps {
  readonly moments: Moments;
  /** Events up to the place. */
  readonly n: number;
  readonly busy: boolean;
  fork(fork: Fork): void;
}

/** Chooses what is changed from the moment on. */
export function ForkForm({ moments, n, busy, fork }: ForkFormProps): VNode {
  const { words, book, trace } = moments;
  const [kind, setKind] = useState<Kind>('agent');
  const [party, setParty] = useState(book.ids[0]!);
  const [model, setModel] = useState(Object.keys(agentModels)[0]!);
  const [happening, setHappening] = useState('');
  const [seed, setSeed] = useState('');
  const [move, setMove] = useState<Move | null>(null);
  const place = placeOf(moments, n);
  const state = useMemo(() => moments.at(place.at), [moments, place.at]);
  const happenings = useMemo(() => happeningsOf(moments, state), [moments, state]);
  const chosen = happenings.find(({ id }) => id === happening) ?? happenings[0];
  const isOver = trace.events[n - 1]?.type === 'ended';
  const changes = (): Intervention[] | null => {
    if (kind === 'agent') return [{ kind: 'replaceAgent', party, agent: { name: model, parameters: {} } }];
    if (kind === 'event') return chosen ? [chosen.change] : null;
    if (kind === 'chance') return [];
    return move && place.party !== null ? [{ kind: 'forceMove', party: place.party, move }] : null;
  };
  const wanted = changes();
  const hasBegun = n > 0 || kind === 'chance';
  const ready = !busy && wanted !== null && hasBegun && (kind !== 'chance' || seed !== '');
  const at = kind === 'answer' ? place.at : n;
  return (
    <section aria-labelledby="fork">
      <h2 id="fork">Fork here</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) fork({ at, interventions: wanted, ...(seed !== '' && { seed }) });
        }}
      >
        <fieldset>
          <legend>What is changed from event {at} on</legend>
          {kinds.map(([each, label]) => (
            <label class="choice">
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              {label}
            </label>
          ))}
        </fieldset>
        {kind === 'agent' && (
          <div class="fields">
            <Choice
              label="Party"
              value={party}
              set={setParty}
              options={book.ids.map((id) => [id, partyWord(words, id)])}
            />
            <Choice
              label="Agent"
              value={model}
              set={setModel}
              options={Object.keys(agentModels).map((name) => [name, name])}
            />
          </div>
        )}
        {kind === 'answer' &&
          (place.party === null ? (
            <p>Nobody is to move here: step to a moment at which a party is, or has just moved.</p>
          ) : (
            <>
              <p dir="auto">
                {place.at < n ? 'Instead of what was just done by ' : 'To move: '}
                {partyWord(words, place.party)}.
              </p>
              <MoveForm key={place.at} moments={moments} state={state} party={place.party} set={setMove} />
            </>
          ))}
        {kind === 'event' &&
          (happenings.length === 0 ? (
            <p>The scenario has no events of the world.</p>
          ) : (
            <Choice
              label="Event"
              value={chosen!.id}
              set={setHappening}
              options={happenings.map(({ id, label }) => [id, label])}
            />
          ))}
        <div class="fields">
          <label>
            Seed of chance from there on{' '}
            <input
              type="text"
              value={seed}
              maxLength={200}
              placeholder="as it was"
              onInput={(event) => setSeed(event.currentTarget.value)}
            />
          </label>
          <button type="submit" disabled={!ready || isOver}>
            Fork here
          </button>
        </div>
        {isOver && <p>The talks have ended here: step back.</p>}
        {!hasBegun && <p>The talks have not begun here: step on, or change chance alone.</p>}
      </form>
    </section>
  );
}

const kinds: readonly (readonly [Kind, string])[] = [
  ['agent', 'another agent for a party'],
  ['answer', 'another move'],
  ['event', 'an event of the world'],
  ['chance', 'chance alone'],
];

/** Whose move can be another: that of who has just moved, else that of who is to move. */
function placeOf({ trace, at }: Moments, n: number): { readonly at: number; readonly party: string | null } {
  const last = trace.events[n - 1];
  if (last?.type === 'moved') return { at: n - 1, party: last.party };
  return { at: n, party: at(n).public.toAct };
}

interface Happening {
  readonly id: string;
  readonly label: string;
  readonly change: Intervention;
}

/** What may be made to happen, and what is about to happen and may not. */
function happeningsOf({ words }: Moments, state: TalksState): readonly Happening[] {
  const { hazards = [], events = [] } = words.dynamics ?? {};
  const ids = [...hazards, ...events].map(({ id }) => id);
  const agenda = (state.ahead?.gap ?? state.public).agenda.filter(({ id }) => ids.includes(id));
  return [
    ...agenda.map(({ id }): Happening => {
      return {
        id: `-${id}`,
        label: `Does not happen: ${happeningWord(words, id)}`,
        change: { kind: 'dropEvent', id },
      };
    }),
    ...ids.map((id): Happening => {
      return { id, label: `Happens: ${happeningWord(words, id)}`, change: { kind: 'addEvent', id } };
    }),
  ];
}
