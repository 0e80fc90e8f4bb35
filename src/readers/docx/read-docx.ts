// Reads Word documents (docx, docm, dotx; transitional and strict). In: a Source. Out: a Document.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { OmissionReason } from '../../document/document.js';
import type { Archive } from '../container/zip.js';
import { isRefusal, withArchive } from '../container/zip.js';
import { keptChanges, type Read, type ReadOptions, tellsChanges } from '../reader.js';
import { documentOf } from '../word/findings.js';
import { layOut } from '../word/layout.js';
import { createNumberState } from '../word/number-state.js';
import { paragraphsIn } from '../word/page.js';
import type { StoryOptions } from '../word/story.js';
import { readComments } from './comments.js';
import { findMissingNotes } from './notes.js';
import { readNumbering } from './numbering.js';
import { openPackage, partById, singlePart, type WordPackage } from './package.js';
import { type ReadStory, readStory } from './read-story.js';
import { readStyles } from './styles.js';

type Result = Awaited<ReturnType<Read>>;

/** Headers and footers: their paragraphs are counted and left out. */
async function readFurniture(pack: WordPackage, body: ReadStory, options: StoryOptions) {
  const omissions = new Map<OmissionReason, number>();
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [id, kind] of body.references) {
    const part = partById(pack, id);
    if (part === null || seen.has(part)) continue;
    seen.add(part);
    const story = await readStory(pack.archive, part, options);
    diagnostics.push(...story.diagnostics);
    let blocks = 0;
    for (const { text } of paragraphsIn(story.blocks)) if (text.trim() !== '') blocks++;
    if (blocks > 0) omissions.set(kind, (omissions.get(kind) ?? 0) + blocks);
  }
  return { omissions, diagnostics };
}

/** The parts that the body refers to: styles, lists, comments. */
async function readDefinitions(pack: WordPackage) {
  const parts = ['styles', 'numbering', 'comments'].map((type) => singlePart(pack, type));
  const [stylesPart, numberingPart, commentsPart] = parts.map(({ name }) => name);
  const ofStyles = await readStyles(pack.archive, stylesPart ?? null);
  const ofNumbering = await readNumbering(pack.archive, numberingPart ?? null);
  const ofComments = await readComments(pack.archive, commentsPart ?? null);
  return {
    styles: ofStyles.styles,
    numbering: ofNumbering.definitions,
    comments: ofComments.comments,
    diagnostics: () => [
      ...parts.flatMap(({ diagnostics }) => diagnostics),
      ...ofStyles.diagnostics(),
      ...[ofNumbering, ofComments].flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

async function readParts(archive: Archive, options: ReadOptions): Promise<Result> {
  const pack = await openPackage(archive);
  if (pack.main === null) return { value: null, diagnostics: pack.diagnostics };
  const { styles, numbering, comments, diagnostics: ofDefinitions } = await readDefinitions(pack);
  const keep = keptChanges(options);
  const body = await readStory(archive, pack.main, { styles, keep });
  const notes = await findMissingNotes(pack, body.notes);
  const furniture = await readFurniture(pack, body, { styles, keep });
  // Laid out first, since styles are read as they are asked for.
  const page = layOut(body.blocks, createNumberState(numbering, styles), styles);
  const diagnostics = [
    pack.diagnostics,
    ofDefinitions(),
    body.diagnostics,
    notes.diagnostics,
    furniture.diagnostics,
  ].flat();
  const refusal = diagnostics.find(isRefusal);
  if (refusal) return { value: null, diagnostics: [refusal] };
  if (!body.read) return { value: null, diagnostics };
  const counts = { ...body.counts, footnotes: body.counts.footnotes - notes.missing };
  const seen = { counts, comments, furniture: furniture.omissions, keep };
  return documentOf(page, { ...seen, tellChanges: tellsChanges(options) }, diagnostics);
}

/**
 * Reads a Word document: each paragraph a line with its automatic number as Word prints it, each table row a line.
 * Tracked changes are accepted unless `options.revisions` says otherwise; `report` accepts them and tells each one.
 * @returns null with one error where the file is refused; damage inside it is an error beside the text that was read.
 */
export const readDocx: Read = (source, options) =>
  withArchive(source.bytes, (archive) => readParts(archive, options));
