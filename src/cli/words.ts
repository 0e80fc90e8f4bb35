// Every word the command line says, in Chinese and English. {braces} are filled by `say`.
import type { Language } from '../diagnostics/diagnostic.js';
import { batchWords } from './batch/words.js';
import { inputWords } from './inputs/words.js';
import { rulesWords } from './rules/words.js';
import { shellWords } from './shell/words.js';
import { streamWords } from './stream/words.js';
import { validateWords } from './validate/words.js';

const words = {
  ...inputWords,
  ...validateWords,
  ...batchWords,
  ...streamWords,
  ...shellWords,
  ...rulesWords,
  about: {
    zh: '把通知、工作方案、任务分解表变成经过校验的结构化数据：文件要素、层次提纲、每项任务的牵头单位、责任单位和完成时限。离线运行，结果确定。',
    en: 'Turns Chinese government notices, work plans and task tables into validated data: metadata, outline, and every task with its lead units, responsible units and deadlines. Offline and deterministic.',
  },
  parse: {
    zh: '读取文件，输出结构化方案（默认 JSON）',
    en: 'read documents and print their plans (JSON by default)',
  },
  text: {
    zh: '输出规范文本，方案中的所有位置都指向它',
    en: 'print the canonical text that all offsets of a plan point into',
  },
  schema: { zh: '输出方案的 JSON Schema', en: 'print the JSON Schema of a plan' },
  file: { zh: '要读取的文件；- 表示标准输入', en: 'the document to read; - is standard input' },
  format: {
    zh: '输出格式；缺省时看 -o 的扩展名，否则 json',
    en: 'output format; else by the ending of -o, else json',
  },
  explain: {
    zh: '说明每个值取自哪里、凭哪条规则，以及什么没有归入（即 -f explain）',
    en: 'tell where each value was taken from, by which rule, and what was left (short for -f explain)',
  },
  output: { zh: '写入此文件，不写标准输出', en: 'write to this file instead of standard output' },
  outDir: { zh: '每个输入在此文件夹中各写一个文件', en: 'write one file for each input into this folder' },
  ledgerLayout: {
    zh: 'xlsx：章节单列一栏，或作整行（缺省 column）',
    en: 'xlsx: headings in a column, or as rows across (column by default)',
  },
  splitBy: {
    zh: '按单位分：xlsx 每个单位一张表，docx 每个单位一份交办单；配 --out-dir 每个单位一个文件',
    en: 'apart by unit: a sheet each (xlsx), a task order each (docx); with --out-dir, a file each',
  },
  fields: {
    zh: '表格只要这些栏，用逗号分开，如 工作任务,牵头单位 或 title,leadUnits',
    en: 'tables: only these columns, with commas between (title,leadUnits)',
  },
  where: {
    zh: '只要符合的任务，可多次：栏目=值、!=、~（含有）、<、<=、>、>=，如 截止日期<=2026-06-30',
    en: 'only tasks that fit, again and again: COLUMN=VALUE, !=, ~ (has), <, <=, >, >= (end<=2026-06-30)',
  },
  todo: { zh: 'ics 写成待办（VTODO），不写成日程', en: 'ics: things to be done (VTODO) instead of events' },
  noBom: { zh: 'csv 不带 BOM（供程序读取）', en: 'csv without a byte order mark, for programs' },
  template: {
    zh: '填进自备的 xlsx 表格：按表头名称对应，样式和其余内容不变',
    en: 'fill this xlsx of your own, by the names of its header; its looks and all else stay',
  },
  ledger: { zh: '台账的往返', en: 'ledgers that people work in' },
  ledgerUpdate: {
    zh: '按新文件更新台账：保留填写的内容，旧台账另存备份',
    en: 'bring a ledger up to date: what was typed stays, the old file is kept',
  },
  ledgerFile: { zh: '填写过的台账（xlsx）', en: 'the ledger people worked in (xlsx)' },
  newDocuments: { zh: '新的文件，或方案 JSON', en: 'the new documents, or plans as JSON' },
  ledgerOutput: { zh: '写入此文件，不改原台账', en: 'write to this file and leave the ledger as it is' },
  matchedRows: { zh: '对上', en: 'matched' },
  backup: { zh: '备份', en: 'backup' },
  nothingFilled: {
    zh: '模板没有填；没有写任何文件。',
    en: 'the template was not filled; nothing was written.',
  },
  ledgerForce: {
    zh: '不像本工具的台账、或没有一行对得上，也更新',
    en: 'update it even where it is no ledger of gov-plan, or no row is found again',
  },
  nothingMatched: {
    zh: '台账里没有一行是新文件的任务，是不是给错了文件？没有改动；确要更新，请加 --force。',
    en: 'no row of the ledger is a task of the new document; is it the right one? Nothing was written; use --force to update it all the same.',
  },
  ledgerKept: {
    zh: '没有完整读出，台账没有改动。',
    en: 'could not be read whole; the ledger was left as it is.',
  },
  noTasksKept: {
    zh: '里面没有任务，台账没有改动（否则全部任务都会撤销）。',
    en: 'holds no task; the ledger was left as it is (all its tasks would be withdrawn).',
  },
  formatIn: {
    zh: '输入是纯文本还是 Markdown（其余格式按内容识别）',
    en: 'whether text is plain or Markdown (other formats are told by content)',
  },
  encoding: {
    zh: '文本的编码，如 gbk、big5（缺省按内容识别）',
    en: 'encoding of text, such as gbk or big5 (told by content by default)',
  },
  revisions: {
    zh: '修订：accept 接受、reject 拒绝、report 接受并逐条列出',
    en: 'tracked changes: accept, reject, or accept and report each',
  },
  documentDate: {
    zh: '推算“年底前”等时限的基准日期（缺省用成文日期）',
    en: 'reference date for 年底前 and the like (the issue date by default)',
  },
  holidays: {
    zh: '“几个工作日内”按法定节假日和调休计算（缺省按周一至周五）',
    en: 'count working days by the public holidays (Monday to Friday by default)',
  },
  lexicon: {
    zh: '自备词表（JSON）：表头用词、单位全称、要略去的行',
    en: 'words of your own (JSON): header words, full names of units, lines to ignore',
  },
  readerGone: {
    zh: '读取输出的一方已经关闭管道，没有全部写出。',
    en: 'the reader has closed the pipe; not all was written.',
  },
  badJson: { zh: '不是 JSON（{reason}）。', en: 'is no JSON ({reason}).' },
  verbose: { zh: '提示信息也写到标准错误', en: 'write informational messages to standard error, too' },
  quiet: { zh: '标准错误只写错误', en: 'write nothing but errors to standard error' },
  lang: { zh: '帮助和提示的语言', en: 'language of help and messages' },
  help: { zh: '显示帮助', en: 'show this help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  version: { zh: '显示版本号', en: 'show the version' },
  usage: { zh: '用法：', en: 'Usage:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  options: { zh: '选项：', en: 'Options:' },
  commands: { zh: '命令：', en: 'Commands:' },
  examples: { zh: '示例：', en: 'Examples:' },
  noOrdinaryFile: {
    zh: '这是管道或设备，不是普通文件；请先存成文件。',
    en: 'this is a pipe or a device, not a file; save what it gives first.',
  },
  isFolder: { zh: '这是文件夹，不是文件。', en: 'this is a folder, not a file.' },
  unreadable: { zh: '读不出来（{reason}）。', en: 'cannot be read ({reason}).' },
  outputIsInput: {
    zh: '输出会覆盖这个输入文件；没有写任何文件。',
    en: 'this output is one of the inputs; nothing was written.',
  },
  unknownEnding: {
    zh: '扩展名 {ending} 不对应任何输出格式；请用 -f 指定（{formats}）。',
    en: 'the ending {ending} stands for no output format; give one with -f ({formats}).',
  },
  unwritable: { zh: '写不进去（{reason}）。', en: 'cannot be written ({reason}).' },
  binaryToTerminal: {
    zh: '{format} 不是文本，不能写到终端；请用 -o 指定文件。',
    en: '{format} is no text for a terminal; give a file with -o.',
  },
  manyToOne: { zh: '-o 与 --out-dir 只能用一个。', en: 'give either -o or --out-dir, not both.' },
  sameOutput: {
    zh: '{first} 和 {second} 会写成同一个文件 {output}；没有写任何文件。',
    en: '{first} and {second} would both be written to {output}; nothing was written.',
  },
  optionOfOthers: {
    zh: '{option} 不用于 {format}，只用于 {formats}。',
    en: '{option} is not for {format}, but for {formats}.',
  },
  splitNeedsFolder: {
    zh: '{format} 按单位分要用 --out-dir 指定文件夹；一个文件装下各单位的只有 {formats}。',
    en: '{option} with {format} needs --out-dir; one file with all units can be {formats}.',
  },
  badCondition: {
    zh: '“{value}”不是条件；应为 栏目=值，或用 !=、~、<、<=、>、>=。',
    en: '"{value}" is no condition; write COLUMN=VALUE, or with !=, ~, <, <=, >, >=.',
  },
  noSuchColumn: { zh: '没有任务有“{field}”这一栏。', en: 'no task has a column {field}.' },
  badDate: {
    zh: '“{value}”不是有效日期，应为 YYYY-MM-DD。',
    en: '"{value}" is no date of the form YYYY-MM-DD.',
  },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  crash: { zh: '程序出错：{reason}', en: 'the program failed: {reason}' },
  line: { zh: '第{line}行第{column}列', en: 'line {line}, column {column}' },
  cell: { zh: '表{table}第{row}行第{column}列', en: 'table {table}, row {row}, column {column}' },
  paragraph: { zh: '第{paragraph}段', en: 'paragraph {paragraph}' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type Word = keyof typeof words;

export type Say = (word: Word, details?: Readonly<Record<string, string | number>>) => string;

/** Gives the words of one language. */
export const sayIn =
  (language: Language): Say =>
  (word, details = {}) =>
    words[word][language].replace(/\{([A-Za-z]+)\}/g, (whole, key: string) => String(details[key] ?? whole));
