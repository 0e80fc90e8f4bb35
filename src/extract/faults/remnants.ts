// Left-overs of templates and exports. In: the text and its paragraphs. Out: each {{…}}, [bookmark…], X月, 20XX年, &nbsp;, 错误!未找到引用源.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../document/document.js';

const BLANK = '[XxＸｘ×＊*○]{2,4}';
const REMNANT = new RegExp(
  [
    '\\{\\{[^{}\\n]{0,60}\\}\\}',
    '[$#]\\{[^{}\\n]{1,60}\\}',
    '<%[^%\\n]{0,60}%>',
    '\\[bookmark[^\\]\\n]{0,60}\\]',
    '错误[!！]\\s?(?:未找到引用源|未定义书签|文档中没有指定样式的文字)[。.]?',
    'Error! (?:Reference source not found|Bookmark not defined)\\.?',
    '(?:单击|点击)(?:或(?:单击|点击))?此处(?:输入|添加|编辑)(?:文字|文本|内容|日期)?',
    '[（(\\[【](?:请)?(?:在)?此处(?:填写|插入|输入|补充)[^）)\\]】\\n]{0,20}[）)\\]】]',
    `(?:19|20)[XxＸｘ×＊*]{2}(?=\\s?[年〕\\]）)])`,
    `${BLANK}(?=\\s?(?:年|月|日|号|项|个|名|家|处|次|万元|亿元|%|％))`,
    // X月底前, ×月×日: one sign is enough before a month or a day.
    '(?<![A-Za-z\\d×])[XxＸｘ×＊*](?=\\s?(?:月|日)(?:[XxＸｘ×＊*\\d底末前起至内，,。；;）)]|$))',
    // **局, where no second ** makes it bold.
    '(?<=^|[\\s（(〔【、，。；：:和由])\\*{2,4}(?=[市区县乡镇]?(?:局|厅|委|办|乡|镇|街道)(?![^\\n]{0,80}\\*\\*))',
    '_{2,40}\\s{0,2}(?=[年月日])',
    '(?<=[\\p{Script=Han}，、])_{4,40}(?=\\p{Script=Han})',
    '&(?:nbsp|lt|gt|amp|quot|[lr][ds]quo|[mn]dash|hellip|middot|e[mn]sp|#\\d{2,6}|#x[\\da-fA-F]{2,5});',
  ].join('|'),
  'gu',
);
/** Every left-over holds one of these. */
const SIGN = /[{<[!！此X×Ｘxｘ＊*○_&]/;

/** One diagnostic for each left-over. */
export function templateRemnants(text: string, leaves: readonly Span[]): Diagnostic[] {
  return leaves.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    if (!SIGN.test(words)) return [];
    return [...words.matchAll(REMNANT)].map((match) => {
      const at = { start: start + match.index, end: start + match.index + match[0].length };
      return diagnose('extract/template-remnant', { text: match[0] }, at);
    });
  });
}
