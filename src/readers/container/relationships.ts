// Which parts of an office package refer to which. In: an open archive and a part. Out: the parts it is related to.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml } from './xml.js';
import type { Archive } from './zip.js';

export interface Relationship {
  readonly id: string;
  /** The last segment of the relationship's type, the same in transitional and strict packages. */
  readonly type: string;
  /** Part name without a leading slash. */
  readonly target: string;
}

/** The folder of a part with its closing slash; empty for a part at the top. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

const relationshipsPart = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

function decodeName(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Resolves a target against its source part's folder (ECMA-376 part 2, 8.3); backslashes count as slashes. */
export function resolveTarget(folder: string, target: string): string {
  const path = decodeName(target).replace(/\\/g, '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

export interface Relationships {
  readonly relationships: readonly Relationship[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a part refers to inside the package; for the package itself the part is the empty string. */
export async function readRelationships(archive: Archive, part: string): Promise<Relationships> {
  const relationships: Relationship[] = [];
  const folder = folderOf(part);
  const { diagnostics } = await readXml(archive, relationshipsPart(part), {
    open(element) {
      if (element.local !== 'Relationship') return;
      const target = attributeOf(element, 'Target');
      if (target === undefined || attributeOf(element, 'TargetMode') === 'External') return;
      relationships.push({
        id: attributeOf(element, 'Id') ?? '',
        type: (attributeOf(element, 'Type') ?? '').split('/').pop() ?? '',
        target: resolveTarget(folder, target),
      });
    },
    close() {},
  });
  return { relationships, diagnostics };
}
