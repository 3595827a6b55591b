import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { partyWord } from '../../../words/index.js';
import type { Moments, Sight } from '../moments.js';
import { eventInWords, momentInWords } from '../stateTables.js';

/** Events a second. */
const paces = [2, 5, 20, 60] as const;

interface ControlsProps {
  readonly moments: Moments;
  readonly sight: Sight;
  go(n: number): void;
  look(party: string | null): void;
}

/** Plays, steps and slides through the events, and chooses with whose eyes. */
export function Controls({ moments, sight, go, look }: ControlsProps): VNode {
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState<number>(5);
  const { events } = moments.trace;
  const { n, party } = sight;
  const isOver = n >= events.length;
  useEffect(() => {
    if (!playing) return undefined;
    if (isOver) return setPlaying(false);
    const timer = setTimeout(() => go(n + 1), 1000 / pace);
    return () => clearTimeout(timer);
  }, [playing, n, pace, isOver, go]);
  const isOpening = (k: number): boolean => events[k - 1]?.type === 'roundOpened';
  const nextRound = (): number => {
    for (let k = n + 1; k < events.length; k++) if (isOpening(k)) return k;
    return events.length;
  };
  const roundBefore = (): number => {
    for (let k = n - 1; k > 0; k--) if (isOpening(k)) return k;
    return 0;
  };
  const said = `Event ${n} of ${events.length}: ${eventInWords(moments, n)}; ${momentInWords(moments, sight.public)}`;
  return (
    <section class="controls" aria-label="Replay">
      <div class="buttons">
        <button
          type="button"
          onClick={() => (isOver && !playing ? (go(0), setPlaying(true)) : setPlaying(!playing))}
        >
          {playing ? 'Pause' : 'Play'}
        </button>
        <button type="button" disabled={n === 0} onClick={() => go(n - 1)}>
          Step back
        </button>
        <button type="button" disabled={isOver} onClick={() => go(n + 1)}>
          Step
        </button>
        <button type="button" disabled={n === 0} onClick={() => go(roundBefore())}>
          Round before
        </button>
        <button type="button" disabled={isOver} onClick={() => go(nextRound())}>
          Next round
        </button>
        <label>
          Events a second{' '}
          <select value={String(pace)} onChange={(event) => setPace(Number(event.currentTarget.value))}>
            {paces.map((each) => (
              <option value={String(each)}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          Seen by{' '}
          <select
            value={party ?? ''}
            onChange={(event) => look(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          >
            <option value="">one who is shown everything</option>
            {moments.book.ids.map((id) => (
              <option value={id} dir="auto">
                {partyWord(moments.words, id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="slider">
        Event
        <input
          type="range"
          min={0}
          max={events.length}
          step={1}
          value={n}
          aria-valuetext={said}
          onInput={(event) => go(Number(event.currentTarget.value))}
        />
      </label>
      <p class="now" dir="auto">
        {said}
      </p>
    </section>
  );
}
