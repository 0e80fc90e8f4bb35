// Labels and column headers: 责任单位：, 牵头责任单位：, 完成时限：. In: folded text. Out: labels with the role they give.
import type { UnitRole } from '../facts.js';

export type LabelRole = UnitRole | 'person' | 'deadline';

export interface RoleLabel {
  readonly role: LabelRole;
  /** The label's words, without colon and white space. */
  readonly words: string;
  readonly start: number;
  /** Behind the colon. */
  readonly end: number;
}

const ROLE_WORDS = [
  ...[
    '牵头负责',
    '牵头责任',
    '牵头',
    '主办',
    '主责',
    '首要责任',
    '第一责任',
    '主要责任',
    '直接责任',
    '协同责任',
    '配合责任',
    '共同责任',
  ],
  ...[
    '责任落实',
    '工作责任',
    '责任',
    '负责',
    '落实',
    '承办',
    '承担',
    '实施',
    '执行',
    '配合',
    '协办',
    '协同',
    '协助',
    '协作',
    '参与',
    '参加',
  ],
  ...[
    '督办',
    '督导',
    '督查',
    '监督',
    '指导',
    '监管',
    '分管',
    '主管',
    '包保',
    '包抓',
    '挂钩',
    '联系',
    '挂帅',
    '市级',
    '县级',
    '区级',
    '省级',
    '主要',
    '具体',
  ],
];
const NOUNS = [
  '单位',
  '部门',
  '科室',
  '处室',
  '股室',
  '处\\(室\\)',
  '科\\(室\\)',
  '主体',
  '机构',
  '镇街',
  '领导',
  '负责人',
  '责任人',
  '人员',
  '人',
  '方',
];
const TIME_WORDS = [
  ...[
    '完成时限',
    '完成时间',
    '完成期限',
    '完成日期',
    '完成节点',
    '时限要求',
    '时间要求',
    '时间节点',
    '时间安排',
    '办理时限',
    '办结时限',
    '办结时间',
  ],
  ...[
    '工作时限',
    '工作节点',
    '整改时限',
    '整改期限',
    '任务时限',
    '落实时限',
    '推进时限',
    '实施时限',
    '实施时间',
    '责任时限',
    '起止时间',
    '进度要求',
    '进度安排',
    '时限',
    '期限',
  ],
];
const unitLabel = `(?:${ROLE_WORDS.join('|')}){1,3}(?:${NOUNS.join('|')})(?:\\((?:部门|单位|科室|处室|人)\\)|[/和及、](?:部门|单位|科室|人|责任人))?`;
const timeLabel = TIME_WORDS.join('|');
const labelPattern = new RegExp(`(?:${timeLabel}|${unitLabel}) ?[:：]`, 'g');
/** Inside a cell or bracket a bare role word can be a label too: 牵头：甲；配合：乙. */
const shortLabel = new RegExp(
  `(?:${timeLabel}|${unitLabel}|(?:牵头|责任|负责|主办|承办|协办|配合|参与|督办|指导|落实)):`,
  'g',
);

/** The role of a label's words; `person` wins over the rest, then time, then 牵头, 配合, 督办. */
function roleOfWords(words: string): LabelRole | null {
  if (/领导|负责人|责任人|联系人|人员?$/.test(words)) return 'person';
  if (/时限|时间|期限|节点|截止|完成日期|进度(?:要求|安排)/.test(words)) return 'deadline';
  if (/牵头|主办|主责|首要|第一责任/.test(words)) return 'lead';
  if (/配合|协办|参与|参加|协作|协同|协助/.test(words)) return 'cooperating';
  if (/督办|督导|督查|监督|指导|监管/.test(words)) return 'supervising';
  if (/责任|负责|落实|承办|承担|实施|执行|主体|分工/.test(words)) return 'responsible';
  return null;
}

/**
 * All labels of a folded text, in text order.
 * @param short whether a bare role word with a colon (牵头：) counts, as it does inside cells and brackets.
 */
export function findLabels(folded: string, short = false): RoleLabel[] {
  const labels: RoleLabel[] = [];
  const pattern = short ? shortLabel : labelPattern;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(folded); found; found = pattern.exec(folded)) {
    const words = found[0].slice(0, -1).replace(/ /g, '');
    const role = roleOfWords(words);
    if (role) labels.push({ role, words, start: found.index, end: found.index + found[0].length });
  }
  return labels;
}

const header = new RegExp(
  `^(?:${unitLabel}|(?:牵头|主办|主责|责任|负责|承办|协办|配合|参与|督办|指导)(?:\\(.{1,6}\\))?(?:${NOUNS.join('|')})?)(?:(?:和|及|与|/|、)?(?:${unitLabel}|${NOUNS.join('|')}))?$`,
);
const timeHeader = /(?:时限|时间|期限|节点|截止|日期|进度(?:要求|安排))/;
const notTimeHeader = /(?:情况|内容|措施|目标|发布|印发|发文|更新)/;

/**
 * What a table column holds, by its header (spaces, line breaks and full-width forms do not matter).
 * A column for both leading and cooperating units is responsible: its cells say who leads.
 * @returns null for a column of anything else (工作任务, 落实情况, 备注).
 */
export function roleOfHeader(text: string): LabelRole | null {
  const words = text
    .replace(/[\s\u200b]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[:：]$/, '');
  if (words.length > 20) return null;
  if (timeHeader.test(words) && !notTimeHeader.test(words)) return 'deadline';
  if (/^(?:责任|职责|任务|工作|部门)分工$/.test(words)) return 'responsible';
  if (!header.test(words)) return null;
  const role = roleOfWords(words.replace(/\((?:部门|单位|科室|处室|人)\)/g, ''));
  return role === 'lead' && /配合|协办|参与/.test(words) ? 'responsible' : role;
}
