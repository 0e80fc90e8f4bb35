// Words of table headers. In: the text of a header cell. Out: what the column holds.
import { fold } from './fold.js';

export const columnKinds = [
  'number', // 序号
  'category', // 类别
  'task', // 工作任务
  'content', // 工作要求
  'lead',
  'responsible',
  'cooperating',
  'supervising',
  'person', // 分管领导
  'deadline', // 完成时限
  'other', // 备注: a header word, but no field of a task
  'derived', // 原文位置: what a ledger of this program adds to the words of a document
] as const;

export type ColumnKind = (typeof columnKinds)[number];

const UNIT_NOUN = '(?:单位|部门|科室|股室|处室|科股室|机构|主体|镇街|乡镇|方)';
const PERSON = /(?:领导|责任人|负责人|负责同志|[责包挂联承经牵落具][任保包点系办头实体]人|人员)$/;
const MIXED_PERSON = new RegExp(`${UNIT_NOUN}.*(?:领导|责任人|负责人)|(?:领导|责任人|负责人).*${UNIT_NOUN}`);
const LEAD = '牵头|主办|主责';
const HELP = '配合|协办|协同|协助|参与|参加|协作';

// Ordered: the first that matches decides, so the narrower stands first (责任领导 before 责任, 完成时限 before 完成).
const HEADERS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:序号?|编号|(?:任务|项目|事项|问题|条款|工作)(?:序号|编号)|No\.?|№|条目)$/i],
  [
    'other',
    /^(?:备注|说明|联系人|联系电话|联系方式|电话|建设规模|来源|状态|是否完成|下步打算|存在问题|考核分值|分值|权重|信息来源)$|(?:情况|进展|依据|投资|资金|金额|资金来源|数据来源|地点|位置|性质)$|^(?:发布|更新|印发|发文|公布)(?:时间|日期)$/,
  ],
  ['deadline', /(?:时限|时间|期限|节点|截止|工期|年限|进度安排|进度要求|进度计划|完成进度|完成日期|日期)/],
  // A column for units and persons, or for leading and cooperating units: its cells say who is what.
  ['responsible', MIXED_PERSON],
  ['responsible', new RegExp(`(?:${LEAD}).*(?:${HELP})|(?:${HELP}).*(?:${LEAD})`)],
  ['responsible', new RegExp(`(?:${LEAD}).{0,3}[/及和与、].*(?:责任|负责|落实)`)],
  ['person', PERSON],
  ['supervising', new RegExp(`(?:督办|督导|督查|监督|监管|指导|分管)(?:责任)?(?:${UNIT_NOUN}|$)`)],
  ['cooperating', new RegExp(`(?:${HELP})(?:责任)?(?:${UNIT_NOUN}|$)`)],
  ['lead', new RegExp(`(?:${LEAD})(?:负责|责任)?(?:${UNIT_NOUN}|[及和与]|$)`)],
  [
    'responsible',
    new RegExp(
      `(?:责任|负责|落实|承办|承担|实施|执行|主体)(?:${UNIT_NOUN}|分工|地区|人|$)|^(?:职责|任务|工作|部门)分工$`,
    ),
  ],
  ['responsible', /^.{0,4}(?:单位|部门|处室|科室|股室|业主)$/],
  ['category', /^(?:章节|一级|方面|专项|维度|一级指标|一级任务)$|(?:类别|分类|类型|板块|领域|大类)$/],
  [
    'content',
    /(?:要求|目标|标准|措施|内容|举措|做法|任务分解|任务细化|具体任务|工作细项|成果|成效|指标|方案|路径|说明|描述|要点|内容及规模|规模及内容|抓手|清单内容)$/,
  ],
  // 一季度, 上半年, 3月: what is to be done by then.
  ['content', /^(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|[1-9])月份?|20\d\d年度?)$/],
  ['task', /(?:任务|事项|项目|工作|职责|名称|实事|清单|改革|问题|课题|活动|政策|重点|行动|工程)/],
];

/** Header text as matched: folded, without white space and without a bracket behind it. */
const plain = (header: string): string =>
  fold(header)
    .replace(/\s+/g, '')
    .replace(/[(〔【[].*$/, (bracket) => (bracket.length < 3 ? bracket : ''));

/** The longest header, without its bracket. */
const LONGEST = 14;

/**
 * What a column with this header holds; null where the text is no header word.
 * A header is short and holds no sentence punctuation.
 */
export function columnKindOf(header: string, more?: ReadonlyMap<string, ColumnKind>): ColumnKind | null {
  const word = plain(header);
  const own = more?.get(word);
  if (own) return own;
  if (word.length === 0 || word.length > LONGEST || /[,;:。!?]/.test(word)) return null;
  for (const [kind, pattern] of HEADERS) if (pattern.test(word)) return kind;
  return null;
}

/** Columns that only a ledger of this program has, and those that say nothing of the document beside them. */
const LEDGER_MARKS = ['时限类型', '原文位置'];
const LEDGER_ADDS = ['序号', '角色', '时限类型', '截止日期', '原文位置', '任务标识'];

/** Whether these are the headers of a ledger that this program wrote. */
export const isLedger = (headers: readonly string[]): boolean =>
  LEDGER_MARKS.every((mark) => headers.includes(mark));

/**
 * Whether a ledger of this program made a column's cells itself: 序号 counts on through all tasks (编号 is the document's),
 * 截止日期 says as a day what 完成时限 says in words.
 */
export const isDerivedInLedger = (header: string): boolean => LEDGER_ADDS.includes(header);

/** What stands between the headings of a task in 章节. */
export const HEADING_SEPARATOR = ' / ';
