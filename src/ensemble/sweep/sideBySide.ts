import type { SixPartyError } from '../../input/index.js';
import type { Span } from '../fold/runs.js';
import type { AbortSignalLike } from '../play/abortSignal.js';
import type { Player } from '../play/players.js';

/**
 * Has as many spans in hand as the player wants, until all are done, something fails, or it is interrupted; then
 * closes the player. After a failure those in hand are still finished, so that what is thrown is the failure of the
 * first span of all, whoever answers first. A thread that is lost ends everything at once.
 */
export async function sideBySide(
  player: Player,
  next: () => Span | undefined,
  work: (span: Span) => Promise<void>,
  signal: AbortSignalLike | undefined,
): Promise<void> {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  signal?.addEventListener('abort', end);
  const failures: { readonly from: number; readonly error: unknown }[] = [];
  let closing = false;
  const line = async (): Promise<void> => {
    for (let span; failures.length === 0 && !signal?.aborted && (span = next());) {
      try {
        await work(span);
      } catch (error) {
        if (!closing) failures.push({ from: span.from, error });
        if ((error as Partial<SixPartyError> | undefined)?.code === 'worker-failed') end();
        return;
      }
    }
  };
  const lines = Promise.all(Array.from({ length: player.inHand }, line));
  await Promise.race([lines, ended]);
  signal?.removeEventListener('abort', end);
  closing = true;
  await player.close();
  await lines;
  if (failures.length > 0) throw failures.reduce((first, one) => (one.from < first.from ? one : first)).error;
}
