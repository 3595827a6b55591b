// Reads what commands print: rows by their label, sections by their heading, and the lines that a page keeps.

/** A fenced block. */
export function block(language, text) {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** Fails where a sentence of the page would say what did not come out. */
export function sure(holds, what) {
  if (holds) return;
  throw new Error(
    `docs/analysis.md says more than came out: “${what}” does not hold. Mend the words in scripts/analysis.`,
  );
}

/**
 * The cells of the row that begins with a label, without the label; columns are two blanks apart.
 *
 * @param time which row, if several begin so
 */
export function cells(text, label, time = 1) {
  const rows = text.split('\n').filter((line) => {
    const trimmed = line.trimStart();
    return trimmed.startsWith(label) && (label === '' || /^( |$)/.test(trimmed.slice(label.length)));
  });
  const row = rows[time - 1]?.trim();
  if (row === undefined) throw new Error(`No row begins with “${label}” (${time}).`);
  const [first, ...rest] = row.split(/ {2,}/);
  return label === '' ? [first, ...rest] : rest;
}

/** The lines under a heading, to the next empty line. */
export function section(text, heading) {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(heading));
  if (at < 0) throw new Error(`Nothing is under “${heading}”.`);
  const end = lines.indexOf('', at);
  return lines.slice(at + 1, end < 0 ? lines.length : end);
}

/**
 * The lines from each first pattern to the next that matches the second one, in order; what lies between is “…”.
 *
 * @param ranges `[first]`, `[first, last]`, or `[first, last, times]`: up to the match of so many
 */
export function only(text, ranges) {
  const lines = `${text.trimEnd()}\n`.split('\n');
  const kept = [];
  let next = 0;
  for (const [first, last, times = 1] of ranges) {
    const from = lines.findIndex((line, at) => at >= next && first.test(line));
    if (from < 0) throw new Error(`No line is as ${first}.`);
    let to = from;
    if (last !== undefined) {
      let seen = 0;
      for (let at = from + 1; at < lines.length && seen < times; at++) {
        if (last.test(lines[at])) [to, seen] = [at, seen + 1];
      }
      if (seen === 0) throw new Error(`No line is as ${last}.`);
    }
    const skipped = lines.slice(next, from);
    if (skipped.some((line) => line !== '')) kept.push('…');
    else kept.push(...skipped);
    kept.push(...lines.slice(from, to + 1));
    next = to + 1;
  }
  if (lines.slice(next).some((line) => line !== '')) kept.push('…');
  return kept.join('\n');
}
