/** Where a command writes: the account or data on one side, complaints on the other. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Whether complaints go to a terminal, where a line can be written anew. Default: no. */
  readonly terminal?: boolean;
  /**
   * Columns of the terminal, or those that are asked for. Default: tables are as wide as they are, accounts have lines of
   * up to 100 characters.
   */
  readonly width?: number;
}

/** What a terminal obeys instead of showing it: control characters but ends of lines and tabs, and marks of direction. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Returns text with its control characters shown as `\u001b`: titles, labels and messages come from files, and a file
 * must not move the cursor or turn what is printed around. JSON stays JSON, and says the same.
 */
export function seen(text: string): string {
  return text.replace(UNSEEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Tables in less than this are no tables. */
export const LEAST_WIDTH = 20;

/**
 * Returns how wide what is written may be: what the environment says in COLUMNS, else what the terminal has; nothing
 * where neither does, as in a file.
 *
 * @param columns - of the standard output; undefined if it is no terminal
 */
export function widthOf(
  { COLUMNS }: Readonly<Record<string, string | undefined>>,
  columns: number | undefined,
): { readonly width?: number } {
  const asked = /^\d{1,5}$/.test(COLUMNS ?? '') ? Number(COLUMNS) : 0;
  const width = asked > 0 ? asked : columns;
  return width === undefined || width <= 0 ? {} : { width: Math.max(LEAST_WIDTH, width) };
}

/** The width of {@link Streams} as an option of what tells something as text. */
export function textWidth({ width }: Streams): { readonly width?: number } {
  return width === undefined ? {} : { width };
}

/** Exit codes of the command. */
export const exitCodes = {
  done: 0,
  /** A fault that is not the user's. */
  fault: 1,
  /** A mistake in what was asked, or a file that cannot be read or written. */
  mistake: 2,
  /** A trace that does not fit its rules, seed or chain. */
  misfit: 3,
  /** Ended by Ctrl-C; what was done is kept. */
  interrupted: 130,
} as const;

/** A signal that Ctrl-C, or a scheduler that wants its machine back, aborts; a second time ends the process. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** No longer listens. */
  end(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Listens to the signals that end a process.
 *
 * @param deaf - leaves them to the system, which ends the process at once: what would listen does not come to it while
 *   this thread plays an agent that never answers
 */
export function interruption(deaf = false): Interruption {
  const controller = new AbortController();
  if (deaf) return { signal: controller.signal, end: () => undefined };
  const abort = (): void => {
    controller.abort();
    end();
  };
  const end = (): void => {
    for (const name of SIGNALS) process.removeListener(name, abort);
  };
  for (const name of SIGNALS) process.on(name, abort);
  return { signal: controller.signal, end };
}
