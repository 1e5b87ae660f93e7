// A made-up news archive: paragraphs of the corpus and of the templates below, in both scripts, the same for a seed.
//   node bench/archive.mjs DIR [--mb 200] [--seed 1]       JSON Lines, 32 MB a file
//   node bench/archive.mjs DIR --files 10000               mixed files, some of them broken
import { mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';

const scripts = [ToSimplified({ from: 't', to: 'cn' }), ToTraditional({ from: 'cn', to: 't' })];
const corpus = new URL('../corpus/', import.meta.url);
const paragraphs = readdirSync(corpus)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(new URL(file, corpus), 'utf8').split('\n'))
  .filter((line) => line.length > 40);

const templates = [
  '{company}今日宣布完成{sum}{round}轮融资，由{investor}领投，{investor}、{investor}跟投，老股东{investor}继续加码。本轮资金将用于产品研发与海外市场。',
  '{date}，{company}发布新一代产品，售价{price}元起，首批供货{count}台，较上一代提升{percent}%。',
  '据{media}报道，{company}去年营收{sum}，同比增长{percent}%，员工人数超过{count}人。',
  '{investor}合伙人在接受{media}采访时表示，过去三年已在该领域投出{count}家公司，单笔金额在{sum}左右。',
  '{company}与{company}{date}签署战略合作协议，双方计划在未来两年内投入不少于{sum}，共同建设{count}个门店。',
  '受此消息影响，{company}股价{date}上涨{percent}%，总市值约{sum}，成交额为{sum}。',
  '业内人士指出，行业竞争加剧，毛利率由{percent}%降至{percent}%，中小厂商的日子并不好过，洗牌或将在明年上半年到来。',
];
const slots = {
  company: [
    '字节跳动',
    '小米集团',
    '腾讯',
    '阿里巴巴',
    '京东',
    '华为',
    '比亚迪',
    '理想汽车',
    'OpenAI',
    '英伟达',
    '商汤科技',
    '美团',
    '星河智能',
    '云帆科技',
    '博雅生物',
    '蓝岸机器人',
  ],
  investor: [
    '红杉中国',
    '高瓴资本',
    'IDG资本',
    '经纬创投',
    '深创投',
    '启明创投',
    '真格基金',
    '远山资本',
    'GGV纪源资本',
  ],
  media: ['36氪', '财联社', '第一财经', '《中国新闻周刊》', '澎湃新闻', '路透社'],
  round: ['天使', 'Pre-A', 'A', 'A+', 'B', 'C', 'D'],
  sum: ['3000万元', '数千万元人民币', '1.2亿美元', '近5亿元', '67.74亿美元', '超过10亿元', '2亿至3亿元', '上亿元'],
  price: ['1999', '2499', '3,999', '12.98万'],
  count: ['15', '300', '1.2万', '2000多', '8500'],
  percent: ['3.5', '12', '28.83', '45', '0.5'],
  date: ['3月11日', '昨日', '上周一', '2024年2月16日', '去年8月', '今年第二季度'],
};
const written = scripts.map((convert) => ({
  paragraphs: paragraphs.map(convert),
  templates: templates.map(convert),
  slots: Object.fromEntries(Object.entries(slots).map(([name, values]) => [name, values.map(convert)])),
}));

