import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Issue, Scenario } from '../../../scenario/index.js';
import { checkMove, legalMoves, openDuties } from '../../../talks/index.js';
import type { DutyChoice, Move, Objection, TalksState } from '../../../talks/index.js';
import { actionWord, optionWord, partyWord, stepWord } from '../../../words/index.js';
import type { Moments } from '../moments.js';
import { Choice } from './Choice.js';

interface MoveFormProps {
  readonly moments: Moments;
  readonly state: TalksState;
  readonly party: string;
  /** Told of every choice; null while it is not legal. */
  set(move: Move | null): void;
}

/** Chooses one of the moves that are legal, and fills it in. */
export function MoveForm({ moments, state, party, set }: MoveFormProps): VNode {
  const { book, words } = moments;
  const moves = useMemo(
    () => legalMoves(book, state, party).map((legal) => (legal.kind === 'move' ? legal.move : legal.example)),
    [book, state, party],
  );
  const [chosen, setChosen] = useState(0);
  const [filled, setFilled] = useState<Move | null>(null);
  const move = filled ?? moves[chosen] ?? null;
  const refused = move ? checkMove(book, state, party, move) : undefined;
  useEffect(() => set(refused ? null : move), [move, refused === undefined]);
  if (moves.length === 0 || !move) return <p>There is no legal move.</p>;
  return (
    <div class="fields">
      <Choice
        label="Move"
        value={String(chosen)}
        set={(value) => {
          setChosen(Number(value));
          setFilled(null);
        }}
        options={moves.map((each, k) => [String(k), moveInWords(words, each)])}
      />
      {move.kind === 'propose' &&
        words.issues.map(({ id, label, options }, k) => (
          <Choice
            label={label}
            value={String(move.deal[k]!)}
            set={(value) => setFilled({ ...move, deal: move.deal.with(k, Number(value)) })}
            options={options.map((_, level) => [String(level), `${level}: ${optionWord(words, id, level)}`])}
          />
        ))}
      {move.kind === 'object' &&
        words.issues.map((issue, k) => (
          <Choice
            label={issue.label}
            value={objectionChoice(issue, move.objections)}
            set={(value) => {
              const objection = objectionOf(issue, state.public.table.offer![k]!, value);
              setFilled({ ...move, objections: objectionsWith(words, move.objections, issue.id, objection) });
            }}
            options={objectionChoices(words, issue, state.public.table.offer?.[k])}
          />
        ))}
      {move.kind === 'implement' &&
        openDuties(state.public, party).map(({ issue, level }, k) => (
          <Choice
            label={stepWord(words, issue, level)}
            value={move.choices[k]!}
            set={(value) => setFilled({ ...move, choices: move.choices.with(k, value as DutyChoice) })}
            options={choices}
          />
        ))}
      {refused && <p role="status">Not legal here: {refused.message}</p>}
    </div>
  );
}

const choices: readonly (readonly [DutyChoice, string])[] = [
  ['perform', 'do it'],
  ['withhold', 'hold it back'],
  ['conceal', 'claim it and do it in part'],
];

/** What one can ask of an issue: more or less of it or, where options have no order, another one. */
function objectionChoices(
  words: Scenario,
  { id, options, ordered }: Issue,
  put: number | undefined,
): readonly (readonly [string, string])[] {
  const asked: readonly (readonly [string, string])[] =
    ordered === false
      ? options.flatMap((_, level) => (level === put ? [] : [[String(level), optionWord(words, id, level)]]))
      : [
          ['up', 'more'],
          ['down', 'less'],
        ];
  return [['', 'no objection'], ...asked];
}

function objectionChoice({ id, ordered }: Issue, objections: readonly Objection[]): string {
  const said = objections.find(({ issue }) => issue === id);
  return (ordered === false ? said?.want?.toString() : said?.direction) ?? '';
}

function objectionOf({ id: issue }: Issue, put: number, choice: string): Objection | null {
  if (choice === '') return null;
  if (choice === 'up' || choice === 'down') return { issue, direction: choice };
  const want = Number(choice);
  return { issue, direction: want > put ? 'up' : 'down', want };
}

function objectionsWith(
  { issues }: Scenario,
  before: readonly Objection[],
  issue: string,
  objection: Objection | null,
): readonly Objection[] {
  const others = before.filter((one) => one.issue !== issue);
  if (objection === null) return others;
  const place = (one: Objection): number => issues.findIndex(({ id }) => id === one.issue);
  return [...others, objection].toSorted((a, b) => place(a) - place(b));
}

/** Calls a move in a list of moves. */
function moveInWords(words: Scenario, move: Move): string {
  switch (move.kind) {
    case 'signal': {
      const comes = move.leave ? 'leave for good' : move.attend ? 'come' : 'stay away';
      return `${move.tone} towards ${partyWord(words, move.toward)}, ${comes}`;
    }
    case 'act':
      return move.action === undefined ? 'do nothing' : actionWord(words, move.action);
    case 'consult':
      return move.meetings.length === 0 ? 'meet nobody' : 'meetings';
    case 'propose':
      return 'put a text';
    case 'accept':
      return 'say yes';
    case 'object':
      return 'say no';
    case 'walkOut':
      return 'walk out';
    case 'close':
      return 'close the session';
    case 'implement':
      return 'decide on duties';
  }
}
