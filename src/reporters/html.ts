// A web page for people. In: checked files. Out: one page that needs nothing else: account, files, findings with their words.
import { describe } from '../diagnostics/diagnostic.js';
import type { CheckedFile, Finding } from '../diagnostics/finding.js';
import { STYLE } from './html-style.js';
import type { Report, ReportOptions } from './reporter.js';
import { counted, EMPTY_TALLY } from './tally.js';
import { wellFormed } from './well-formed.js';
import { placeWords, reportWords, type SayReport, tallyWords } from './words.js';

/** Characters of the line shown before and behind the words. */
const AROUND = 60;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

const escaped = (text: string): string =>
  wellFormed(text)
    .replace(UNSEEN, ' ')
    .replace(/[&<>"]/g, (char) => ENTITIES[char]!);

interface Desk {
  readonly options: ReportOptions;
  readonly say: SayReport;
}

/** The words in their line, marked. */
function quote(text: string | null, { span, severity }: Finding): string {
  if (text === null || span === null || span.end <= span.start) return '';
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const found = text.indexOf('\n', span.start);
  const lineEnd = found < 0 ? text.length : found;
  const from = Math.max(lineStart, span.start - AROUND);
  const end = Math.min(span.end, lineEnd, span.start + 4 * AROUND);
  const to = Math.min(lineEnd, end + AROUND);
  const before = (from > lineStart ? '…' : '') + text.slice(from, span.start).trimStart();
  const after = text.slice(end, to) + (to < lineEnd ? '…' : '');
  const marked = `<mark class="${severity}">${escaped(text.slice(span.start, end))}</mark>`;
  return `<blockquote>${escaped(before)}${marked}${escaped(after)}</blockquote>`;
}

function findingHtml(finding: Finding, file: CheckedFile, { options, say }: Desk): string {
  const { severity, rule, message, place, expected, related } = finding;
  const beside = related.map(
    (one) =>
      `<p class="more">${escaped(say('see', { place: placeWords(one.place, say), message: one.message[options.language] }))}</p>`,
  );
  return [
    `<li class="finding ${severity}"><p class="head"><span class="severity">${say(severity)}</span> `,
    `<span class="place">${escaped(placeWords(place, say))}</span> <span class="message">${escaped(message[options.language])}</span> `,
    `<a class="rule" href="#${escaped(rule)}">${escaped(rule)}</a></p>`,
    quote(file.text, finding),
    expected === undefined ? '' : `<p class="more">${escaped(say('expected', { words: expected }))}</p>`,
    ...beside,
    '</li>\n',
  ].join('');
}

function fileHtml(file: CheckedFile, desk: Desk): string {
  const { options, say } = desk;
  const unread = file.unread.map(
    (diagnostic) =>
      `<li class="finding error"><p class="head"><span class="severity">${say('unread')}</span> ` +
      `<span class="message">${escaped(describe(diagnostic, options.language))}</span> ` +
      `<span class="rule">${escaped(diagnostic.code)}</span></p></li>\n`,
  );
  const found = file.findings.map((finding) => findingHtml(finding, file, desk));
  const suppressed = file.suppressed.map(
    ({ finding, reason }) =>
      `<li class="suppressed">${escaped(placeWords(finding.place, say))} ${escaped(finding.message[options.language])} ` +
      `<span class="rule">${escaped(finding.rule)}</span> ${escaped(say('reason', { reason }))}</li>\n`,
  );
  return `<section><h2>${escaped(file.path)}</h2>\n<ul>\n${[...unread, ...found, ...suppressed].join('')}</ul></section>\n`;
}

/** What the rules that spoke are for. */
function rulesHtml(ids: ReadonlySet<string>, { options, say }: Desk): string {
  const { language, rules } = options;
  const spoken = rules.filter(({ id }) => ids.has(id));
  if (spoken.length === 0) return '';
  const rows = spoken.map(({ id, title, rationale, basis }) => {
    const norm = [say(basis.tier), basis.clause ?? ''].join(' ').trim();
    return (
      `<dt id="${escaped(id)}">${escaped(title[language])} <span class="rule">${escaped(id)}</span></dt>` +
      `<dd>${escaped(rationale[language])} <span class="basis">${say('basis')}: ${escaped(norm)}</span></dd>\n`
    );
  });
  return `<section class="rules"><h2>${say('rule')}</h2>\n<dl>\n${rows.join('')}</dl></section>\n`;
}

/** Files without a finding are counted and not named. */
export const reportHtml: Report = async function* (files, options) {
  const desk: Desk = { options, say: reportWords(options.language) };
  const title = desk.say('title');
  const spoken = new Set<string>();
  const sections: string[] = [];
  let tally = EMPTY_TALLY;
  for await (const file of files) {
    tally = counted(tally, file);
    for (const { rule } of file.findings) spoken.add(rule);
    if (file.findings.length + file.unread.length + file.suppressed.length > 0)
      sections.push(fileHtml(file, desk));
  }
  const lang = options.language === 'zh' ? 'zh-CN' : 'en';
  yield `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<title>${title}</title>\n<style>\n${STYLE}</style>\n</head>\n<body>\n<h1>${title}</h1>\n`;
  yield `<p class="summary">${escaped(tallyWords(tally, options.language))}</p>\n`;
  yield* sections;
  yield `${rulesHtml(spoken, desk)}</body>\n</html>\n`;
};
