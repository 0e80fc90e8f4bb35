// Labels in Chinese numerals (一、 （一） 第一章 一是 任务一：). In: the folded start of a line. Out: a match, or null.
import { COUNTING_WORDS } from '../zh/counting-words.js';
import { CHINESE, chineseValue, counted, type LabelPattern, numeralValue } from './label-match.js';
import type { LabelStyle } from './label-style.js';

/** Words that a list of ordinals counts: those that need the next number before them, and those that any later one fits. */
const NEXT_MEMBER = /^(?:[类级期批届线档]|号(?!召)|产业|楼|年级|季度|等|月)/;
const LATER_MEMBER = /^(?:年级|季度|等奖|等级|月份)/;
const LEADING_NUMERAL = new RegExp(`^${CHINESE}|^千|^万`);

/** True where the words behind 一、 go on counting: 一、二、三等奖 · 五、六年级 · 十、百、千示范工程. */
function countsOn(value: number, rest: string): boolean {
  const [numeral] = LEADING_NUMERAL.exec(rest) ?? [];
  if (numeral === undefined) return false;
  const next = numeral === '百' ? 100 : numeral === '千' ? 1000 : chineseValue(numeral);
  if (next === null || next <= value) return false;
  const tail = rest.slice(numeral.length);
  return /^[、,]/.test(tail) || LATER_MEMBER.test(tail) || (next === value + 1 && NEXT_MEMBER.test(tail));
}

const SEPARATORS: Readonly<Record<string, LabelStyle>> = { '、': 'cn-dun', '.': 'cn-dot', ',': 'cn-comma' };
const SEPARATED = new RegExp(`^(${CHINESE}|[壹贰叁参肆伍陆柒捌玖拾]{1,4})\\s{0,4}([、.,])\\s*`);

/** 一、总体要求 · 壹、项目概况 · 六. 强化保障 · not 一、二类疫苗 */
const separated: LabelPattern = (head) => {
  const match = SEPARATED.exec(head);
  const value = match && chineseValue(match[1]!);
  if (!match || value === null || countsOn(value, head.slice(match[0].length))) return null;
  return counted(match[0].length, SEPARATORS[match[2]!]!, value);
};

/** 八 工作要求 · not 五 年级 */
const spaced: LabelPattern = (head) => {
  const match = new RegExp(`^(${CHINESE})[ \\t]+(?=\\p{Script=Han}[ \\t]*\\p{Script=Han})`, 'u').exec(head);
  if (!match) return null;
  const rest = head.slice(match[0].length);
  if (LEADING_NUMERAL.test(rest) || /^(?:[年月日号级类期楼层] |年级|季度)/.test(rest)) return null;
  return counted(match[0].length, 'cn-space', chineseValue(match[1]!));
};

/** Behind （一）: a second one, or the word for what is referred to, as in （一）至（三）项. */
const REFERENCE = new RegExp(
  `^\\s*(?:(?:[、,和及或至到—-]\\s*)?\\(\\s*${CHINESE}\\s*\\)|[项款目](?:规定|所列|所述|情形|的|中|[、,和至及]))`,
);

/** （一）加强领导 · ( 三 )、强化督查 */
const parenthesised: LabelPattern = (head) => {
  const match = new RegExp(`^\\(\\s*(${CHINESE})\\s*\\)`).exec(head);
  if (!match || REFERENCE.test(head.slice(match[0].length))) return null;
  const [mark = ''] = /^\s?[、.,:]/.exec(head.slice(match[0].length)) ?? [];
  return counted(match[0].length + mark.length, 'cn-paren', chineseValue(match[1]!));
};

/** 一）加强领导 */
const rightParen: LabelPattern = (head) => {
  const match = new RegExp(`^(${CHINESE})\\s?\\)[、.:]?`).exec(head);
  return match && counted(match[0].length, 'cn-rparen', chineseValue(match[1]!));
};

/** 【一】加强领导 */
const bracketed: LabelPattern = (head) => {
  const match = new RegExp(`^[〔【[]\\s*(${CHINESE})\\s*[〕】\\]][、.:]?`).exec(head);
  return match && counted(match[0].length, 'cn-bracket', chineseValue(match[1]!));
};

const DIVISIONS: Readonly<Record<string, LabelStyle>> = {
  章: 'chapter',
  节: 'section',
  编: 'part',
  篇: 'part',
  部分: 'part',
  条: 'article',
};
const NUMERAL = `(?:${CHINESE}|\\d{1,3}|[一二三四五六七八九十百零〇](?:[ \\t]?[一二三四五六七八九十百零〇]){1,5})`;
const DIVISION = new RegExp(`^第\\s{0,3}(${NUMERAL})\\s{0,3}(章|节|编|篇|部分|条)`);
const GLUED_REFERENCE = /^(?:[所的中和及至第、,内以与之]|规定|明确|要求|提出|第)/;

