// Labels: 责任单位：, 牵头责任单位：, 完成时限：. In: folded text. Out: labels with the role they give.
import { LABEL_NOUNS, LABEL_ROLES, LABEL_TIMES } from '../../zh/unit-words.js';
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

const anyOf = (words: readonly string[]): string => words.join('|').replace(/[()]/g, '\\$&');
const nouns = anyOf(LABEL_NOUNS);
const times = anyOf(LABEL_TIMES);
const unitLabel = `(?:${anyOf(LABEL_ROLES)}){1,3}(?:${nouns})(?:\\([^()]{1,6}\\)|[/和及、](?:部门|单位|科室|人|责任人))?`;
const bareRole = '(?:牵头|责任|负责|主办|承办|协办|配合|参与|督办|指导|落实)';
/** In prose a bare role word is a label only where a line or a sentence begins, or behind white space. */
const labelPattern = new RegExp(`(?:${times}|${unitLabel}|(?<=^|[\\n。;\\s])${bareRole}) ?:`, 'g');
/** Inside a cell or bracket it always is: 牵头：甲；配合：乙. */
const shortLabel = new RegExp(`(?:${times}|${unitLabel}|${bareRole}):`, 'g');

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
  if (!folded.includes(':')) return labels;
  const pattern = short ? shortLabel : labelPattern;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(folded); found; found = pattern.exec(folded)) {
    const words = found[0].slice(0, -1).replace(/ /g, '');
    const role = roleOfWords(words);
    if (role) labels.push({ role, words, start: found.index, end: found.index + found[0].length });
  }
  return labels;
}
