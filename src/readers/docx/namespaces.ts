// Namespaces of WordprocessingML. In: a namespace name, transitional or strict. Out: its usual short prefix.

const SHORT = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/** Extensions whose `mc:Choice` branch this reader understands. */
const UNDERSTOOD = new Set([
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  'http://schemas.microsoft.com/office/word/2010/wordml',
  'http://schemas.microsoft.com/office/word/2012/wordml',
]);

/** `w`, `m`, `a`, `mc` or `v`; undefined for a namespace that holds no text of a document. */
export const shortNamespace = (uri: string): string | undefined => SHORT.get(uri);

/** The same for a part's elements in their order: runs of one namespace, as they mostly come, are looked up once. */
export function createShortener(): (uri: string) => string | undefined {
  let last = '';
  let short: string | undefined;
  return (uri) => {
    if (uri !== last) {
      last = uri;
      short = SHORT.get(uri);
    }
    return short;
  };
}

/** True where every namespace that a `Requires` attribute names is understood (ECMA-376 part 3, 7.6). */
export const isUnderstood = (requires: string, resolve: (prefix: string) => string | undefined): boolean =>
  requires
    .split(/\s+/)
    .filter((prefix) => prefix !== '')
    .every((prefix) => UNDERSTOOD.has(resolve(prefix) ?? ''));
