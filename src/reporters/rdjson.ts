// Reviewdog Diagnostic Format (rdjson). In: checked files. Out: one DiagnosticResult; columns count bytes of UTF-8 from 1.
import { describe, type Severity } from '../diagnostics/diagnostic.js';
import type { CheckedFile } from '../diagnostics/finding.js';
import { type Region, sitesOf } from './region.js';
import type { Report, ReportOptions } from './reporter.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

const utf8 = new TextEncoder();
const bytesOf = (text: string): number => utf8.encode(text).length;

/** Where the line of the file is not known to the byte, only its number is told. */
function rangeOf({ line, endLine, before, words }: Region): unknown {
  if (before === null) return { start: { line } };
  const column = bytesOf(before) + 1;
  const lastLine = words.slice(words.lastIndexOf('\n') + 1);
  const endColumn = (endLine === line ? column : 1) + bytesOf(lastLine);
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

function diagnosticsOf(file: CheckedFile, { language }: ReportOptions): unknown[] {
  const siteOf = sitesOf(file);
  const unread = file.unread.map((diagnostic) => ({
    message: describe(diagnostic, language),
    location: { path: file.path },
    severity: 'ERROR',
    code: { value: diagnostic.code },
  }));
  const found = file.findings.map((finding) => {
    const { path, region } = siteOf(finding);
    return {
      message: finding.message[language],
      location: { path, ...(region === null ? {} : { range: rangeOf(region) }) },
      severity: SEVERITIES[finding.severity],
      code: { value: finding.rule },
    };
  });
  return [...unread, ...found];
}

export const reportRdjson: Report = async function* (files, options) {
  yield '{"source":{"name":"gov-plan"},"diagnostics":[';
  let separator = '\n';
  for await (const file of files)
    for (const diagnostic of diagnosticsOf(file, options)) {
      yield separator + JSON.stringify(diagnostic);
      separator = ',\n';
    }
  yield '\n]}\n';
};
