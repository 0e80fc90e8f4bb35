// The output formats. In: a format's name. Out: what the command line needs to know of it, and its writer on demand.
import type { Writer } from './writer.js';

/** In the order of the help. A writer is loaded only when it is asked to write. */
export const writers: readonly Writer[] = [
  {
    format: 'json',
    extension: '.json',
    mediaType: 'application/json',
    binary: false,
    title: { zh: 'JSON，两格缩进', en: 'JSON, indented by two spaces' },
    load: async () => (await import('./json.js')).writeJson,
  },
  {
    format: 'ndjson',
    extension: '.ndjson',
    mediaType: 'application/x-ndjson',
    binary: false,
    title: { zh: 'NDJSON，每行一份方案', en: 'NDJSON, one plan a line' },
    load: async () => (await import('./ndjson.js')).writeNdjson,
  },
  {
    format: 'xlsx',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    binary: true,
    title: { zh: 'Excel 督办台账', en: 'Excel ledger of the tasks' },
    takes: ['fields', 'layout', 'splitBy', 'template'],
    load: async () => (await import('./xlsx/ledger.js')).writeLedger,
  },
  {
    format: 'docx',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    binary: true,
    title: { zh: 'Word 任务分解表', en: 'Word table of the tasks' },
    takes: ['splitBy'],
    load: async () => (await import('./docx/task-table.js')).writeTaskTable,
  },
  {
    format: 'csv',
    extension: '.csv',
    mediaType: 'text/csv',
    binary: false,
    title: { zh: 'CSV 台账，带 BOM', en: 'CSV of the ledger, with a byte order mark' },
    takes: ['bom', 'fields'],
    load: async () => (await import('./csv.js')).writeCsv,
  },
  {
    format: 'md',
    extension: '.md',
    mediaType: 'text/markdown',
    binary: false,
    title: { zh: 'Markdown 台账', en: 'Markdown table of the ledger' },
    takes: ['fields'],
    load: async () => (await import('./md.js')).writeMarkdown,
  },
  {
    format: 'ics',
    extension: '.ics',
    mediaType: 'text/calendar',
    binary: false,
    title: { zh: '日历：各项时限', en: 'calendar of the deadlines' },
    takes: ['todo'],
    load: async () => (await import('./ics/calendar.js')).writeCalendar,
  },
  {
    format: 'html',
    extension: '.html',
    mediaType: 'text/html',
    binary: false,
    title: { zh: '核对页：左边原文，右边任务', en: 'review page: the document and its tasks side by side' },
    load: async () => (await import('./html/review-page.js')).writeReview,
  },
  {
    format: 'summary',
    extension: '.summary.txt',
    mediaType: 'text/plain',
    binary: false,
    title: { zh: '概要，终端上的缺省格式', en: 'summary for people, the default on a terminal' },
    load: async () => (await import('./summary.js')).writeSummary,
  },
  {
    format: 'explain',
    extension: '.explain.txt',
    mediaType: 'text/plain',
    binary: false,
    title: {
      zh: '说明：每个值取自哪里、凭哪条规则，还有什么没有归入',
      en: 'where each value was taken from and by which rule, and what was left',
    },
    load: async () => (await import('./explain.js')).writeExplanation,
  },
];

/** The writer of a format, by the name it has on the command line; undefined where there is none. */
export const findWriter = (format: string): Writer | undefined =>
  writers.find((writer) => writer.format === format);
