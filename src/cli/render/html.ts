/** A text as HTML content or as the value of a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page that needs nothing from elsewhere. @param body HTML @param title plain text */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A table; the cells are HTML. Columns without any content are left out. @param numeric titles of the columns with numbers */
export function htmlTable(
  columns: readonly string[],
  rows: readonly string[][],
  numeric: readonly string[] = [],
): string {
  const shown = columns.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    shown.map((i) => `<${tag}${numeric.includes(columns[i]) ? ' class="number"' : ''}>${row[i]}</${tag}>`).join('');
  const head = `<tr>${cells('th', columns.map(escapeHtml))}</tr>`;
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<div class="scroll"><table>\n<thead>${head}</thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #fff; --ink: #1d1c1a; --faint: #6b6860; --line: #e4e0d6;
  --company: #d7e8fb; --company-edge: #2c6cb0;
  --amount: #d9f0dc; --amount-edge: #2b7a3f;
  --date: #f4e0f2; --date-edge: #95408c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --card: #1f2123; --ink: #e8e6e1; --faint: #a09c93; --line: #35373a;
    --company: #1f3a56; --company-edge: #7db4ec;
    --amount: #1f4029; --amount-edge: #7ccf90;
    --date: #452644; --date-edge: #dd9bd5;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, "PingFang SC", "PingFang TC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans CJK TC", sans-serif; }
h1 { font-size: 1.4rem; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .2em; }
.facts { color: var(--faint); margin: .25rem 0 0; }
.document { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; margin: 1rem 0 4rem; }
@media (max-width: 60rem) { .document { grid-template-columns: minmax(0, 1fr); } }
.text { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1.5rem;
  white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2; font-size: 1.05rem; }
mark { color: inherit; background: var(--back); border-bottom: 2px solid var(--edge); border-radius: .2em .2em 0 0; padding: .1em .1em 0; }
mark:focus, mark:target { outline: 2px solid var(--edge); outline-offset: 1px; }
.company { --back: var(--company); --edge: var(--company-edge); }
.amount { --back: var(--amount); --edge: var(--amount-edge); }
.date { --back: var(--date); --edge: var(--date-edge); }
mark[data-tip]:hover::after, mark[data-tip]:focus::after { content: attr(data-tip); position: fixed; z-index: 1; inset: auto 1rem 1rem 1rem;
  width: fit-content; max-width: 40rem; margin: 0 auto; padding: .75rem 1rem; white-space: pre-line; overflow-wrap: anywhere;
  background: var(--card); color: var(--ink); border: 1px solid var(--line); border-left: .35rem solid var(--edge); border-radius: .4rem;
  font-size: .95rem; line-height: 1.5; box-shadow: 0 .5rem 2rem rgb(0 0 0 / .25); }
.legend { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0 0 1.5rem; padding: 0; list-style: none; }
.legend span { background: var(--back); border-bottom: 2px solid var(--edge); padding: 0 .35em; }
.legend input { accent-color: var(--edge); }
body:has(#show-company:not(:checked)) mark.company,
body:has(#show-amount:not(:checked)) mark.amount,
body:has(#show-date:not(:checked)) mark.date { background: none; border-color: transparent; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; min-width: min(100%, 44rem); font-size: .9rem; }
th { text-align: left; font-weight: 600; color: var(--faint); }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
details { margin: 1rem 0; } summary { cursor: pointer; font-weight: 600; }
aside h2:first-child { margin-top: 0; }
@media print { mark { border-bottom-width: 1px; } .legend input { display: none; } }
`;
