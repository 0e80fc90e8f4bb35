// Years. In: folded text and an offset. Out: the year that starts there, and what only a year before it gives its sense.
import { BEFORE, GAP, RANGE_MARK, WITHIN, YEAR_WORDS } from '../../zh/calendar-words.js';
import type { UnitPart, YearPart } from './mention.js';
import { digits, FIGURES, match, type Reader, scanned, startingWith, sticky } from './mention-piece.js';

const CN_DIGIT = '[〇○零O0一二三四五六七八九]';
const YEAR_NUMBER = sticky(`(?<![\\d.])((?:19|20)[\\dOolI]{2})${GAP}年度?`);
const YEAR_NUMERAL = sticky(`((?:一九|二[〇○零O0])${CN_DIGIT}{2})${GAP}年度?`);
// 18年10月底: two figures are a year only where a month or 底 follows.
const YEAR_SHORT = sticky(`(?<![\\d.])([123]\\d)${GAP}年(?=${GAP}(?:[底末]|(?:1[0-2]|0?[1-9])${GAP}月))`);
// 2018—2020年: ^^^^ has its 年 from the year behind the mark.
const YEAR_BARE = sticky(`(?<![\\d.])((?:19|20)\\d\\d)(?=${GAP}${RANGE_MARK}${GAP}(?:19|20)\\d\\d${GAP}年)`);
// 2026、2027年底前: ^^^^ has its 年 from the last of the list.
const YEAR_LISTED = sticky(
  `(?<![\\d.])((?:19|20)\\d\\d)(?=(?:${GAP}[、和及]${GAP}(?:19|20)\\d\\d){1,9}${GAP}年)`,
);
const YEAR_WORD = sticky(
  '(?<![文过声一二两三四五六七八九十几多每首此基如透])(?:今年|明年|去年|翌年|[本当次]年度?|上年度?)',
);

/** 2018年, 二〇一八年, 18年 before a month, 今年, 次年. */
export const readYear: Reader<YearPart> = (text, at) => {
  const first = text.charAt(at);
  if (!'12一二今明去翌本当次上'.includes(first)) return null;
  const word = '12一二'.includes(first) ? null : match(YEAR_WORD, text, at);
  if (word) {
    const meaning = YEAR_WORDS[word[0]];
    return meaning ? { value: { kind: 'word', ...meaning }, end: at + word[0].length } : null;
  }
  const full = match(YEAR_NUMBER, text, at) ?? match(YEAR_NUMERAL, text, at);
  const ranged = full ? null : match(YEAR_BARE, text, at);
  const listed = full ? null : match(YEAR_LISTED, text, at);
  const found = full ?? ranged ?? listed ?? match(YEAR_SHORT, text, at);
  const raw = found?.[1];
  const value = raw === undefined ? null : digits(raw.replace(/[○]/g, '〇').replace(/(?<=二)[O0]/g, '〇'));
  if (!found || raw === undefined || value === null) return null;
  const end = at + found[0].length;
  return {
    value: { kind: 'number', value: value < 100 ? 2000 + value : value },
    end,
    ...scanned(raw),
    ...(ranged ? { form: 'bare' as const } : listed ? { form: 'listed' as const } : {}),
  };
};

const YEAR_EDGE = sticky(
  `${GAP}(?:(年?[底末]|年终)|(年中|中(?=${BEFORE}|[,、。;)]|$|完成))|(全年)|(年(?=${WITHIN}))|(年?初(?=${GAP}${BEFORE})))`,
);
/** What only a year before it gives its sense: 2018年 底, 今年 年底, 2018年 全年, 2019年初前. */
export const readYearEdge: Reader<UnitPart> = startingWith<UnitPart>('年底末中全初', (text, at) => {
  const found = match(YEAR_EDGE, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  if (found[3]) return { value: { unit: 'year', whole: true }, end };
  if (found[4]) return { value: { unit: 'year' }, end };
  if (found[5]) return { value: { unit: 'month', month: 1 }, end, edge: 'middle' };
  return found[1]
    ? { value: { unit: 'year' }, end, edge: 'end' }
    : { value: { unit: 'half', half: 1 }, end, edge: 'middle' };
});

// 2018年10底 (月 lost), 2018年12年底 (年 for 月).
const DAMAGED_MONTH = sticky(`${GAP}(1[0-2]|[1-9])(?:${GAP}底|(年)底)`);
/** A month behind a year whose sign is lost or mistyped. */
export const readDamagedMonth: Reader<UnitPart> = startingWith<UnitPart>(FIGURES, (text, at) => {
  const found = match(DAMAGED_MONTH, text, at);
  if (!found) return null;
  const value = { unit: 'month' as const, month: Number(found[1]) };
  return { value, end: at + found[0].length, edge: 'end', issue: found[2] ? 'typo' : 'missing-char' };
});
