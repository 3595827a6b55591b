import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageHtml } from '../../../src/report/page/pageHtml.js';

/** The texts of all elements of a name, as a parser of HTML finds their ends. */
function elements(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}`, 'gi'))].map(([, text]) => text!);
}

const hostile = fc.oneof(
  fc.constantFrom('</script>', '<!--<script>', ']]>', '\u2028', '</SCRIPT >', '\\u003c', '</title><b>'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

test('whatever the data are, they are read as they were, and end nothing', () => {
  fc.assert(
    fc.property(fc.array(hostile), hostile, (data, title) => {
      const html = pageHtml({ title, body: '', data, script: 'go()' });
      const [json, script, ...more] = elements(html, 'script');
      expect(JSON.parse(json!)).toEqual(JSON.parse(JSON.stringify(data)));
      expect([script, more]).toEqual(['go()', []]);
      expect(elements(html, 'title')[0]).not.toContain('<');
    }),
    { numRuns: 60 },
  );
});

test('a script that speaks of scripts is whole', () => {
  const code = 'said = ["</script>", "<!-- <script>", "</SCRIPT"]';
  const [script] = elements(pageHtml({ title: 't', body: '', script: code }), 'script');
  const run = new Function(`let said; ${script!}; return said`) as () => unknown;
  expect(run()).toEqual(['</script>', '<!-- <script>', '</SCRIPT']);
  expect(script).not.toContain('<!--');
});

test('nothing can be fetched', () => {
  const html = pageHtml({ title: 't', body: '', script: '' });
  expect(html).toContain(`content="default-src 'none';`);
  expect(html).not.toMatch(/https?:/);
});