/** True where a division's number without a space behind it is a heading's: 第一章总则, not 第三章所列事项. */
function gluedHeading(division: string, rest: string): boolean {
  if (GLUED_REFERENCE.test(rest)) return false;
  return division === '条' ? /^[为本凡各]/.test(rest) : rest.length <= 24 && !/[,，。;:]/.test(rest);
}

/** 第一章 总则 · 第二部分 重点任务 · 第一条：… (GB/T 9704-2012 has none of these; statutes number so) */
const division: LabelPattern = (head) => {
  const match = DIVISION.exec(head);
  if (!match) return null;
  const rest = head.slice(match[0].length);
  const [end] = /^(?:\s*[:、.]|,|\s|$)/.exec(rest) ?? [];
  if (end === undefined && !gluedHeading(match[2]!, rest)) return null;
  if (end && /^\s*第/.test(rest.slice(end.length))) return null;
  const value = numeralValue(match[1]!.replace(/\s/g, ''));
  return counted(match[0].length + (end ?? '').length, DIVISIONS[match[2]!]!, value);
};

/** 第一、加强领导 · 第二，完善机制 · not 第一、二产业 */
const ordinal: LabelPattern = (head) => {
  const match = new RegExp(`^第(${CHINESE})[、,:]`).exec(head);
  const value = match && chineseValue(match[1]!);
  if (!match || value === null) return null;
  const rest = head.slice(match[0].length);
  if (/^第/.test(rest) || chineseValue(LEADING_NUMERAL.exec(rest)?.[0] ?? '') === value + 1) return null;
  return counted(match[0].length, 'cn-di', value);
};

/** 第一步：… · 第二阶段（3月至5月）… · 第三类 … */
const ordinalStep: LabelPattern = (head) => {
  const match = new RegExp(
    `^第(${CHINESE}|\\d{1,2})(?:(?:步骤?|阶段|层次|方面)(?::|、|,|(?=\\s|\\())|[类项]:)`,
  ).exec(head);
  return match && counted(match[0].length, 'labelled', numeralValue(match[1]!));
};

/** 其一，健全制度 */
const amongThem: LabelPattern = (head) => {
  const match = /^其([一二三四五六七八九十])[、,:]/.exec(head);
  return match && counted(match[0].length, 'cn-qi', chineseValue(match[1]!));
};

/** 一是加强领导 · 一要提高认识 · not 一是一、二是二 · not 三要素 */
const firstly: LabelPattern = (head) => {
  const match = /^([一二三四五六七八九十]{1,3})([是要])/.exec(head);
  if (!match) return null;
  const rest = head.slice(match[0].length);
  const idiom =
    match[2] === '是' ? /^(?:否|非|[一二三四五六七八九十][、,。;])/ : /^(?:[素点件闻害义务道职]|求(?!真))/;
  if (idiom.test(rest)) return null;
  return counted(match[0].length, match[2] === '是' ? 'cn-is' : 'cn-yao', chineseValue(match[1]!));
};

const NAMED = new RegExp(`^${COUNTING_WORDS}\\s?(${CHINESE}|\\d{1,2})(?:\\s?[:、.](?!\\d)|(?=\\s))`);

/** 任务一：推进公开 · 专栏1 重点工程 */
const named: LabelPattern = (head) => {
  const match = NAMED.exec(head);
  return match && counted(match[0].length, 'labelled', numeralValue(match[1]!));
};

const ATTACHMENT =
  /^附\s{0,3}(?:件|表|录)?(?:\s{0,3}(\d{1,2}(?:[-—–]\d{1,2})?(?!\d)|[一二三四五六七八九十]{1,3}(?!\p{Script=Han})))?/u;

/** 附件 · 附件：… · 附件2：… · 附表3 … · 附件1-1 · not 附件下载, 附近 */
const attachment: LabelPattern = (head) => {
  const match = ATTACHMENT.exec(head);
  if (!match) return null;
  const rest = head.slice(match[0].length);
  const [mark = ''] = /^\s{0,3}(?::|[.、](?![a-z]))/i.exec(rest) ?? [];
  const bare = match[0].trim() === '附';
  const alone = rest.trim() === '' && !bare;
  if (match[1] === undefined ? !alone && !mark.includes(':') : /^(?:[和及与至所中的、年月]|略)/.test(rest))
    return null;
  const numbers = (match[1] ?? '').split(/[-—–]/).map(numeralValue);
  const length = match[0].length + mark.length;
  if (match[1] === undefined) return { length, style: 'attachment', value: null };
  if (numbers.length === 1) return counted(length, 'attachment', numbers[0] ?? null);
  return { length, style: 'attachment', value: numbers.map(Number) };
};

export const chinesePatterns: readonly LabelPattern[] = [
  division,
  ordinal,
  ordinalStep,
  amongThem,
  attachment,
  named,
  bracketed,
  parenthesised,
  rightParen,
  separated,
  firstly,
  spaced,
];
