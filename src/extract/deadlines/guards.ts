// What is never a deadline. In: folded text. Out: barred stretches, and tests of the words around a mention.
import type { Span } from '../../document/document.js';
import { BEFORE, RANGE_MARK, SELF_NAMES } from '../../zh/calendar-words.js';
import type { Mention } from './mention.js';

const YEAR = '(?:19|20)\\d\\d';
const NUMERIC_DATE = `${YEAR}[-./年](?:1[0-2]|0?[1-9])[-./月](?:3[01]|[12]\\d|0?[1-9])日?`;

/**
 * Patterns of words whose figures are no dates of work, each with a word that every match holds (none known: ''): texts
 * without it do not compile the pattern. Each is anchored on rare characters or bounded.
 */
const BARRED: readonly (readonly [needs: string, pattern: RegExp])[] = [
  // 某政发〔2018〕25号, 〔201710号: a document number (GB/T 9704-2012, 7.2.5).
  ['号', /[〔[(【]\s?(?:19|20)\d{2,6}\s?[〕\])】]?\s{0,3}(?:第\s?)?\d{0,5}\s{0,3}号/g],
  // 电话：0598-8222018
  ['', /(?:电话|热线|传真|手机|邮编|邮箱|QQ|编号|账号)[:]?\s{0,3}[\d-]{5,}/g],
  // 发布时间:2018-06-29, at the head of a line: what a web page says of itself.
  [
    ':',
    new RegExp(
      `(?:^|[\\s|])(?:发布|生成|生效|成文|更新|公开|发文|印发|废止)?(?:时间|日期)[:]\\s{0,3}${NUMERIC_DATE}`,
      'g',
    ),
  ],
  // A line that holds a date and nothing more: the date under a signature (GB/T 9704-2012, 7.3.5).
  [
    '',
    /(?<=^|\n)[^\S\n]{0,80}(?:(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|二[〇○零O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿]{1,3}日|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d{6})(?=[^\S\n]{0,80}(?:\n|$))/g,
  ],
  // 计划（2026—2028年）: the years in a name.
  [
    '(',
    new RegExp(
      `(?<=方案|计划|规划|纲要|意见|措施|要点|行动|清单|目标|办法|战略|蓝图)\\s?[(]\\s?${YEAR}\\s{0,2}年?\\s{0,2}${RANGE_MARK}\\s{0,2}${YEAR}\\s{0,2}年[)]`,
      'g',
    ),
  ],
  // 本措施自…起施行，有效期…: the validity of the document itself.
  [
    '',
    new RegExp(
      `(?:本|此|该|以上|上述)${SELF_NAMES}(?:有效期|施行期|试行期|执行期|实施期|自|从|于)[^。\\n]{0,40}?(?:起|日)(?:正式|开始)?(?:施行|实施|执行|生效|试行)[^。]{0,80}`,
      'g',
    ),
  ],
  ['期', new RegExp(`(?:本|此|该)${SELF_NAMES}(?:的)?(?:有效期|试行期|执行期)[^。]{0,60}`, 'g')],
  // 自发布之日起施行，有效期至…
  ['之日起', /自?(?:印发|发布|公布|下发|发文)之日起(?:正式)?(?:施行|实施|执行|生效|试行)[^。]{0,60}/g],
  ['期', /(?:有效期|有效期限|试行期|执行期限)(?:[:为至到限]|截至|截止到?|延长至)\s?[^。;,]{1,40}/g],
  // 2026年5月9日印发, alone at the end of a line: the imprint (GB/T 9704-2012, 7.4.2).
  ['印', new RegExp(`${YEAR}年\\d{1,2}月\\d{1,2}日\\s{0,2}(?:印发|印制|印)(?=\\s{0,80}(?:$|\\n))`, 'g')],
  // 年初建账、年中查账、年底交账: a slogan.
  ['年', /年初[^。;\n\d]{1,16}年底[^。;,、\n\d]{0,6}|年[底终](?:交账|算账|结账|述职|考评|绩效)/g],
  // 12月4日国家宪法日: the name of a day.
  ['月', /\d{1,2}月\d{1,2}日["“]?(?![前至到起召开组举完报]|以前|之前)[一-龥]{2,8}日(?![前起内期常])/g],
];

/** Titles in 《》: from each 《 to its 》, inner ones included. */
function titles(folded: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < folded.length; at++) {
    const char = folded[at];
    if (char === '《' && depth++ === 0) start = at;
    // An opening without its end bars nothing past its line.
    else if (char === '\n' && at - start > 120) depth = 0;
    else if (char === '》' && depth > 0 && --depth === 0) spans.push({ start, end: at + 1 });
  }
  return spans;
}

/** Merges spans into rising ones without overlaps. */
function merge(spans: Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/**
 * The stretches of a folded text that hold no deadline whatever stands in them; rising, not overlapping.
 * @param whole in a deadline cell a date alone on its line is the deadline, and only titles and numbers are barred.
 */
export function barredSpans(folded: string, whole: boolean): Span[] {
  const spans = titles(folded);
  for (const [needs, pattern] of whole ? BARRED.slice(0, 2) : BARRED) {
    if (!folded.includes(needs)) continue;
    for (const found of folded.matchAll(pattern)) {
      spans.push({ start: found.index, end: found.index + found[0].length });
    }
  }
  return merge(spans);
}

/** 比2020年, 达到2018年水平: the year a target is measured against. */
const BASE_BEFORE = /(?:早于|(?<![不得])晚于|[比较以与]|达到|高于|低于|超过|优于|基期为?)\s?$/;
const BASE_BEHIND = /^(?:[底末])?(?:[^,。;、]{0,6}(?:相比|基础上|为基[期数准]|持平|水平|同期)|同比)/;
/** 2016年以来, 2018年后: what comes after, or has been since. */
const AFTERWARDS = /^(?:以来|以后|之后|来[,，]|后(?![续期勤备台端半]))/;
/** 6月30日前参加工作的, 2000年底前建成的: a condition on persons or things, not a date of work. */
const ELIGIBILITY = new RegExp(
  `^${BEFORE}(?:[未仍尚])?(?:(?:参加|出生|入职|毕业|登记|注册|购买|签订|参保|入伍|退休)[^,。;、\\n]{0,6}|(?:取得|获得|建成|开工|竣工|设立|成立|存在)(?:投[产用]|建设|使用)?)的`,
);
/** 2026年5月1日施行的条例: a date that tells which. */
const QUALIFIES =
  /^起?(?:正式)?(?:施行|实施|执行|印发|下发|发布|颁布|公布|出台|生效|修订|通过|批准|成立|开工|建成|投产|注册|出生)的(?!时间|期限)/;
/** 一月一度: no January. */
const EACH_MONTH = /^[一1]月一(?!次性)/;
const ALREADY = new RegExp(`^${BEFORE}(?:已|曾)`);

/** True where the words around a mention say that it is no date of work, and no year to carry either. */
export function isGuarded(folded: string, mention: Mention): boolean {
  const { start, end } = mention;
  const lead = folded.slice(Math.max(0, start - 4), start);
  const tail = folded.slice(end, end + 16);
  return (
    BASE_BEFORE.test(lead) ||
    EACH_MONTH.test(folded.slice(start, start + 6)) ||
    [AFTERWARDS, BASE_BEHIND].some((guard) => guard.test(tail)) ||
    (tail.includes('的') && [ELIGIBILITY, QUALIFIES].some((guard) => guard.test(tail))) ||
    (tail.includes('前') && ALREADY.test(tail))
  );
}
