// Words of spreadsheets in Chinese. In: the number of a number format, or the name of a sheet. Out: what it stands for.
import { isLedger } from './header-words.js';

/**
 * Formats of days that a file names by number only, as Chinese Excel and WPS have them (ECMA-376 part 1, 18.8.30, zh-cn);
 * 14 to 17, 22 and 30 are written in English order there, which nobody sees who reads the sheet in Chinese.
 */
export const CHINESE_DATE_FORMATS: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  15: 'yyyy/m/d',
  16: 'm"月"d"日"',
  17: 'yyyy"年"m"月"',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'yyyy/m/d',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

const DEFAULT_NAME = /^(?:sheet|工作表|工作簿|表格|表|table|页)?[ _-]?\d{0,3}(?: ?[(（]\d{1,3}[)）])?$/i;

/** Whether a sheet's name is one that a program gave it: Sheet1, 工作表1, Sheet1 (2). */
export const isDefaultSheetName = (name: string): boolean => DEFAULT_NAME.test(name.trim());

const LEDGER_NAME = /^总台账\d*$/;
const BESIDE_LEDGER = /^(?:统计|章节|问题|来源|已撤销|自行添加|更新说明)$/;

/** Whether a sheet of this name is the ledger in a workbook that this program wrote. */
export const isLedgerSheet = (name: string): boolean => LEDGER_NAME.test(name);

/**
 * Whether a sheet of such a workbook tells no more than its ledger: counts and lists, and the ledgers of single units.
 * @param words of its first rows.
 */
export const isBesideLedger = (name: string, words: readonly string[]): boolean =>
  !LEDGER_NAME.test(name) && (BESIDE_LEDGER.test(name) || isLedger(words));
