import { describe, expect, it } from 'vitest';
import { recordPage } from '../../src/cli/render/record-html.ts';
import { createPipeline, type Evidence } from '../../src/index.ts';

const pipeline = await createPipeline();
const view = (text: string, path = 'a.txt') => ({ path, text, record: pipeline.extract({ text, source: path }) });
/** The text of a page's first document as a browser would show it. */
const shown = (html: string) =>
  /<div class="text"[^>]*>([\s\S]*?)<\/div>/
    .exec(html)![1]
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('the page of a record', () => {
  it('shows the text unchanged, whatever characters it has', () => {
    const text = '<b>谷歌</b> & "百度" \'30%\' &lt; </div><script>alert(1)</script>\n  第二行';
    const html = recordPage([view(text)]);
    expect(shown(html)).toBe(text);
    expect(html).not.toMatch(/<b>|<script/);
  });

  it('escapes file names and evidence', () => {
    const base = view('谷歌', '"><i>.txt');
    const evidence = new Map<string, readonly Evidence[]>([['m1', [{ name: '<u>"slot"', weight: -1.5 }]]]);
    const html = recordPage([{ ...base, evidence }]);
    expect(html).not.toMatch(/<i>|<u>/);
    expect(html).toContain('&#60;u&#62;&#34;slot&#34;(−1.5)');
  });

  it('marks each mention with its type and value', () => {
    const html = recordPage([view('谷歌增长30%。')]);
    expect(html).toMatch(
      /<mark id="d1-m1" class="company" tabindex="0" data-tip="谷歌\ncompany: 谷歌, in the lexicon\n[^>]*>谷歌<\/mark>/,
    );
    expect(html).toMatch(/<mark id="d1-m2" class="amount" [^>]*percent: 30 % \(exact\)[^>]*>30%<\/mark>/);
  });

  it('needs nothing from elsewhere', () => {
    expect(recordPage([view('谷歌')])).not.toMatch(/(src|href)="(?!#)|@import|url\(/);
  });

  it('holds several documents, each with ids of its own', () => {
    const html = recordPage([view('谷歌'), view('百度', 'b.txt')]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toMatch(/<a href="#d2">b\.txt<\/a>/);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });
});
