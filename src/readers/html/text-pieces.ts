// The text of a node, piece by piece. In: a text node and the page it was parsed from. Out: words and white space with offsets.
import type { TextNode } from './parse-html.js';

/** Words without white space, or a run of white space; `offset` is where it stands in the page (UTF-16). */
export interface TextPiece {
  readonly text: string;
  readonly offset: number;
  readonly white: boolean;
}

/** White space of HTML (WHATWG Infra 4.6): no-break and full-width spaces are words. */
const WHITE_OR_WORDS = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;
/** In the page: a character reference, white space, or words up to one of them. */
const SOURCE_PIECE = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?|[ \t\n\f\r]+|&|[^& \t\n\f\r]+/g;

function cut(text: string, offset: number): TextPiece[] {
  return [...text.matchAll(WHITE_OR_WORDS)].map((match) => ({
    text: match[0],
    offset: offset + match.index,
    white: /^[ \t\n\f\r]/.test(match[0]),
  }));
}

/** How many units of `value` at `at` a character reference made; 0 where it was none. */
function referenceLength(reference: string, value: string, at: number): number {
  if (value.startsWith(reference, at)) return reference.length;
  if (at >= value.length || !reference.endsWith(';')) return 0;
  return value.codePointAt(at)! > 0xffff ? 2 : 1;
}

/**
 * Cuts a text node into pieces. A character reference ends a piece, since offsets move there; where the parser changed
 * the text otherwise, the rest is one stretch from there on.
 */
export function textPieces(page: string, { value, sourceCodeLocation: place }: TextNode): TextPiece[] {
  if (!place) return cut(value, 0);
  const { startOffset, endOffset } = place;
  const source = page.slice(startOffset, endOffset);
  if (source === value) return cut(value, startOffset);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of source.matchAll(SOURCE_PIECE)) {
    const [piece] = match;
    const length = piece.startsWith('&')
      ? referenceLength(piece, value, at)
      : value.startsWith(piece, at)
        ? piece.length
        : 0;
    if (length === 0) return [...pieces, ...cut(value.slice(at), startOffset + match.index)];
    pieces.push(...cut(value.slice(at, at + length), startOffset + match.index));
    at += length;
  }
  return at < value.length ? [...pieces, ...cut(value.slice(at), endOffset)] : pieces;
}
