// The styles a label can have, and what a label is.
import type { Span } from '../document/document.js';

export const labelStyles = [
  'cn-dun', // 一、
  'cn-dot', // 一．
  'cn-comma', // 一，
  'cn-space', // 一 总则
  'cn-paren', // （一）
  'cn-rparen', // 一）
  'cn-bracket', // 【一】
  'cn-paren-symbol', // ㈠
  'cn-plain', // 一 (alone in a cell)
  'ar-dot', // 1.
  'ar-dun', // 1、
  'ar-comma', // 1，
  'ar-colon', // 1：
  'ar-paren', // （1）
  'ar-rparen', // 1）
  'ar-bracket', // [1]
  'ar-dot-symbol', // ⒈
  'ar-paren-symbol', // ⑴
  'ar-plain', // 1 (alone in a cell)
  'circled', // ①
  'decimal', // 1.1
  'roman', // Ⅰ.
  'roman-paren', // （Ⅰ）
  'alpha-dot', // A.
  'alpha-rparen', // a）
  'alpha-paren', // （a）
  'part', // 第一编, 第一部分
  'chapter', // 第一章
  'section', // 第一节
  'article', // 第一条
  'cn-di', // 第一，
  'cn-qi', // 其一，
  'cn-is', // 一是
  'cn-yao', // 一要
  'labelled', // 任务一：
  'attachment', // 附件2：
  'bullet', // ●
] as const;

export type LabelStyle = (typeof labelStyles)[number];

/** A label as printed: `raw` keeps its delimiters and inner spaces, `value` what it counts. */
export interface Label {
  readonly raw: string;
  readonly style: LabelStyle;
  /** The numbers of a decimal label (1.2 → [1, 2]); null for a bullet or an attachment without a number. */
  readonly value: number | number[] | null;
}

/** A label with its place in the text. */
export interface LabelAt extends Label {
  readonly span: Span;
}
