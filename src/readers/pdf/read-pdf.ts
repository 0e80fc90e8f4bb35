// Reads PDF files that hold text. In: a Source. Out: a Document: paragraphs and ruled tables as they are printed.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Omission } from '../../document/document.js';
import { type Flow, type LaidOutPage, layOutFlow } from '../print/flow.js';
import type { PageMarks } from '../print/marks.js';
import { readRuledTables } from '../print/ruled-tables.js';
import { linesOf } from '../print/text-lines.js';
import { writeFlow } from '../print/write-flow.js';
import type { Read } from '../reader.js';
import { readMarks } from './page-marks.js';
import { MAX_OPERATORS, openPdf, type PdfFile } from './pdfjs.js';

export const MAX_PAGES = 5_000;
export const MAX_GLYPHS = 5_000_000;

/** What was counted over all pages. */
interface Counts {
  glyphs: number;
  unpainted: number;
  leftOut: number;
  unknown: number;
  /** Pages that are damaged, and pages without a word: blank ones, or pictures of text. */
  damaged: number;
  silent: number;
}

function countPage(counts: Counts, marks: PageMarks): void {
  const printed = marks.glyphs.filter(({ text }) => text.trim() !== '').length;
  counts.glyphs += printed;
  counts.unpainted += marks.unpainted;
  counts.leftOut += marks.leftOut;
  counts.unknown += marks.unknown;
  if (printed === 0) counts.silent++;
}

function layOutPage(marks: PageMarks): LaidOutPage {
  const { tables, outside } = readRuledTables(marks);
  return { width: marks.width, height: marks.height, lines: linesOf(outside), tables };
}

/** Reads page after page; a diagnostic where the file is refused for its size. */
async function readPages(file: PdfFile, counts: Counts): Promise<LaidOutPage[] | Diagnostic> {
  if (file.pages > MAX_PAGES) return diagnose('readers/too-many-pages', { limit: MAX_PAGES });
  const pages: LaidOutPage[] = [];
  for (let number = 1; number <= file.pages; number++) {
    const page = await file.read(number);
    if (file.overrun()) return diagnose('readers/too-much-drawn', { page: number, limit: MAX_OPERATORS });
    if (page === null) {
      counts.damaged++;
      continue;
    }
    const marks = readMarks(page);
    countPage(counts, marks);
    if (counts.glyphs > MAX_GLYPHS)
      return diagnose('readers/too-much-drawn', { page: number, limit: MAX_GLYPHS });
    pages.push(layOutPage(marks));
  }
  return pages;
}

function findingsOf(counts: Counts): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (counts.damaged > 0) found.push(diagnose('readers/damaged-pages', { count: counts.damaged }));
  if (counts.silent > 0) found.push(diagnose('readers/pages-without-text', { count: counts.silent }));
  if (counts.unpainted * 2 > counts.glyphs) found.push(diagnose('readers/recognised-text'));
  if (counts.leftOut > 0) found.push(diagnose('readers/watermark', { count: counts.leftOut }));
  if (counts.unknown > 0) found.push(diagnose('readers/unknown-characters', { count: counts.unknown }));
  return found;
}

const omissionsOf = ({ omitted }: Flow): Omission[] =>
  [...omitted].map(([reason, blocks]) => ({ reason, blocks }));

async function readFile(file: PdfFile): ReturnType<Read> {
  const counts: Counts = { glyphs: 0, unpainted: 0, leftOut: 0, unknown: 0, damaged: 0, silent: 0 };
  const pages = await readPages(file, counts);
  if (!Array.isArray(pages)) return { value: null, diagnostics: [pages] };
  if (counts.glyphs === 0) {
    const code = counts.damaged > 0 ? 'readers/damaged-pdf' : 'readers/pdf-without-text';
    return { value: null, diagnostics: [diagnose(code)] };
  }
  const flow = layOutFlow(pages);
  const { text, blocks } = writeFlow(flow.blocks);
  return {
    value: { text, blocks, placing: 'block', omissions: omissionsOf(flow) },
    diagnostics: findingsOf(counts),
  };
}

const REFUSALS = {
  'not-installed': 'readers/pdf-support-missing',
  password: 'readers/pdf-password',
  damaged: 'readers/damaged-pdf',
} as const;

/**
 * Reads a PDF by the places of its characters and lines: what is drawn, not what the file says of its structure.
 * @returns null with one error where nothing can be read: a password, damage, a scan without text, a file without bounds,
 * or the library for PDF is not installed.
 */
export const readPdf: Read = async (source) => {
  const file = await openPdf(source.bytes);
  if (typeof file === 'string') return { value: null, diagnostics: [diagnose(REFUSALS[file])] };
  try {
    return await readFile(file);
  } finally {
    await file.close();
  }
};
