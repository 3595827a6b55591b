import type { Problem, ProblemCode } from '../../../scenario/index.js';
import { lineStarts } from '../../text/lineStarts.js';
import { placeAt } from '../../text/placeAt.js';
import type { GameFile } from '../GameFile.js';

/** Reports what is wrong at a character of one file. Returns undefined, so that a reader can return it. */
export type Reporter = (
  offset: number,
  code: ProblemCode,
  expected: string,
  received: string,
  more?: { readonly hint?: string; readonly message?: string },
) => undefined;

/** More are no help. */
const most = 100;

/** A reporter into `problems` for a file. */
export function reporterOf(problems: Problem[], { name, text }: GameFile): Reporter {
  let lines: readonly number[] | undefined;
  return (offset, code, expected, received, { hint = '', message } = {}) => {
    if (problems.length >= most) return;
    lines ??= lineStarts(text);
    const sentence = message ?? `Expected ${expected}, but found ${received}.`;
    problems.push({
      path: '',
      at: placeAt(name, lines, offset),
      code,
      expected,
      received,
      message: sentence,
      hint,
    });
  };
}
