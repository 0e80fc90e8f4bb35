// Reads OpenDocument texts (odt, ott). In: a Source. Out: a Document.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Document, OmissionReason } from '../../document/document.js';
import { readXml } from '../container/xml.js';
import { type Archive, closeArchive, hasPart, openArchive } from '../container/zip.js';
import type { Read, ReadOptions } from '../reader.js';
import { findingsOf, omissionsOf } from '../word/findings.js';
import { layOut } from '../word/layout.js';
import { readFormulas } from './formulas.js';
import { createListNumbers } from './lists.js';
import { nameOf } from './names.js';
import { readContent } from './read-content.js';
import { closeDefinition, type Definitions, newDefinitions, openDefinition } from './styles.js';

type Result = Awaited<ReturnType<Read>>;

/** Codes that tell of a part which was refused: the document is then not read at all. */
const isRefusal = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' && code !== 'readers/damaged-part';

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
  const keep = options.revisions === 'reject' ? 'rejected' : 'accepted';
  const {
    read,
    odt,
    diagnostics: ofContent,
  } = await readContent(archive, definitions, await readFormulas(archive), {
    styles: definitions.styles,
    keep,
    noteChanges: options.revisions === 'report',
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
  const value: Document = {
    text: page.text,
    blocks: page.blocks,
    placing: 'block',
    omissions: omissionsOf(story.counts, page, furniture),
  };
  return { value, diagnostics: [...diagnostics, ...findingsOf(story.counts, page, comments, keep)] };
}

/**
 * Reads an OpenDocument text (OpenDocument 1.3 part 3): each paragraph a line with its automatic number, each table row a
 * line. Tracked changes are accepted unless `options.revisions` says otherwise; `report` accepts them and tells each one.
 * @returns null with one error where the file is refused; damage inside it is an error beside the text that was read.
 */
export const readOdt: Read = async (source, options) => {
  const { value: archive, diagnostics } = await openArchive(source.bytes);
  if (archive === null) return { value: null, diagnostics };
  try {
    return await readParts(archive, options);
  } finally {
    closeArchive(archive);
  }
};
