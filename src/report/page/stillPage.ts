import type { Picture, PictureTable } from '../pictures/Picture.js';
import { tableHtml } from '../pictures/tableHtml.js';
import { escaped, pageHtml } from './pageHtml.js';

/** A part of a page that stays as it is. */
export interface Section {
  readonly heading: string;
  readonly words?: readonly string[];
  readonly pictures?: readonly Picture[];
  readonly tables?: readonly PictureTable[];
  /** Lines for a shell. */
  readonly commands?: readonly string[];
}

/** Makes a page of sections: pictures that can be saved, tables that can be copied. It can be read without its script. */
export function stillPage(title: string, lead: string, sections: readonly Section[], script: string): string {
  const parts = sections.map(sectionHtml);
  const body = [
    '<main class="still">',
    `<header><h1 dir="auto">${escaped(title)}</h1>${paragraph(lead)}</header>`,
    ...parts,
    '</main>',
  ].join('\n');
  return pageHtml({ title, body, script });
}

function sectionHtml({ heading, words = [], pictures = [], tables = [], commands = [] }: Section): string {
  return [
    `<section><h2 dir="auto">${escaped(heading)}</h2>`,
    ...words.map(paragraph),
    ...pictures.map(figureHtml),
    ...tables.map(tableRegion),
    ...(commands.length > 0
      ? [`<pre tabindex="0" role="region" aria-label="Commands">${escaped(commands.join('\n'))}</pre>`]
      : []),
    '</section>',
  ].join('\n');
}

function paragraph(text: string): string {
  return `<p dir="auto">${escaped(text)}</p>`;
}

function figureHtml({ svg, title, text, table }: Picture): string {
  const name = escaped(title);
  const caption = `<figcaption dir="auto">${escaped(text)}</figcaption>`;
  const save = `<button type="button" class="small" data-save aria-label="Save as SVG: ${name}">Save as SVG</button>`;
  const numbers = `<details><summary>Numbers: ${name}</summary>${tableRegion(table)}</details>`;
  return `<figure>${svg}${caption}${save}${numbers}</figure>`;
}

function tableRegion(table: PictureTable): string {
  const name = escaped(table.caption);
  const rows = table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 1e4) / 1e4 : cell)),
  );
  const long = rows.length > 60 ? 'scroll tall' : 'scroll';
  return [
    `<div class="table"><div class="${long}" role="region" tabindex="0" aria-label="${name}">`,
    tableHtml({ ...table, rows }),
    `</div><button type="button" class="small" data-copy aria-label="Copy table: ${name}">Copy table</button></div>`,
  ].join('');
}
