import type { PictureTable } from '../../pictures/Picture.js';

/** Says a table as text: a line a row, a tab between cells, as spreadsheets take it. */
export function tableText({ caption, columns, rows }: PictureTable): string {
  const line = (cells: readonly unknown[]): string =>
    cells.map((cell) => (cell === null ? '' : String(cell).replace(/[\t\n\r]+/g, ' '))).join('\t');
  return [caption, line(columns), ...rows.map(line)].join('\n') + '\n';
}

/** Puts a text where it can be pasted from. */
export function copy(text: string): void {
  // Some browsers give pages of files no clipboard.
  const clipboard = (navigator as Partial<Pick<Navigator, 'clipboard'>>).clipboard;
  if (!clipboard) return copyByHand(text);
  clipboard.writeText(text).catch(() => copyByHand(text));
}

function copyByHand(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/** Saves the picture of a figure as a file of its own. */
export function saveSvg(svg: Element, name: string): void {
  const text = `${new XMLSerializer().serializeToString(svg)}\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  link.download = `${name}.svg`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
