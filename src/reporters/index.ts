// The report formats. In: a format's name. Out: what the command line needs to know of it, and its code on demand.
import type { ReportFormat } from './reporter.js';

/** In the order of the help; the first is the default. */
export const reportFormats: readonly ReportFormat[] = [
  {
    format: 'text',
    extensions: ['.txt'],
    title: { zh: '给人看：按文件分组，附原文和位置', en: 'for people: by file, with the words and a caret' },
    load: async () => (await import('./text.js')).reportText,
  },
  {
    format: 'json',
    extensions: ['.json'],
    title: { zh: 'JSON，按文件', en: 'JSON, by file' },
    load: async () => (await import('./json.js')).reportJson,
  },
  {
    format: 'ndjson',
    extensions: ['.ndjson', '.jsonl'],
    title: { zh: 'NDJSON，每行一个问题', en: 'NDJSON, one finding a line' },
    load: async () => (await import('./ndjson.js')).reportNdjson,
  },
  {
    format: 'sarif',
    extensions: ['.sarif'],
    title: { zh: 'SARIF 2.1.0', en: 'SARIF 2.1.0' },
    load: async () => (await import('./sarif.js')).reportSarif,
  },
  {
    format: 'junit',
    extensions: ['.xml'],
    title: { zh: 'JUnit XML', en: 'JUnit XML' },
    load: async () => (await import('./junit.js')).reportJunit,
  },
  {
    format: 'github',
    extensions: [],
    title: { zh: 'GitHub Actions 标注', en: 'annotations of GitHub Actions' },
    load: async () => (await import('./github.js')).reportGithub,
  },
  {
    format: 'gitlab',
    extensions: [],
    title: { zh: 'GitLab 代码质量报告', en: 'GitLab code quality' },
    load: async () => (await import('./gitlab.js')).reportGitlab,
  },
  {
    format: 'rdjson',
    extensions: ['.rdjson'],
    title: { zh: 'reviewdog 诊断格式', en: 'Reviewdog Diagnostic Format' },
    load: async () => (await import('./rdjson.js')).reportRdjson,
  },
  {
    format: 'html',
    extensions: ['.html', '.htm'],
    title: { zh: '网页，一个文件，可打印', en: 'a web page in one file, to print, too' },
    load: async () => (await import('./html.js')).reportHtml,
  },
];

/** The format of this name; undefined where there is none. */
export const findReportFormat = (format: string): ReportFormat | undefined =>
  reportFormats.find((one) => one.format === format);
