// 发文字号 (GB/T 9704-2012 7.2.5). In: folded words. Out: numbers as 机关代字〔年份〕序号号, with offsets.
import { BEFORE_NUMBER } from '../../zh/document-words.js';
import { oneOf } from './rows.js';

export interface FoundNumber {
  /** Normalised: brackets 〔〕, no white space; as written where no reading is certain. */
  readonly raw: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly serial: number | null;
  /** UTF-16 offsets into the words that were searched. */
  readonly start: number;
  readonly end: number;
}

const WHOLE =
  /([\u4e00-\u9fffA-Za-z]{0,20})\s?([〔[【(<])\s?((?:19|20)\d{2})\s?年?\s?[〕\]】)>]\s?([\u4e00-\u9fff]?)\s?(\d{1,5})\s?号/g;
/** One bracket or both are lost: 〔201710号, 发201712号. The year has four figures, so the rest is the serial. */
const DAMAGED =
  /([\u4e00-\u9fffA-Za-z]{1,20})\s?([〔[【(<]?)\s?((?:19|20)\d{2})\s?([〕\]】)>]?)\s?(\d{1,5})\s?号/g;
const CODE_ENDING = /[发字函办文规政委党电]$/;
const GLUED = new RegExp(`(?:${oneOf(BEFORE_NUMBER)})`, 'g');

/** How many characters of running text stand before the agency's code. */
function gluedLength(agency: string): number {
  let length = 0;
  for (const match of agency.matchAll(GLUED)) {
    const end = match.index + match[0].length;
    if (end < agency.length) length = end;
  }
  return length;
}

function build(match: RegExpMatchArray, filler: string, serial: string): FoundNumber {
  const glued = gluedLength(match[1]!);
  const agency = match[1]!.slice(glued);
  const certain = !serial.startsWith('0');
  const start = match.index! + glued;
  const end = match.index! + match[0].length;
  const raw = certain
    ? `${agency}〔${match[3]}〕${filler}${serial}号`
    : match[0].slice(glued).replace(/\s/g, '');
  return {
    raw,
    agency: agency || null,
    year: certain ? Number(match[3]) : null,
    serial: certain ? Number(serial) : null,
    start,
    end,
  };
}

/**
 * Every document number in the folded words, in text order.
 * A number whose brackets are lost is read where the figures leave one reading; else `raw` holds what stands there.
 */
export function findDocumentNumbers(words: string): FoundNumber[] {
  if (!words.includes('号')) return [];
  const found: FoundNumber[] = [];
  for (const match of words.matchAll(WHOLE)) found.push(build(match, match[4]!, match[5]!));
  for (const match of words.matchAll(DAMAGED)) {
    if (match[2] !== '' && match[4] !== '') continue;
    if (match[2] === '' && match[4] === '' && !CODE_ENDING.test(match[1]!)) continue;
    found.push(build(match, '', match[5]!));
  }
  return found.sort((a, b) => a.start - b.start);
}
