// Reads OpenDocument texts (odt, ott). In: a Source. Out: a Document.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { OmissionReason } from '../../document/document.js';
import { readXml } from '../container/xml.js';
import { type Archive, hasPart, isRefusal, withArchive } from '../container/zip.js';
import { keptChanges, type Read, type ReadOptions, tellsChanges } from '../reader.js';
import { documentOf } from '../word/findings.js';
import { layOut } from '../word/layout.js';
import { readFormulas } from './formulas.js';
import { createListNumbers } from './lists.js';
import { nameOf } from './names.js';
import { readContent } from './read-content.js';
import { closeDefinition, type Definitions, newDefinitions, openDefinition } from './styles.js';

type Result = Awaited<ReturnType<Read>>;

/** True where the manifest says that parts are encrypted (OpenDocument 1.3 part 2, 3.4). */
async function isEncrypted(archive: Archive): Promise<boolean> {
  let encrypted = false;
  await readXml(archive, 'META-INF/manifest.xml', {
    open(element) {
      if (nameOf(element) === 'manifest:encryption-data') encrypted = true;
    },
    close() {},
  });
  return encrypted;
}

const FURNITURE: ReadonlyMap<string, OmissionReason> = new Map(
  (['header', 'footer'] as const).flatMap((kind) =>
    [kind, `${kind}-left`, `${kind}-first`].map((name) => [`style:${name}`, `page-${kind}`] as const),
  ),
);

/** Reads the styles part: definitions, and how many paragraphs its headers and footers hold. */
async function readStyles(archive: Archive, definitions: Definitions) {
  const furniture = new Map<OmissionReason, number>();
  let kind: OmissionReason | undefined;
  let words = '';
  const { diagnostics } = await readXml(archive, 'styles.xml', {
    open(element) {
      const name = nameOf(element);
      kind = FURNITURE.get(name) ?? kind;
      if (name === 'text:p') words = '';
      else openDefinition(definitions, element);
    },
    close(element) {
      const name = nameOf(element);
      if (FURNITURE.has(name)) kind = undefined;
      if (name !== 'text:p') closeDefinition(definitions, element);
      else if (kind && words.trim() !== '') furniture.set(kind, (furniture.get(kind) ?? 0) + 1);
    },
    text(text) {
      if (kind && words.length < 100) words += text;
    },
  });
  return { furniture, diagnostics };
}

async function readParts(archive: Archive, options: ReadOptions): Promise<Result> {
  if (await isEncrypted(archive))
    return { value: null, diagnostics: [diagnose('readers/unsupported-encrypted-office')] };
  if (!hasPart(archive, 'content.xml'))
    return { value: null, diagnostics: [diagnose('readers/no-content-part', { part: 'content.xml' })] };
  const definitions = newDefinitions();
  const { furniture, diagnostics: ofStyles } = await readStyles(archive, definitions);
  const keep = keptChanges(options);
  const {
    read,
    odt,
    diagnostics: ofContent,
  } = await readContent(archive, definitions, await readFormulas(archive), {
    styles: definitions.styles,
    keep,
  });
  const diagnostics = [...ofStyles, ...ofContent];
  const refusal = diagnostics.find(isRefusal);
  if (refusal) return { value: null, diagnostics: [refusal] };
  if (!read) return { value: null, diagnostics };
  const { story, lists, comments } = odt;
  const page = layOut(
    story.frames[0]!.blocks,
    createListNumbers(lists, definitions.lists),
    definitions.styles,
  );
  const seen = { counts: story.counts, comments, furniture, keep, tellChanges: tellsChanges(options) };
  return documentOf(page, seen, diagnostics);
}

/**
 * Reads an OpenDocument text (OpenDocument 1.3 part 3): each paragraph a line with its automatic number, each table row a
 * line. Tracked changes are accepted unless `options.revisions` says otherwise; `report` accepts them and tells each one.
 * @returns null with one error where the file is refused; damage inside it is an error beside the text that was read.
 */
export const readOdt: Read = (source, options) =>
  withArchive(source.bytes, (archive) => readParts(archive, options));
