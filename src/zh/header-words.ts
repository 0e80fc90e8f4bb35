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
] as const;

export type ColumnKind = (typeof columnKinds)[number];

// Ordered: the first that matches decides, so the narrower stands first (责任领导 before 责任, 完成时限 before 完成).
const HEADERS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:序号?|编号|任务序号|项目编号|任务编号|No\.?|№|条目)$/i],
  [
    'other',
    /^(?:备注|说明|联系人|联系电话|电话|进展|进展情况|完成情况|落实情况|目前进展|工作进展|当前进展|存在问题|下步打算|资金来源|投资|总投资|年度投资|建设地点|建设规模|数据来源|依据|文件依据|政策依据|来源|考核分值|分值|权重|状态|是否完成)$/,
  ],
  ['deadline', /(?:时限|时间|期限|节点|截止|工期|进度安排|进度要求|完成日期|日期)/],
  ['person', /(?:领导|责任人|负责人|负责同志|包保人|牵头人|联系人)$/],
  ['supervising', /(?:督办|督导|督查|监督|指导|分管|主管部门指导)/],
  ['cooperating', /(?:配合|协办|协同|协助|参与|参加|协作)/],
  ['lead', /(?:牵头|主办|主责)/],
  [
    'responsible',
    /(?:责任|负责|落实|承办|实施|主体|承担)(?:单位|部门|科室|股室|处室|主体|机构|分工|地区|人|（|\(|$)/,
  ],
  ['responsible', /^(?:单位|部门|处室|科室|股室|主管单位|主管部门)$/],
  [
    'category',
    /^(?:类别|分类|类型|板块|领域|大类|一级|一级指标|任务类别|工作类别|项目类别|所属领域|方面|专项|维度|工作领域|重点领域|任务分类)$/,
  ],
  [
    'content',
    /(?:要求|目标|标准|措施|内容|举措|做法|任务分解|具体任务|工作细项|成果|成效|指标|方案|路径|说明|描述|要点|建设规模)$/,
  ],
  ['task', /(?:任务|事项|项目|工作|名称|实事|清单|改革|问题|课题|活动|政策|重点)/],
];

/** Header text as matched: folded, without white space and without a bracket behind it. */
const plain = (header: string): string =>
  fold(header)
    .replace(/\s+/g, '')
    .replace(/[(〔【[].*$/, (bracket) => (bracket.length < 3 ? bracket : ''));

/**
 * What a column with this header holds; null where the text is no header word.
 * A header is short and holds no sentence punctuation.
 */
export function columnKindOf(header: string, more?: ReadonlyMap<string, ColumnKind>): ColumnKind | null {
  const word = plain(header);
  const own = more?.get(word);
  if (own) return own;
  if (word.length === 0 || word.length > 12 || /[,;:。!?]/.test(word)) return null;
  for (const [kind, pattern] of HEADERS) if (pattern.test(word)) return kind;
  return null;
}
