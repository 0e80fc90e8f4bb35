// What reports say besides the findings, in Chinese and English. {braces} are filled by `say`.
import type { Language } from '../diagnostics/diagnostic.js';
import type { Finding } from '../diagnostics/finding.js';
import type { Tally } from './tally.js';

const words = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  unread: { zh: '没有读出', en: 'not read' },
  document: { zh: '整份文件', en: 'whole document' },
  line: { zh: '第{line}行第{column}列', en: 'line {line}, column {column}' },
  cell: { zh: '表{table}第{row}行第{column}列', en: 'table {table}, row {row}, column {column}' },
  paragraph: { zh: '第{paragraph}段', en: 'paragraph {paragraph}' },
  expected: { zh: '应为：{words}', en: 'expected: {words}' },
  see: { zh: '另见{place}：{message}', en: 'see {place}: {message}' },
  files: { zh: '检查了 {files} 个文件', en: '{files} checked' },
  file: { zh: '{count} 个文件', en: '{count} file' },
  none: { zh: '没有检查任何文件。', en: 'No file was checked.' },
  nothing: { zh: '没有发现问题', en: 'nothing found' },
  unreadFiles: { zh: '{unread} 个没有读出', en: '{unread} not read' },
  suppressed: { zh: '{suppressed} 个已豁免', en: '{suppressed} suppressed' },
  rest: {
    zh: '另有 {count} 个{severity}没有标注，见上文。',
    en: '{count} more ({severity}) not annotated; see the lines above.',
  },
  title: { zh: '方案检查报告', en: 'Check of plans' },
  basis: { zh: '依据', en: 'basis' },
  rule: { zh: '规则', en: 'rule' },
  reason: { zh: '理由：{reason}', en: 'reason: {reason}' },
  contents: { zh: '文件', en: 'Files' },
  standard: { zh: '国家标准', en: 'national standard' },
  regulation: { zh: '法规', en: 'regulation' },
  practice: { zh: '通行做法', en: 'common practice' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type ReportWord = keyof typeof words;

export type SayReport = (word: ReportWord, details?: Readonly<Record<string, string | number>>) => string;

/** Gives the words of one language. */
export const reportWords =
  (language: Language): SayReport =>
  (word, details = {}) =>
    words[word][language].replace(/\{([A-Za-z]+)\}/g, (whole, key: string) => String(details[key] ?? whole));

/** 表1第3行第2列 */
export function placeWords(place: Finding['place'], say: SayReport): string {
  if (place === null) return say('document');
  return say('line' in place ? 'line' : 'table' in place ? 'cell' : 'paragraph', { ...place });
}

const counted = (count: number, one: string, language: Language): string =>
  language === 'zh' ? `${count} 个${one}` : `${count} ${one}${count === 1 ? '' : 's'}`;

/** The account of a run as one sentence. */
export function tallyWords(tally: Tally, language: Language): string {
  const say = reportWords(language);
  if (tally.files === 0) return say('none');
  const found = (['error', 'warning', 'info'] as const)
    .filter((severity) => tally[severity] > 0)
    .map((severity) =>
      counted(tally[severity], severity === 'info' && language === 'en' ? 'note' : say(severity), language),
    );
  const parts = [
    found.length > 0 ? found.join(language === 'zh' ? '、' : ', ') : tally.unread === 0 ? say('nothing') : '',
    tally.unread > 0 ? say('unreadFiles', { unread: tally.unread }) : '',
    tally.suppressed > 0 ? say('suppressed', { suppressed: tally.suppressed }) : '',
  ].filter((part) => part !== '');
  const files = say('files', { files: language === 'zh' ? tally.files : counted(tally.files, 'file', 'en') });
  return language === 'zh' ? `${files}：${parts.join('；')}。` : `${files}: ${parts.join('; ')}.`;
}
