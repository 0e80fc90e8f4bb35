// Formulas, which OpenDocument keeps as objects of their own. In: an archive. Out: the words of each formula by its folder.
import { readXml } from '../container/xml.js';
import { type Archive, partKey } from '../container/zip.js';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const OBJECT = /^([^/]*object[^/]*)\/content\.xml$/;
/** Elements of MathML that hold characters; annotations say the same in another language. */
const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);
const MAX_FORMULA = 4096;

/** The characters of a formula in a row; a fraction's parts stand on either side of a slash. */
async function readFormula(archive: Archive, part: string): Promise<string> {
  const children: number[] = [];
  const names: string[] = [];
  let text = '';
  await readXml(archive, part, {
    open({ uri, local }) {
      const last = children.length - 1;
      if (last >= 0 && names[last] === 'mfrac' && children[last] === 1) text += '/';
      if (last >= 0) children[last]!++;
      children.push(0);
      names.push(uri === MATHML ? local : '');
    },
    close() {
      children.pop();
      names.pop();
    },
    text(words) {
      if (TOKENS.has(names.at(-1) ?? '') && text.length < MAX_FORMULA) text += words.trim();
    },
  });
  return text;
}

/** The key of the object that a link (`./Object 1`) names. */
export const objectKey = (link: string): string => partKey(link.replace(/^\.\//, '')).replace(/\/+$/, '');

/** Reads the objects that are formulas; what cannot be read is none. */
export async function readFormulas(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const formulas = new Map<string, string>();
  for (const part of archive.entries.keys()) {
    const folder = OBJECT.exec(part)?.[1];
    const text = folder === undefined ? '' : await readFormula(archive, part);
    if (folder !== undefined && text !== '') formulas.set(folder, text);
  }
  return formulas;
}
