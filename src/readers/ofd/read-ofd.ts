// Reads OFD, the fixed-layout format of GB/T 33190-2016. In: a Source. Out: a Document: paragraphs and ruled tables as printed.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { type Archive, isRefusal, withArchive } from '../container/zip.js';
import { type LaidOutPage, layOutFlow } from '../print/flow.js';
import type { PageMarks } from '../print/marks.js';
import { readRuledTables } from '../print/ruled-tables.js';
import { linesOf } from '../print/text-lines.js';
import { writeFlow } from '../print/write-flow.js';
import type { Read } from '../reader.js';
import { countAnnotations, type OfdPackage, openOfd } from './package.js';
import { type PageContent, readPage } from './page-content.js';
import { POINTS } from './placed-text.js';

const MAX_PAGES = 5_000;
const MAX_GLYPHS = 5_000_000;
/** No sheet of paper holds more characters that can be read. */
const MAX_GLYPHS_OF_PAGE = 50_000;

type Result = Awaited<ReturnType<Read>>;

const refuse = (diagnostic: Diagnostic): Result => ({ value: null, diagnostics: [diagnostic] });

interface Counts {
  glyphs: number;
  leftOut: number;
  pictures: number;
  missing: number;
  silent: number;
}

/** What stands on a page, that of its templates included. */
function marksOf(contents: readonly PageContent[], size: readonly [number, number]): PageMarks {
  const [width, height] = [size[0] * POINTS, size[1] * POINTS];
  const all = contents.flatMap(({ glyphs }) => glyphs);
  const glyphs = all.filter(
    ({ left, right, y, size: high }) => right >= 0 && left <= width && y >= 0 && y - high <= height,
  );
  return {
    width,
    height,
    glyphs,
    rules: {
      across: contents.flatMap(({ rules }) => rules.across),
      down: contents.flatMap(({ rules }) => rules.down),
    },
    unpainted: 0,
    leftOut: contents.reduce((sum, { leftOut }) => sum + leftOut, all.length - glyphs.length),
    unknown: 0,
  };
}

function countPage(counts: Counts, marks: PageMarks, contents: readonly PageContent[]): void {
  const printed = marks.glyphs.filter(({ text }) => text.trim() !== '').length;
  counts.glyphs += printed;
  counts.leftOut += marks.leftOut;
  for (const { read, pictures } of contents) {
    counts.pictures += pictures;
    if (!read) counts.missing++;
  }
  if (printed === 0) counts.silent++;
}

function layOutPage(marks: PageMarks): LaidOutPage {
  const { tables, outside } = readRuledTables(marks);
  return { width: marks.width, height: marks.height, lines: linesOf(outside), tables };
}

const newCounts = (): Counts => ({ glyphs: 0, leftOut: 0, pictures: 0, missing: 0, silent: 0 });

/** Reads page after page; null where they are too many, or hold too much. */
async function readPages(archive: Archive, ofd: OfdPackage, counts: Counts, diagnostics: Diagnostic[]) {
  if (ofd.pages.length > MAX_PAGES) return null;
  const templates = new Map<string, PageContent>();
  const templateOf = async (id: string): Promise<PageContent | null> => {
    const part = ofd.templates.get(id);
    if (part === undefined) return null;
    const content = templates.get(id) ?? (await readPage(archive, part));
    if (!templates.has(id)) diagnostics.push(...content.diagnostics);
    templates.set(id, content);
    return content;
  };
  const pages: LaidOutPage[] = [];
  for (const part of ofd.pages) {
    const own = await readPage(archive, part);
    diagnostics.push(...own.diagnostics);
    const contents = [own];
    for (const id of own.templates) {
      const template = await templateOf(id);
      if (template) contents.unshift(template);
    }
    const marks = marksOf(contents, own.size ?? ofd.size);
    countPage(counts, marks, contents);
    if (counts.glyphs > MAX_GLYPHS || marks.glyphs.length > MAX_GLYPHS_OF_PAGE) return null;
    pages.push(layOutPage(marks));
  }
  return pages;
}

function findingsOf(counts: Counts, annotations: number): Diagnostic[] {
  const counted = [
    ['readers/ofd-missing-pages', counts.missing],
    ['readers/ofd-silent-pages', counts.silent - counts.missing],
    ['readers/pictures', counts.pictures],
    ['readers/watermark', counts.leftOut],
    ['readers/ofd-annotations', annotations],
  ] as const;
  return counted.flatMap(([code, count]) => (count > 0 ? diagnose(code, { count }) : []));
}

async function readParts(archive: Archive): Promise<Result> {
  const ofd = await openOfd(archive);
  if (ofd.encrypted) return refuse(diagnose('readers/ofd-encrypted'));
  const diagnostics = [...ofd.diagnostics];
  const counts = newCounts();
  const pages = await readPages(archive, ofd, counts, diagnostics);
  if (pages === null)
    return refuse(diagnose('readers/ofd-too-large', { pages: MAX_PAGES, glyphs: MAX_GLYPHS_OF_PAGE }));
  const refusal = diagnostics.find(isRefusal);
  if (refusal) return refuse(refusal);
  if (ofd.pages.length === 0) return refuse(diagnose('readers/no-content-part', { part: 'Pages' }));
  if (counts.glyphs === 0 && counts.missing > 0)
    return refuse(diagnose('readers/ofd-missing-pages', { count: counts.missing }));
  if (counts.glyphs === 0) return refuse(diagnose('readers/ofd-without-text'));
  const annotations = ofd.signatures + (await countAnnotations(archive, ofd.annotations));
  const flow = layOutFlow(pages);
  const { text, blocks } = writeFlow(flow.blocks);
  return {
    value: {
      text,
      blocks,
      placing: 'block',
      omissions: [...flow.omitted].map(([reason, count]) => ({ reason, blocks: count })),
    },
    diagnostics: [...diagnostics, ...findingsOf(counts, annotations)],
  };
}

/**
 * Reads an OFD file by the places of its characters and lines. Annotations, watermarks and seals are counted and left out.
 * @returns null with one error where nothing can be read: encryption, no words, a file without bounds.
 */
export const readOfd: Read = (source) => withArchive(source.bytes, readParts);
