// Words and signs at the ends of a printed line. In: one line. Out: whether a sentence ends with it, whether it opens
// something of its own.
import { fold } from './fold.js';

const NUMERAL = '[一二三四五六七八九十百]{1,4}';
const OPENS = new RegExp(
  `^(?:${NUMERAL}\\s?[、.]|\\(\\s?(?:${NUMERAL}|\\d{1,2})\\s?\\)|第\\s?(?:${NUMERAL}|\\d{1,3})\\s?[章节条编、,]|第${NUMERAL}部分|\\d{1,3}\\s?[.、](?!\\d)|` +
    '[①-⑳⑴-⒇㈠-㈩●■◆★]|[一二三四五六七八九十][是要](?![一二三四五六七八九十])|附\\s?(?:件|表|录)|' +
    '[^,。;:()]{2,8}(?:单位|部门|科室|时限|时间|领导|目标|措施|人):)',
);

/** True where a line begins an item, an annex or a label of its own by its first words. */
export const opensItem = (line: string): boolean => OPENS.test(fold(line.slice(0, 24)).trimStart());

/** True where a sentence or an introduction ends with the line's last sign. */
export const endsSentence = (line: string): boolean => /[。!?;:.][”"')）〕】]?$/.test(fold(line.slice(-2)));

/** True where a bracket closes with the line's last sign: an attribution may end there. */
export const closesBracket = (line: string): boolean => /[)〕】]$/.test(fold(line.slice(-1)));

/** True where a bracket that opens in the line does not close in it. */
export const leavesBracketOpen = (line: string): boolean =>
  /[(〔【][^()〔〕【】]*$/.test(fold(line.slice(-200)));

/** True where the line begins with a bracket that is no label. */
export const opensBracket = (line: string): boolean =>
  /^[(〔【]/.test(fold(line.slice(0, 1))) && !opensItem(line);

/** True where the line is a note to what stands above it, such as closes a table (说明：…, 注：…). */
export const opensNote = (line: string): boolean => /^(?:说明|附注|备注|注)\d?:/.test(fold(line.slice(0, 6)));
