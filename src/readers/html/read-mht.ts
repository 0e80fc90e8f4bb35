// Saved web pages with their pictures (MHT). In: a Source. Out: the Document of the page in it.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { encodingNamed } from '../../source/encoding.js';
import { loadSource } from '../../source/load-source.js';
import type { Read } from '../reader.js';
import { type ArchivedPage, pageInArchive } from './mime.js';
import { readHtml } from './read-html.js';

/** Decodes the page by the charset of its part, or, where that does not fit, as a page of its own. */
async function loadPage({ bytes, charset }: ArchivedPage): ReturnType<typeof loadSource> {
  const encoding = charset === null ? null : encodingNamed(charset);
  const asSaid = encoding ? await loadSource(bytes, 'page', { encoding }) : null;
  return asSaid?.value ? asSaid : loadSource(bytes, 'page');
}

/**
 * Reads the page in a web archive. Places are lines and columns of that page, and the byte that an undecodable page
 * names is one of that page, its transfer encoding undone.
 * @returns null with one error where there is no page, or it cannot be decoded or read.
 */
export const readMht: Read = async (source, options) => {
  const archived = pageInArchive(source.bytes);
  if (!archived) return { value: null, diagnostics: [diagnose('readers/no-web-page')] };
  const { value: page, diagnostics } = await loadPage(archived);
  if (!page) return { value: null, diagnostics };
  const read = await readHtml(page, options);
  return { value: read.value, diagnostics: [...diagnostics, ...read.diagnostics] };
};