/** Numbers in [0, 1) that a seed decides (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Endless articles of 4 to 23 paragraphs, every other one in Traditional script, one in forty a repeat of an earlier one. */
export function* articles(seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const earlier = [];
  for (let number = 1; ; number++) {
    if (earlier.length > 0 && next() < 1 / 40) {
      yield { ...pick(earlier), id: `a${number}` };
      continue;
    }
    const { paragraphs, templates, slots } = written[number % 2];
    const filled = () => pick(templates).replace(/\{(\w+)\}/g, (_, slot) => pick(slots[slot]));
    const length = 4 + Math.floor(next() * 20);
    const lines = Array.from({ length }, () => (next() < 0.6 ? filled() : pick(paragraphs)));
    const publishedAt = `2024-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
    const article = { id: `a${number}`, title: filled().slice(0, 24), publishedAt, text: lines.join('\n') };
    earlier[number % 100] = article;
    if (!earlier[0]) earlier[0] = article;
    yield article;
  }
}

const FILE_BYTES = 32e6;
const BLOCK_BYTES = 1e6;

/** Writes so many megabytes of JSON Lines. */
export function writeLines(folder, megabytes, seed = 1) {
  mkdirSync(folder, { recursive: true });
  let [total, inFile, files, file] = [0, Number.POSITIVE_INFINITY, 0, 0];
  let block = [];
  let blockBytes = 0;
  for (const article of articles(seed)) {
    if (inFile >= FILE_BYTES) {
      file = openSync(`${folder}/news-${String(files++).padStart(4, '0')}.jsonl`, 'w');
      inFile = 0;
    }
    const line = `${JSON.stringify(article)}\n`;
    block.push(line);
    blockBytes += Buffer.byteLength(line);
    if (blockBytes < BLOCK_BYTES && total + blockBytes < megabytes * 1e6) continue;
    writeSync(file, block.join(''));
    total += blockBytes;
    inFile += blockBytes;
    block = [];
    blockBytes = 0;
    if (total >= megabytes * 1e6) return;
  }
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = ({ title, text, publishedAt }, charset) =>
  `<!doctype html><html><head><meta charset="${charset}"><title>${escaped(title)}</title><meta property="article:published_time" content="${publishedAt}T08:30:00+08:00"></head><body><nav><a href="/">首页</a> <a href="/tech">科技</a></nav><article><h1>${escaped(title)}</h1>${text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}</article><footer>版权所有</footer></body></html>`;
const cell = (text) => `"${text.replaceAll('"', '""')}"`;

/** The kinds of file in turn: [ending, bytes of some articles, whether it must fail]. Even articles are Simplified. */
const KINDS = [
  ['txt', ([a]) => Buffer.from(`${a.title}\n${a.publishedAt}\n${a.text}`)],
  ['txt', ([a]) => iconv.encode(scripts[0](a.text), 'gb18030')],
  ['html', ([a]) => Buffer.from(page(a, 'utf-8'))],
  ['txt', ([a]) => iconv.encode(scripts[1](a.text), 'utf-16le', { addBOM: true })],
  ['md', ([a]) => Buffer.from(`---\ntitle: ${a.title}\ndate: ${a.publishedAt}\n---\n\n${a.text}`)],
  ['json', ([a]) => Buffer.from(JSON.stringify(a))],
  ['txt.gz', ([a]) => gzipSync(a.text)],
  [
    'html',
    ([a]) => iconv.encode(page({ ...a, text: scripts[0](a.text), title: scripts[0](a.title) }, 'gbk'), 'gb18030'),
  ],
  ['jsonl', (all) => Buffer.from(all.map((a) => `${JSON.stringify(a)}\n`).join(''))],
  [
    'csv',
    (all) =>
      Buffer.from(
        `title,text,date\n${all.map((a) => [a.title, a.text, a.publishedAt].map(cell).join(',')).join('\n')}\n`,
      ),
  ],
  ['jsonl.gz', (all) => gzipSync(all.map((a) => `${JSON.stringify(a)}\n`).join(''))],
  ['txt', ([a]) => Buffer.concat([Buffer.from(a.text.slice(0, 90)), Buffer.from([0xff, 0xfe, 0x81, 0x00])]), true],
  ['txt.gz', ([a]) => gzipSync(a.text).subarray(0, 60), true],
  ['json', ([a]) => Buffer.from(JSON.stringify(a).slice(0, -20)), true],
];

/**
 * Writes a folder of mixed files, one in fourteen kinds each in turn.
 * @returns how many documents they hold, and how many of the files are broken
 */
export function writeFiles(folder, files, seed = 1) {
  const source = articles(seed);
  let [documents, broken] = [0, 0];
  for (let number = 0; number < files; number++) {
    const [ending, write, fails] = KINDS[number % KINDS.length];
    const many = /csv|jsonl/.test(ending) ? 3 : 1;
    const sub = `${folder}/${String(Math.floor(number / 500)).padStart(3, '0')}`;
    mkdirSync(sub, { recursive: true });
    writeFileSync(
      `${sub}/${String(number).padStart(6, '0')}.${ending}`,
      write(Array.from({ length: many }, () => source.next().value)),
    );
    if (fails) broken++;
    else documents += many;
  }
  return { documents, broken };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mb: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      files: { type: 'string' },
    },
  });
  if (positionals.length !== 1)
    throw new Error('usage: node bench/archive.mjs DIR [--mb 200 | --files 10000] [--seed 1]');
  if (values.files) console.log(writeFiles(positionals[0], Number(values.files), Number(values.seed)));
  else writeLines(positionals[0], Number(values.mb), Number(values.seed));
}
