// The left side: the document as it was read. In: the original and the marks of its values. Out: HTML, block by block.
import type { Cell, Paragraph, Span, Table } from '../../document/document.js';
import type { Fate } from '../../plan/original.js';
import type { Desk } from './desk.js';
import { attributes, element } from './escape.js';
import { reasonWords } from './reason-words.js';

/** How a paragraph is shown that is all of a heading or of a title. */
interface Heading extends Span {
  /** 0 for titles, from 1 for sections by their depth. */
  readonly depth: number;
}

/** The deepest heading that HTML has is h6; the page itself uses two above. */
const DEEPEST = 4;
const FIRST_LEVEL = 3;

/** Headings in text order: the document's titles and its sections. */
function headingsOf({ plan }: Desk): Heading[] {
  const depths = new Map<string, number>();
  const { title, noticeTitle } = plan.document.evidence;
  const titles = [title, noticeTitle].flatMap((at) => (at ? [{ ...at, depth: 0 }] : []));
  const sections = plan.sections.map(({ id, parent, evidence }): Heading => {
    const depth = Math.min(DEEPEST, (parent === null ? 0 : (depths.get(parent) ?? 0)) + 1);
    depths.set(id, depth);
    return { start: evidence.start, end: evidence.end, depth };
  });
  return [...titles, ...sections].sort((a, b) => a.start - b.start);
}

/** Tells the heading that a block is, asked in rising order: most of its words must be the heading's. */
function headingFinder(headings: readonly Heading[]): (block: Span) => Heading | undefined {
  let next = 0;
  let open: Heading[] = [];
  return (block) => {
    while (next < headings.length && headings[next]!.start < block.end) open.push(headings[next++]!);
    open = open.filter(({ end }) => end > block.start);
    const shared = ({ start, end }: Span): number => Math.min(end, block.end) - Math.max(start, block.start);
    return open.find((heading) => shared(heading) * 2 > block.end - block.start);
  };
}

const headingClass = (heading: Heading | undefined): string | undefined =>
  heading && (heading.depth === 0 ? 'title' : `h${heading.depth}`);

const classes = (...names: readonly (string | undefined)[]): string =>
  names.filter((name) => name !== undefined).join(' ');

interface Pane {
  readonly desk: Desk;
  readonly markUp: (block: Span) => string;
  readonly headingOf: (block: Span) => Heading | undefined;
  /** The fate of the next block; blocks are walked in the order of the fates. */
  readonly nextFate: () => Fate | undefined;
}

function fateAttributes(fate: Fate | undefined, { desk }: Pane): Record<string, string | undefined> {
  if (fate === undefined || fate.fate === 'used') return {};
  const { say, language, prefix } = desk;
  if (fate.fate === 'unread')
    return { class: 'unread', id: `${prefix}b${fate.span.start}`, 'data-fate': say('unread') };
  return { class: 'ignored', 'data-fate': `${say('ignored')} · ${reasonWords(fate.reason, language)}` };
}

function paragraphHtml({ span }: Paragraph, pane: Pane): string {
  const fate = pane.nextFate();
  const { class: fateClass, ...others } = fateAttributes(fate, pane);
  const heading = pane.headingOf(span);
  const level = heading && { role: 'heading', 'aria-level': FIRST_LEVEL + heading.depth };
  return element(
    'p',
    { class: classes(fateClass, headingClass(heading)), ...others, ...level },
    pane.markUp(span),
  );
}

function cellHtml(cell: Cell, table: Table, pane: Pane): string {
  const { row, rowSpan, columnSpan, span } = cell;
  const spans = { rowspan: rowSpan > 1 && rowSpan, colspan: columnSpan > 1 && columnSpan };
  if (span.start >= span.end) return element('td', spans);
  const fate = pane.nextFate();
  const isHeader = row < table.headerRows || (fate?.fate === 'ignored' && fate.reason === 'table-header');
  if (isHeader) return element('th', { scope: 'col', ...spans }, pane.markUp(span));
  const { class: fateClass, 'data-fate': title, ...others } = fateAttributes(fate, pane);
  const name = classes(fateClass, headingClass(pane.headingOf(span)));
  return element('td', { class: name, title, ...spans, ...others }, pane.markUp(span));
}

function* tableHtml(table: Table, pane: Pane): Generator<string> {
  yield '<div class="table"><table>\n';
  let row = -1;
  for (const cell of table.cells) {
    // Rows without a cell of their own (all merged from above) are rows all the same.
    while (row < cell.row) yield row++ < 0 ? '<tr>' : '</tr>\n<tr>';
    yield cellHtml(cell, table, pane);
  }
  yield row < 0 ? '</table></div>\n' : '</tr>\n</table></div>\n';
}

/** The text of the page is the canonical text, block by block; only the marks are ours. */
export function* originalPane(desk: Desk): Generator<string> {
  const { original, say, prefix } = desk;
  if (original === null) {
    yield element('p', { class: 'aside' }, say('noOriginal'));
    return;
  }
  const { document, fates } = original;
  let next = 0;
  const pane: Pane = {
    desk,
    markUp: desk.marks.marker(document.text, prefix),
    headingOf: headingFinder(headingsOf(desk)),
    nextFate: () => fates[next++],
  };
  yield `<div${attributes({ class: 'sheet', lang: 'zh-CN' })}>\n`;
  for (const block of document.blocks) {
    if (block.type === 'table') yield* tableHtml(block, pane);
    else yield `${paragraphHtml(block, pane)}\n`;
  }
  yield '</div>\n';
}
