import { copy, saveSvg } from './saving.js';

// The script of pages that stay as they are: their pictures are saved, their tables copied.

for (const button of document.querySelectorAll('[data-save]')) {
  button.addEventListener('click', () => {
    const svg = button.closest('figure')?.querySelector('svg');
    if (svg) saveSvg(svg, svg.querySelector('title')?.id.replace(/-title$/, '') ?? 'picture');
  });
}
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => {
    const table = button.closest('.table')?.querySelector('table');
    if (table) copy(textOf(table));
  });
}
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});

function textOf(table: HTMLTableElement): string {
  const lines = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent).join('\t'));
  return `${[table.caption?.textContent ?? '', ...lines].join('\n')}\n`;
}
