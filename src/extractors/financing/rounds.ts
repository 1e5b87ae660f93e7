import { SiftedPattern } from './sifted-pattern.ts';

/** A way of writing round names. Patterns are tried on a sketch (see sketch.ts), in which white space is gone. */
interface RoundName {
  readonly name: string;
  readonly pattern: string;
  /** The round as records hold it, from the text of the match. */
  value(text: string): string;
  /** Text → round. */
  readonly examples: { readonly [text: string]: string };
  readonly not: readonly string[];
}

const BEFORE = '(?<![A-Za-z0-9])';
const PRE = '(?:(?:[Pp]re|PRE|准)[-–—_ ]?)';
const LETTERED = `${PRE}?[A-K](?:-?\\d{1,2}(?:-\\d)?)?\\+{0,4}`;
const JOIN = '(?:[、,，/&]|和|与|及|以及)';
/** What must follow a name written without 轮: the head of the phrase, or another name that has it. */
const HEAD = '(?:[^，,。；;ⒸⒹ、]{0,6}Ⓜ)?(?:的)?(?:股权)?(?:融资|募资|集资|轮)';
const NOT_A_DEAL = '(?!者|人|方|机构|基金|部|业务|银行|委员会|布局|规划|顾问|总监|副总|官|协议|关系|价值|决策)';

const plusses = (text: string): string => /\++/.exec(text)?.[0] ?? '';

export const ROUND_NAMES: readonly RoundName[] = [
  {
    name: 'pre-ipo',
    pattern: `${BEFORE}${PRE}IPO(?:轮)?`,
    value: () => 'pre-IPO',
    examples: { 'Pre-IPO轮融资': 'pre-IPO', PreIPO轮: 'pre-IPO' },
    not: ['IPO'],
  },
  {
    name: 'series',
    pattern: `${BEFORE}Series ?[A-K](?:-?\\d)?\\+{0,2}(?![A-Za-z0-9])(?:轮)?`,
    value: (text) => lettered(text.replace(/^Series ?/, '')),
    examples: { 'Series B': 'B', 'Series A+轮': 'A+' },
    not: ['Series X'],
  },
  {
    name: 'letter',
    pattern: `${BEFORE}(?:${PRE}?[A-Ka-k](?:-?\\d{1,2}(?:-\\d)?)?\\+{0,4}(?:系列)?轮\\+{0,3}(?:系列)?|${LETTERED}(?![A-Za-z0-9])(?=(?:${JOIN}${LETTERED}){0,4}(?:两|三|四)?${HEAD})|${PRE}[A-K]\\+{0,2}(?=(?:股权)?投资${NOT_A_DEAL}))`,
    value: lettered,
    examples: {
      A轮: 'A',
      'Pre-A轮': 'pre-A',
      'PreA+轮': 'pre-A+',
      'B-2轮': 'B-2',
      'E2-1轮': 'E2-1',
      'A++++轮': 'A++++',
      C1融资: 'C1',
      'Pre-A投资': 'pre-A',
    },
    not: ['A股融资', 'B端', 'C位出道', 'T1轮', 'Pre-A投资者'],
  },
  {
    name: 'angel',
    pattern: `${PRE}?天使(?:轮\\+{0,3}|\\+{1,3}轮?|(?=(?:融资|投资|资金|${JOIN}${LETTERED}轮)${NOT_A_DEAL}))`,
    value: (text) => `${/^(?:pre|准)/i.test(text) ? 'pre-' : ''}angel${plusses(text)}`,
    examples: { 天使轮: 'angel', '天使+轮': 'angel+', 'Pre-天使轮': 'pre-angel', 天使投资: 'angel' },
    not: ['天使投资人', '天使基金'],
  },
  {
    name: 'seed',
    pattern: `种子(?:轮\\+{0,3}|\\+{1,3}轮?|(?=(?:融资|投资|资金|${JOIN}天使轮)${NOT_A_DEAL}))`,
    value: (text) => `seed${plusses(text)}`,
    examples: { 种子轮: 'seed', '种子+轮': 'seed+', 种子资金: 'seed' },
    not: ['种子基金', '种子用户'],
  },
  {
    name: 'strategic',
    pattern: `(?:战略|策略)性?(?:轮|(?=(?:股权)?(?:融资|投资|入股|注资|增资|加注)${NOT_A_DEAL}))`,
    value: () => 'strategic',
    examples: { 战略融资: 'strategic', 战略入股: 'strategic', 战略股权投资: 'strategic', 策略性投资: 'strategic' },
    not: ['战略投资者', '战略合作', '战略投资部'],
  },
  {
    name: 'debt',
    pattern: '(?:可转换?(?:公司)?债券?|可转(?:换)?票据|可换股(?:债券|票据)|债[权务])(?=融资(?!工具|计划|余额))',
    value: () => 'debt',
    examples: { 可转债融资: 'debt', 债权融资: 'debt', 债务融资: 'debt' },
    not: ['可转债', '债务融资工具'],
  },
];

/** Round names of a sketch; the group of a match is the rule that made it. */
export const ROUND_NAME = new SiftedPattern(ROUND_NAMES.map(({ pattern }) => `(${pattern})`).join('|'));

/** The round that a match of ROUND_NAME is. */
export function readRound(match: RegExpExecArray): string {
  let group = 1;
  while (match[group] === undefined) group++;
  return ROUND_NAMES[group - 1].value(match[0]);
}

function lettered(text: string): string {
  const [, pre, letter, rest] = /^(pre|准)?[-–—_ ]?([A-K])([-\d+]*)/i.exec(text) ?? [];
  const late = /轮(\++)$/.exec(text)?.[1] ?? '';
  return `${pre ? 'pre-' : ''}${letter.toUpperCase()}${rest}${late}`;
}
