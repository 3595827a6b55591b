/** A signal that Ctrl-C, or a scheduler that wants its machine back, aborts; a second time ends the process. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** No longer listens. */
  end(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export function interruption(): Interruption {
  const controller = new AbortController();
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
