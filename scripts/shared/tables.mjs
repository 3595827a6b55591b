// Tables in Markdown, and how shares, differences and time are written in them.

/** A share in per cent. */
export const percent = (share) => (100 * share).toFixed(1);

/** A difference of shares in points, ± half the width of its interval. */
export function points({ difference, low, high }) {
  const half = low === null ? '' : ` ± ${((100 * (high - low)) / 2).toFixed(1)}`;
  return `${signed(100 * difference)}${half}`;
}

export function signed(value, digits = 1) {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** Prints a table under a title. */
export function print(title, head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  console.log(`\n${title}\n\n${lines.join('\n')}`);
}

const start = performance.now();

/** Says on stderr what is being played, and since when. */
export function tell(what) {
  process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s: ${what}\n`);
}
