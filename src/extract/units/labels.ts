// Labels and column headers: 责任单位：, 牵头责任单位：, 完成时限：. In: folded text. Out: labels with the role they give.
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
  const pattern = short ? shortLabel : labelPattern;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(folded); found; found = pattern.exec(folded)) {
    const words = found[0].slice(0, -1).replace(/ /g, '');
    const role = roleOfWords(words);
    if (role) labels.push({ role, words, start: found.index, end: found.index + found[0].length });
  }
  return labels;
}

const scope = '(?:市直|县直|区直|省直|市级|省级|县级|区级|镇级|市|省|县|区|镇|局|项目|工作|任务|拟|总|各)?';
const headerNouns = `(?:${nouns}|[市县区镇局]?领导|县\\(市、区\\)|县区|区县|乡镇|乡\\(镇\\)|镇\\(街道?\\)|科股室)`;
const headerRole = `${scope}(?:${anyOf(LABEL_ROLES)}){1,3}(?:\\(.{1,6}\\))?(?:[和及与/、](?:${anyOf(LABEL_ROLES)}))?`;
const header = new RegExp(
  `^(?:${headerRole}${headerNouns}(?:\\(.{1,8}\\))?(?:[和及与/、]?(?:${headerRole})?${headerNouns})?|(?:牵头|主办|主责|责任|负责|承办|协办|配合|参与|督办|指导))$`,
);
const timeHeader = /(?:时限|时间|期限|节点|截止|日期|年限|进度(?:要求|安排))/;
const notTimeHeader = /(?:情况|内容|措施|目标|发布|印发|发文|更新)/;

/**
 * What a table column holds, by its header (spaces, line breaks and full-width forms do not matter).
 * A column for both leading and cooperating units, or for units and persons, is responsible: its cells say who leads.
 * @returns null for a column of anything else (工作任务, 落实情况, 备注).
 */
export function roleOfHeader(text: string): LabelRole | null {
  const words = text
    .replace(/[\s\u200b]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[:：]$/, '');
  if (words.length > 40) return null;
  if (timeHeader.test(words) && !notTimeHeader.test(words)) return 'deadline';
  if (/^(?:责任|职责|任务|工作|部门)分工$/.test(words)) return 'responsible';
  const bare = words.replace(/(?<=.)\([^()]{7,30}\)$/, '');
  if (bare.length > 20 || !header.test(bare)) return null;
  if (/(?:责任人|负责人|领导|联系人)/.test(bare) && /(?:单位|部门|科室|处室|股室)/.test(bare))
    return 'responsible';
  const role = roleOfWords(bare.replace(/\((?:部门|单位|科室|处室|人)\)/g, ''));
  return role === 'lead' && /配合|协办|参与/.test(bare) ? 'responsible' : role;
}
