import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../../scenario/index.js';
import { chapterEntries, chapterHeading } from '../../chapterLines.js';
import type { Chapter, Chronicle } from '../../chronicle.js';
import { outcomeInWords } from '../../outcomeInWords.js';
import { shownChronicle, untoldTexts, type Sight } from '../moments.js';

/** Rounds that are told at first, and how many more at a time: talks may have hundreds. */
const SOME = 6;
const MORE = 20;

interface AccountProps {
  readonly words: Scenario;
  readonly sight: Sight;
  /** Whether all of it is wanted, on paper. */
  readonly whole: boolean;
}

/** What has happened up to the moment, the newest at the end. */
export function Account({ words, sight, whole }: AccountProps): VNode {
  const [asked, setAsked] = useState(SOME);
  const box = useRef<HTMLDivElement>(null);
  const chronicle = useMemo(() => shownChronicle(words, sight.events), [words, sight]);
  const { chapters, outcome } = chronicle;
  const first = whole ? 0 : Math.max(0, chapters.length - asked);
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [sight]);
  return (
    <section aria-labelledby="account">
      <h2 id="account">Account</h2>
      <div class="account" ref={box} role="region" aria-labelledby="account" tabIndex={0}>
        {first > 0 && (
          <button type="button" onClick={() => setAsked(asked + MORE)}>
            Show earlier rounds ({first})
          </button>
        )}
        {chapters.length === 0 && <p>No round has opened yet.</p>}
        {chapters.slice(first).map((chapter) => (
          <Round key={chapter.opened.round} chronicle={chronicle} chapter={chapter} />
        ))}
        {outcome && (
          <>
            <h3>Outcome: {outcome.kind}</h3>
            <p dir="auto">{outcomeInWords(words, outcome)}</p>
          </>
        )}
      </div>
    </section>
  );
}

/** What is told of a round. */
export function Round({ chronicle, chapter }: { chronicle: Chronicle; chapter: Chapter }): VNode {
  const untold = untoldTexts(chapter);
  const entries = useMemo(() => chapterEntries(chronicle, chapter), [chronicle, chapter]);
  return (
    <article>
      <h3>{chapterHeading(chronicle, chapter)}</h3>
      {untold > 0 && <p>The first {untold} texts of the session are not told here.</p>}
      <dl>
        {entries.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
