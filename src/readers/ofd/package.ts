// The parts of an OFD file (GB/T 33190-2016, 7). In: an open archive. Out: its pages, templates and annotations by name.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml } from '../container/xml.js';
import { type Archive, hasPart } from '../container/zip.js';

export interface OfdPackage {
  readonly pages: readonly string[];
  /** Parts of template pages, by id. */
  readonly templates: ReadonlyMap<string, string>;
  /** Parts that list the annotations of pages. */
  readonly annotations: readonly string[];
  /** Electronic seals and signatures. */
  readonly signatures: number;
  /** Width and height of pages that do not say their own, in millimetres. */
  readonly size: readonly [number, number];
  readonly encrypted: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const A4: readonly [number, number] = [210, 297];
/** The entry file and the seed of encrypted files (GM/T 0099-2020). */
const ENCRYPTION = /(?:^|\/)(?:encryptions?\.xml|decryptseed\.dat)$/;

/** The part that a location names: from the root with a leading slash, else from the folder of the part it stands in. */
export function locate(from: string, location: string): string {
  const absolute = location.startsWith('/');
  const segments = absolute ? [] : from.split('/').slice(0, -1);
  for (const segment of location.split(/[/\\]/)) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** Width and height of a box `x y width height`; null for anything else. */
export function sizeOf(box: string): [number, number] | null {
  const [, , width, height] = box.trim().split(/\s+/).map(Number);
  const sound = (length: number | undefined): length is number =>
    length !== undefined && length > 0 && length < 100_000;
  return sound(width) && sound(height) ? [width, height] : null;
}

/** Reads the text of some elements and the attributes of others. */
async function gather(
  archive: Archive,
  part: string,
  take: (name: string, text: string, attribute: (name: string) => string | undefined) => void,
): Promise<readonly Diagnostic[]> {
  let text = '';
  const { diagnostics } = await readXml(archive, part, {
    lateAttributes: true,
    open() {
      text = '';
    },
    close(element) {
      take(element.local, text.trim(), (name) => attributeOf(element, name));
      text = '';
    },
    text(words) {
      text += words;
    },
  });
  return diagnostics;
}

interface Found {
  readonly pages: string[];
  readonly templates: Map<string, string>;
  readonly annotations: string[];
  size: readonly [number, number];
}

const readDocument = (archive: Archive, part: string, found: Found): Promise<readonly Diagnostic[]> =>
  gather(archive, part, (name, text, attribute) => {
    const location = attribute('BaseLoc');
    if (name === 'Page' && location !== undefined) found.pages.push(locate(part, location));
    else if (name === 'TemplatePage' && location !== undefined)
      found.templates.set(attribute('ID') ?? '', locate(part, location));
    else if (name === 'Annotations' && text !== '') found.annotations.push(locate(part, text));
    else if (name === 'PhysicalBox') found.size = sizeOf(text) ?? found.size;
  });

/** Finds the pages of all documents in the file, in their order. */
export async function openOfd(archive: Archive): Promise<OfdPackage> {
  const roots: string[] = [];
  const lists: string[] = [];
  let encrypted = [...archive.entries.keys()].some((name) => ENCRYPTION.test(name));
  const diagnostics = [
    ...(await gather(archive, 'OFD.xml', (name, text) => {
      if (name === 'DocRoot' && text !== '') roots.push(locate('OFD.xml', text));
      else if (name === 'Signatures' && text !== '') lists.push(locate('OFD.xml', text));
      else if (name === 'Encryptions') encrypted = true;
    })),
  ];
  const found: Found = { pages: [], templates: new Map(), annotations: [], size: A4 };
  if (!encrypted) for (const root of roots) diagnostics.push(...(await readDocument(archive, root, found)));
  let signatures = 0;
  for (const list of lists)
    if (hasPart(archive, list))
      await gather(archive, list, (name) => {
        if (name === 'Signature') signatures++;
      });
  return { ...found, signatures, encrypted, diagnostics };
}

/** How many annotations the pages have. */
export async function countAnnotations(archive: Archive, lists: readonly string[]): Promise<number> {
  const parts: string[] = [];
  for (const list of lists)
    await gather(archive, list, (name, text) => {
      if (name === 'FileLoc' && text !== '') parts.push(locate(list, text));
    });
  let count = 0;
  for (const part of parts)
    await gather(archive, part, (name) => {
      if (name === 'Annot') count++;
    });
  return count;
}
