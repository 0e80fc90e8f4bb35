// Web pages and web archives by their content. In: text, or bytes. Out: whether they are one, and the encoding they declare.
import { type Encoding, encodingNamed } from './encoding.js';

/** Lines that page generators keep above a page. */
const FRONT_MATTER = /^---[ \t]*\n(?:[^\n]{0,2000}\n){1,200}?---[ \t]*\n/;
const COMMENTS = /^(?:\s*<!--(?!>)[^>]{0,2000}>)*\s*/;
const PAGE =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)?<(?:!doctype html|html|head|body|meta|title|table)[\s>]/i;
/** A part of a page: any other element that a text may be laid out with. */
const PART =
  /^<(?:article|base|center|div|font|h[1-6]|link|main|ol|p|script|section|span|style|tbody|td|tr|ul)(?:[\s>]|$)/i;
const END_TAG = /<\/(?:article|div|font|h[1-6]|li|p|section|span|table|td|tr)>/gi;
const FEWEST_END_TAGS = 3;
/** Header fields of a saved page (RFC 2557) before the one that says what it is. */
const ARCHIVE =
  /^(?:From|MIME-Version|Subject|Date|X-[A-Za-z-]+):[^\n]*\n(?:[^\n]+\n){0,40}?Content-Type:\s*(?:multipart\/related|multipart\/alternative|text\/html)/i;

/** True where a text opens as a whole page does. */
export const opensAsPage = (text: string): boolean => PAGE.test(text.slice(0, 4096).trimStart());

/** True where a text is a part of a page: it opens with an element and goes on with more of them. */
export function isPartOfPage(text: string): boolean {
  const head = text.slice(0, 200_000);
  const body = head.replace(FRONT_MATTER, '').replace(COMMENTS, '');
  return (PART.test(body) || opensAsPage(body)) && (body.match(END_TAG)?.length ?? 0) >= FEWEST_END_TAGS;
}

/** True for the first bytes of a saved page with its pictures (MHT): an e-mail in form. */
export const opensAsArchive = (head: string): boolean =>
  ARCHIVE.test(head.replace(/\r\n?/g, '\n').trimStart());

const DECLARATION =
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})/i;

/**
 * The encoding that a page declares in its first bytes (WHATWG HTML 13.2.3.2); null where the bytes open as no page, have
 * a byte order mark, or declare none that holds Chinese.
 */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (!opensAsPage(head) && !PART.test(head.replace(COMMENTS, ''))) return null;
  const [, meta, xml] = DECLARATION.exec(head) ?? [];
  const encoding = encodingNamed(meta ?? xml ?? '');
  // Bytes in which the declaration can be read are no UTF-16, whatever it says.
  return encoding?.startsWith('utf-16') ? null : encoding;
}
