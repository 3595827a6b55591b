import { style } from './style.js';

/** What a page is put together of. */
export interface PageParts {
  /** Of the window; text. */
  readonly title: string;
  /** What stands in it before its script runs: HTML. */
  readonly body: string;
  /** What its script reads: JSON. Default: nothing. */
  readonly data?: unknown;
  /** The script: one for the whole page. */
  readonly script: string;
}

/** Nothing is fetched from anywhere, even by a mistake: scripts and styles are those in the file, workers are made of them. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

/** Puts a page together: one file that needs no other. */
export function pageHtml({ title, body, data, script }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="six-party-talks">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="page">${body}</div>
${data === undefined ? '' : `<script type="application/json" id="data">${jsonInHtml(data)}</script>\n`}<script>${scriptInHtml(script)}</script>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes a text so that HTML shows it as it is. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);
}

/** JSON in which no text can end the element that it stands in. */
function jsonInHtml(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** A script in which no text can end its element, or begin what hides the end of it. Both stand in texts only. */
function scriptInHtml(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');
}
