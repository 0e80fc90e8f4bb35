// JUnit XML, as Ant wrote it first and Jenkins, GitLab and Azure read it. In: checked files. Out: a suite a file, a case a finding.
import { describe } from '../diagnostics/diagnostic.js';
import { type CheckedFile, type Finding, fails } from '../diagnostics/finding.js';
import { sitesOf } from './region.js';
import type { Report, ReportOptions } from './reporter.js';
import { placeWords, reportWords } from './words.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

// Characters that XML 1.0 (2.2) does not allow, not even as references.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\n\t\r]/g, (char) => ENTITIES[char]!);

function element(name: string, attributes: Readonly<Record<string, string | number>>, body?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  return body === undefined ? `${open}/>` : `${open}>${body}</${name}>`;
}

/** Below the severity that fails the run a finding is told by a case that passes. */
function caseOf(
  finding: Finding,
  file: CheckedFile,
  options: ReportOptions,
  line: number | undefined,
): string {
  const { rule, severity, message, place } = finding;
  const where = placeWords(place, reportWords(options.language));
  const words = message[options.language];
  const told = escaped(`${file.path}: ${where}: ${words} [${rule}]`);
  const failing = fails(severity, file.failOn);
  return element(
    'testcase',
    { name: `${rule} ${where}`, classname: file.path, file: file.path, ...(line ? { line } : {}) },
    failing ? element('failure', { type: severity, message: words }, told) : element('system-out', {}, told),
  );
}

function suiteOf(file: CheckedFile, options: ReportOptions): string {
  const { path, findings, unread } = file;
  const siteOf = sitesOf(file);
  const errors = unread.map((diagnostic) => {
    const message = describe(diagnostic, options.language);
    const error = element('error', { type: diagnostic.code, message }, escaped(`${path}: ${message}`));
    return element('testcase', { name: diagnostic.code, classname: path, file: path }, error);
  });
  const found = findings.map((finding) => caseOf(finding, file, options, siteOf(finding).region?.line));
  const clean = errors.length + found.length === 0;
  const cases = clean
    ? [element('testcase', { name: 'gov-plan', classname: path, file: path })]
    : [...errors, ...found];
  const attributes = {
    name: path,
    tests: cases.length,
    failures: findings.filter(({ severity }) => fails(severity, file.failOn)).length,
    errors: errors.length,
    skipped: 0,
    time: 0,
  };
  return element('testsuite', attributes, `\n${cases.map((one) => `    ${one}\n`).join('')}  `);
}

/** A file without findings is a suite of one case that passes; what could not be read is an error. */
export const reportJunit: Report = async function* (files, options) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gov-plan">\n';
  for await (const file of files) yield `  ${suiteOf(file, options)}\n`;
  yield '</testsuites>\n';
};
