// Why a value is taken for what it is, and why a block was left out, in sentences. In: a key, a language. Out: words.
import type { Deadline } from '../../plan/deadline-schema.js';
import type { Unit } from '../../plan/schema.js';

type Sentences<Key extends string> = Readonly<Record<Key, readonly [zh: string, en: string]>>;

/** What each rule for units goes by. */
export const RULE_SENTENCES: Sentences<Unit['rule']> = {
  cell: ['表中这一栏是该角色的单位', 'the column of the table holds units of this role'],
  bracket: ['括号里写明由谁承担', 'a bracket says who does the work'],
  clause: ['句子里写明由谁承担', 'the sentence says who does the work'],
  'label-line': ['“责任单位：”一类的标注行', 'a labelled line, such as 责任单位：'],
  'merged-cell': ['合并单元格，对所跨各行都有效', 'a merged cell, which holds for all its rows'],
  section: ['写在所属章节，对其下任务都有效', 'said of the section, and so of its tasks'],
  convention: [
    '按文中约定，如“列第一位的为牵头单位”',
    'by a convention of the document (the first unit leads)',
  ],
  letterhead: ['版头', 'the letterhead'],
  signature: ['落款', 'the signature'],
  title: ['标题', 'the title'],
  salutation: ['主送机关', 'the salutation'],
  'copy-line': ['抄送机关', 'the line of copied units'],
};

/** What is doubtful about a deadline. */
export const ISSUE_SENTENCES: Sentences<NonNullable<Deadline['issues']>[number]> = {
  'before-unit-ambiguous': [
    '“前”字含不含当日当月有两解',
    '前 may or may not take in the day or month itself',
  ],
  'past-at-document-date': ['早于成文日期', 'past when the document was issued'],
  'invalid-date': ['没有这一天', 'there is no such day'],
  'missing-char': ['缺字', 'a character is missing'],
  'ocr-letter': ['夹有误识的字母', 'holds a letter misread for a digit'],
  typo: ['疑有错字', 'looks mistyped'],
  'no-year': ['没有年份', 'has no year'],
  'implicit-anchor': ['没写从何时起算', 'does not say from when it counts'],
};

const REASONS: Sentences<string> = {
  'page-number': ['页码', 'page number'],
  'page-header': ['页眉', 'page header'],
  'page-footer': ['页脚', 'page footer'],
  separator: ['分隔线', 'separator'],
  'web-furniture': ['网页附属内容', 'furniture of the web page'],
  'table-of-contents': ['目录', 'table of contents'],
  hidden: ['隐藏内容', 'hidden'],
  deleted: ['已删除的修订', 'deleted'],
  comment: ['批注', 'comment'],
  footnote: ['脚注', 'footnote'],
  'template-remnant': ['模板残留', 'left over from a template'],
  'front-matter': ['文首标记', 'front matter'],
  letterhead: ['版头', 'letterhead'],
  imprint: ['版记', 'imprint'],
  'annex-mark': ['附件标记', 'annex mark'],
  'notice-body': ['通知正文', 'body of the notice'],
  preamble: ['引言', 'preamble'],
  'section-text': ['章节说明文字', 'text of a section'],
  'table-header': ['表头', 'table header'],
  placeholder: ['占位', 'placeholder'],
  derived: ['由别处得出', 'derived'],
  lexicon: ['按自备词表略去', 'by your lexicon'],
};

/** Why a block was left out; a reason that has no words yet stands for itself. */
export const reasonWords = (reason: string, language: 'zh' | 'en'): string =>
  REASONS[reason]?.[language === 'zh' ? 0 : 1] ?? reason;
