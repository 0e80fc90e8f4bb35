// The report for people. In: checked files. Out: findings by file, each with its line and carets, and an account.
import { styleText } from 'node:util';
import { describe, type Severity } from '../diagnostics/diagnostic.js';
import type { CheckedFile, Finding } from '../diagnostics/finding.js';
import { padEnd, visible, widthOf } from '../zh/columns.js';
import { excerptOf } from './excerpt.js';
import { type Site, sitesOf } from './region.js';
import type { Report, ReportOptions } from './reporter.js';
import { counted, EMPTY_TALLY } from './tally.js';
import { placeWords, reportWords, type SayReport, tallyWords } from './words.js';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const COLORS: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** The terminal is looked at by the command line; here colours are only put where they are wanted. */
const painter = (color: boolean): Paint =>
  color
    ? (style, text) => (text === '' ? '' : styleText(style, text, { validateStream: false }))
    : (_, text) => text;

/** 12:3 for lines, words for paragraphs and cells. */
function placeOf({ place }: Finding, say: SayReport): string {
  return place !== null && 'line' in place ? `${place.line}:${place.column}` : placeWords(place, say);
}

interface Desk {
  readonly options: ReportOptions;
  readonly say: SayReport;
  readonly paint: Paint;
}

/** The words as they stand, with carets below; nothing where there are none. */
function* excerptLines(finding: Finding, text: string | null, { paint }: Desk): Generator<string> {
  if (text === null || finding.span === null) return;
  const { before, words, after, carets } = excerptOf(text, finding.span);
  if (before + words + after === '') return;
  yield before + words + after;
  yield paint(COLORS[finding.severity], carets);
}

function* detailLines(finding: Finding, file: CheckedFile, site: Site, desk: Desk): Generator<string> {
  const { say, options, paint } = desk;
  const { region, path } = site;
  yield* excerptLines(finding, file.text, desk);
  if (file.twin !== null && region !== null)
    yield paint('dim', visible(`${path}:${region.line}:${region.column}`));
  if (finding.expected !== undefined) yield say('expected', { words: visible(finding.expected) });
  for (const { place, message } of finding.related) {
    const details = { place: placeWords(place, say), message: visible(message[options.language]) };
    yield paint('dim', say('see', details));
  }
}

/** Without spreading: a file may have more findings than one call takes arguments. */
const widest = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, widthOf(text)), 0);

function* fileLines(file: CheckedFile, desk: Desk): Generator<string> {
  const { say, paint, options } = desk;
  const places = file.findings.map((finding) => placeOf(finding, say));
  const placeWidth = widest(places);
  const wordWidth = widest(file.findings.map(({ severity }) => say(severity)));
  const siteOf = sitesOf(file);
  const indent = ' '.repeat(placeWidth + 4);
  yield paint('underline', visible(file.path));
  for (const diagnostic of file.unread) {
    const sentence = visible(describe(diagnostic, options.language));
    yield `  ${paint('red', say('unread'))}  ${sentence}  ${paint('dim', diagnostic.code)}`;
  }
  for (const [at, finding] of file.findings.entries()) {
    const place = padEnd(places[at]!, placeWidth);
    const severity = paint(COLORS[finding.severity], padEnd(say(finding.severity), wordWidth));
    const message = visible(finding.message[options.language]);
    yield `  ${place}  ${severity}  ${message}  ${paint('dim', finding.rule)}`;
    for (const line of detailLines(finding, file, siteOf(finding), desk)) yield indent + line;
  }
  yield '';
}

/** Files without a finding are counted and not named. */
export const reportText: Report = async function* (files, options) {
  const desk: Desk = { options, say: reportWords(options.language), paint: painter(options.color) };
  let tally = EMPTY_TALLY;
  for await (const file of files) {
    tally = counted(tally, file);
    if (file.findings.length + file.unread.length === 0) continue;
    for (const line of fileLines(file, desk)) yield `${line}\n`;
  }
  const color: Style =
    tally.error + tally.unread > 0 ? COLORS.error : tally.warning > 0 ? COLORS.warning : 'green';
  yield `${desk.paint(color, tallyWords(tally, options.language))}\n`;
};
