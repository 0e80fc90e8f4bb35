// Furniture: what a web page, a printer or an export puts around a document. In: rows. Out: which rows are what.
import {
  FORM_WORDS,
  PAGE_END_WORDS,
  SECRECY_WORDS,
  URGENCY_WORDS,
  WEB_LABELS,
  WEB_WORDS,
} from '../../zh/document-words.js';
import { isSiteFoot } from '../../zh/web-words.js';
import { isProse, oneOf, type Row, squeeze } from './rows.js';

export type FurnitureKind =
  | 'web-furniture'
  | 'separator'
  | 'page-number'
  | 'template-remnant'
  | 'letterhead-mark';
export type WebLabel = keyof typeof WEB_LABELS;

/** A label of a web page's head with the words behind it; offsets into the row's words. */
export interface WebPair {
  readonly kind: WebLabel;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const ALL_LABELS = Object.values(WEB_LABELS).flat();
const spaced = (word: string): string => [...word].map((char) => char.replace('/', '\\/')).join('\\s{0,6}');
const LABELS = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${[...ALL_LABELS]
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|')})\\s{0,6}(?:[\\]】]?\\s{0,3}[:]|(?<=[[【][^[\\]【】]{2,12})[\\]】])`,
  'g',
);
const KIND_OF = new Map<string, WebLabel>(
  Object.entries(WEB_LABELS).flatMap(([kind, labels]) =>
    labels.map((label) => [label, kind as WebLabel] as const),
  ),
);
const WORDS = new RegExp(oneOf(WEB_WORDS), 'g');
const PAGE_END = new RegExp(`^(?:${oneOf(PAGE_END_WORDS)})`);
const MARKS = new RegExp(
  `^(?:(?:${oneOf(SECRECY_WORDS)})(?:[★☆].{0,10})?|(?:${oneOf(URGENCY_WORDS)})(?:[·.]?明电)?|签发人[::].{0,30}|(?:${oneOf(
    FORM_WORDS,
  )})|\\d{6}|(?:份号|密级|紧急程度|缓急)[::]?.{0,12})$`,
);
/** A line of the front matter that page generators keep above a text (layout: default). */
const FRONT_MATTER = /^[A-Za-z][A-Za-z_-]{1,20}\s?:(?!\/)/;
const PAGE_NUMBER =
  /^(?:[-—–―·]+\d{1,4}[-—–―·]+|第\d{1,4}页(?:[,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|Page\d{1,4}(?:of\d{1,4})?)$/i;
const SEPARATOR = /^[_\-—–―=*~·.…─━═]{3,}$/;

/** The `label: value` pairs that a row of a web page's head consists of; empty where it does not open with one. */
export function readWebPairs(row: Row): WebPair[] {
  if (row.words.length > 400 || !row.words.includes(':')) return [];
  // The pattern takes V8 2 ms to compile: few rows that hold no label need it.
  const squeezed = squeeze(row.words);
  if (!ALL_LABELS.some((label) => squeezed.includes(label))) return [];
  const labels = [...row.words.matchAll(LABELS)];
  if (labels.length === 0 || /[\u4e00-\u9fffA-Za-z0-9]/.test(row.words.slice(0, labels[0]!.index))) return [];
  return labels.map((label, i) => {
    const start = label.index + label[0].length;
    const end = labels[i + 1]?.index ?? row.words.length;
    const kind = KIND_OF.get(squeeze(label[1]!)) ?? 'page';
    return { kind, value: row.words.slice(start, end).trim(), start, end };
  });
}

/** Buttons, tabs, links: words of a page with at most a word of its own beside them. */
function isWebWords(row: Row): boolean {
  if (row.solid.length > 80) return false;
  if (/\{\{[^}]{0,60}\}\}/.test(row.solid)) return true;
  if (/^(?:返回|查看)[\u4e00-\u9fff]{0,8}列表$/.test(row.solid)) return true;
  const rest = row.solid.replace(WORDS, '').replace(/[|,/>»·:[\]【】()\s]/g, '');
  return rest.length < row.solid.length / 2 && rest.length <= 4 && row.solid.search(WORDS) >= 0;
}

/** The trail to a page (首页 > 政务公开 > 文件) and the name of a site. */
const isTrail = (row: Row): boolean =>
  /^[^。]{1,80}$/.test(row.solid) &&
  (/[^<>»]{2,}[>»][^<>»]{2,}/.test(row.solid) || /(?:门户网站|政府网站?|官方网站|官网)$/.test(row.solid));

/** What a row is that no document of its own holds; null for every other row. Holds anywhere in a document. */
export function furnitureKind(row: Row): FurnitureKind | null {
  if (row.solid === '') return 'template-remnant';
  if (SEPARATOR.test(row.solid)) return 'separator';
  if (PAGE_NUMBER.test(row.solid)) return 'page-number';
  if (/\{\{[^}]{0,60}\}\}/.test(row.solid) && !isProse(row)) return 'web-furniture';
  return null;
}

/** The same for a row before the body, where labels and buttons of a page and marks of the letterhead stand. */
export function headFurnitureKind(row: Row): FurnitureKind | null {
  const kind = furnitureKind(row);
  if (kind !== null) return kind;
  if (MARKS.test(row.solid)) return 'letterhead-mark';
  if (FRONT_MATTER.test(row.words) && row.words.length < 200) return 'web-furniture';
  const pairs = readWebPairs(row);
  if (isProse(row) && pairs.length < 2) return null;
  return pairs.length > 0 || isWebWords(row) || isTrail(row) ? 'web-furniture' : null;
}

/** The foot of a site: its registration, its owner. */
export const isFoot = (row: Row): boolean => row.solid.length <= 160 && isSiteFoot(row.words);

/** 主办：某市政府办公室　承办：某市大数据中心, above the foot of a site. */
export const namesHosts = (row: Row): boolean =>
  row.solid.length <= 90 && /^(?:主办|承办|主管|协办|运维|技术支持|维护)(?:单位)?:/.test(row.solid);

/** The same for a row behind the body. */
export function tailFurnitureKind(row: Row): FurnitureKind | null {
  const kind = furnitureKind(row);
  if (kind !== null) return kind;
  if (isProse(row)) return null;
  const page = readWebPairs(row).some((pair) => pair.kind === 'page' || pair.kind === 'published');
  return page || isFoot(row) || isWebWords(row) || isTrail(row) || isFileName(row) ? 'web-furniture' : null;
}

/** True where nothing but links of the page follows. */
export const endsPage = (row: Row): boolean => PAGE_END.test(row.solid) && row.solid.length <= 40;

/** True where the row is the name of a file to be fetched. */
export const isFileName = (row: Row): boolean =>
  row.solid.length <= 100 &&
  /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpg|png|ceb)(?:\(.{0,20}\))?$/i.test(row.solid);
