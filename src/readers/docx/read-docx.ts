// Reads Word documents (docx, docm, dotx; transitional and strict). In: a Source. Out: a Document.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Document, Omission, OmissionReason } from '../../document/document.js';
import type { Archive } from '../container/zip.js';
import { closeArchive, openArchive } from '../container/zip.js';
import type { Read, ReadOptions } from '../reader.js';
import { type LaidOut, layOut } from './layout.js';
import { createNumberState } from './number-state.js';
import { readNumbering } from './numbering.js';
import { openPackage, partById, singlePart, type WordPackage } from './package.js';
import { paragraphsIn } from './page.js';
import { type ReadStory, readStory } from './read-story.js';
import type { Counts, StoryOptions } from './story.js';
import { readStyles } from './styles.js';

type Result = Awaited<ReturnType<Read>>;

/** Codes that tell of a part which was refused: the document is then not read at all. */
const isRefusal = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' && code !== 'readers/damaged-part' && code !== 'readers/missing-part';

const keptVersion = (options: ReadOptions): StoryOptions['keep'] =>
  options.revisions === 'reject' ? 'rejected' : 'accepted';

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

function omissionsOf(
  counts: Counts,
  covered: number,
  furniture: ReadonlyMap<OmissionReason, number>,
): Omission[] {
  const all: [OmissionReason, number][] = [
    ...furniture,
    ['hidden', counts.hidden + covered],
    ['comment', counts.comments],
    ['footnote', counts.footnotes],
  ];
  return all.filter(([, blocks]) => blocks > 0).map(([reason, blocks]) => ({ reason, blocks }));
}

function contentDiagnostics(counts: Counts, page: LaidOut, keep: StoryOptions['keep']): Diagnostic[] {
  const found: Diagnostic[] = page.changes.map(({ kind, text, span }) =>
    diagnose(`readers/revision-${kind}`, { text }, span),
  );
  const accepted = keep === 'accepted' ? counts.changes : 0;
  const rejected = counts.changes - accepted;
  if (counts.changes > 0) found.push(diagnose('readers/revisions', { accepted, rejected }));
  const hidden = counts.hidden + page.covered;
  if (hidden > 0) found.push(diagnose('readers/hidden-text', { count: hidden }));
  const counted = [
    ['readers/footnotes', counts.footnotes],
    ['readers/comments', counts.comments],
    ['readers/pictures', counts.pictures],
    ['readers/embedded-content', counts.embedded],
    ['readers/unknown-symbol', counts.unknownSymbols],
  ] as const;
  for (const [code, count] of counted) if (count > 0) found.push(diagnose(code, { count }));
  return found;
}

async function readParts(archive: Archive, options: ReadOptions): Promise<Result> {
  const pack = await openPackage(archive);
  if (pack.main === null) return { value: null, diagnostics: pack.diagnostics };
  const stylesPart = singlePart(pack, 'styles');
  const numberingPart = singlePart(pack, 'numbering');
  const { styles, diagnostics: ofStyles } = await readStyles(archive, stylesPart.name);
  const { definitions, diagnostics: ofNumbering } = await readNumbering(archive, numberingPart.name);
  const keep = keptVersion(options);
  const noteChanges = options.revisions === 'report';
  const body = await readStory(archive, pack.main, { styles, keep, noteChanges });
  const furniture = await readFurniture(pack, body, { styles, keep, noteChanges: false });
  const diagnostics = [
    ...pack.diagnostics,
    ...stylesPart.diagnostics,
    ...numberingPart.diagnostics,
    ...ofStyles,
    ...ofNumbering,
    ...body.diagnostics,
    ...furniture.diagnostics,
  ];
  const refusal = diagnostics.find(isRefusal);
  if (refusal) return { value: null, diagnostics: [refusal] };
  if (!body.read) return { value: null, diagnostics };
  const page = layOut(body.blocks, createNumberState(definitions, styles), styles);
  const value: Document = {
    text: page.text,
    blocks: page.blocks,
    placing: 'block',
    omissions: omissionsOf(body.counts, page.covered, furniture.omissions),
  };
  return { value, diagnostics: [...diagnostics, ...contentDiagnostics(body.counts, page, keep)] };
}

/**
 * Reads a Word document: each paragraph a line with its automatic number as Word prints it, each table row a line.
 * Tracked changes are accepted unless `options.revisions` says otherwise; `report` accepts them and tells each one.
 * @returns null with one error where the file is refused; damage inside it is an error beside the text that was read.
 */
export const readDocx: Read = async (source, options) => {
  const { value: archive, diagnostics } = await openArchive(source.bytes);
  if (archive === null) return { value: null, diagnostics };
  try {
    return await readParts(archive, options);
  } finally {
    closeArchive(archive);
  }
};
