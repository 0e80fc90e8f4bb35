// The marks of the original. In: values of a plan with their evidence; a block's text. Out: HTML with the values marked in it.
import type { Span } from '../../document/document.js';
import { attributes, escaped } from './escape.js';

/** What a marked stretch is; the first of several settles its colour. */
export type MarkKind =
  | 'lead'
  | 'responsible'
  | 'cooperating'
  | 'supervising'
  | 'person'
  | 'deadline'
  | 'title'
  | 'section'
  | 'head'
  | 'told'
  | 'plain';

const COLOURED: readonly MarkKind[] = [
  'lead',
  'responsible',
  'cooperating',
  'supervising',
  'person',
  'deadline',
  'title',
  'section',
  'head',
  'told',
];

/** Names a stretch of the original within its document: 695-699. */
export const markKey = ({ start, end }: Span): string => `${start}-${end}`;

export interface Marks {
  readonly add: (span: Span, kind: MarkKind) => void;
  /** A line break is shown before this offset where it stands inside a long block: documents run together in one line. */
  readonly breakBefore: (offset: number) => void;
  /** Prepares the marking; blocks must then come in rising order, each once. */
  readonly marker: (text: string, prefix: string) => (block: Span) => string;
}

interface Mark extends Span {
  readonly kinds: ReadonlySet<MarkKind>;
}

/** A stretch of a mark within one block; `start === end` is a line break. */
interface Piece extends Span {
  readonly mark: Mark;
  /** False for what is left of a mark that another one, or the end of a block, cuts. */
  readonly first: boolean;
}

const isBreak = ({ start, end }: Span): boolean => start === end;

/** By start; at one place a line break first, then what reaches furthest. */
const inOrder = (a: Span, b: Span): number =>
  a.start - b.start || Number(isBreak(b)) - Number(isBreak(a)) || b.end - a.end;

function openTag({ mark, first }: Piece, prefix: string): string {
  const kind = COLOURED.find((one) => mark.kinds.has(one));
  const key = markKey(mark);
  const id = first ? prefix + key : undefined;
  return `<${kind ? 'mark' : 'span'}${attributes({ id, class: kind, 'data-m': key })}>`;
}

const closeTag = ({ mark: { kinds } }: Piece): string =>
  COLOURED.some((one) => kinds.has(one)) ? '</mark>' : '</span>';

function insert(queue: Piece[], piece: Piece, from: number): void {
  let at = from;
  while (at < queue.length && inOrder(queue[at]!, piece) <= 0) at++;
  queue.splice(at, 0, piece);
}

/** Nests pieces in order of their starts; one that crosses the end of another is cut there. */
function nested(text: string, block: Span, queue: Piece[], prefix: string): string {
  const stack: Piece[] = [];
  let out = '';
  let at = block.start;
  const textTo = (offset: number): void => {
    out += escaped(text.slice(at, offset));
    at = offset;
  };
  for (let next = 0; next < queue.length || stack.length > 0; ) {
    const piece = queue[next];
    const top = stack.at(-1);
    if (top !== undefined && (piece === undefined || piece.start >= top.end)) {
      textTo(top.end);
      out += closeTag(top);
      stack.pop();
      continue;
    }
    next++;
    textTo(piece!.start);
    if (isBreak(piece!)) out += '<br class="soft">';
    else {
      const end = Math.min(piece!.end, top?.end ?? piece!.end);
      if (end < piece!.end) insert(queue, { ...piece!, start: end, first: false }, next);
      out += openTag(piece!, prefix);
      stack.push({ ...piece!, end });
    }
  }
  textTo(block.end);
  return out;
}

/** UTF-16 units from which on a block is shown in several lines. */
const LONG = 500;

/** Marks are met in rising order; the first piece of each has its id. */
function marker(all: readonly Mark[], text: string, prefix: string): (block: Span) => string {
  let next = 0;
  let open: Mark[] = [];
  const named = new Set<Mark>();
  return (block) => {
    while (next < all.length && all[next]!.start < block.end) open.push(all[next++]!);
    open = open.filter(({ end }) => end > block.start);
    const shown = block.end - block.start < LONG ? open.filter((mark) => !isBreak(mark)) : open;
    const pieces = shown.map((mark): Piece => {
      const first = !named.has(mark);
      named.add(mark);
      return { start: Math.max(mark.start, block.start), end: Math.min(mark.end, block.end), mark, first };
    });
    return nested(text, block, pieces.sort(inOrder), prefix);
  };
}

/** Gathers what is to be marked; the same stretch twice is one mark. */
export function gatherMarks(): Marks {
  const marks = new Map<string, Span & { kinds: Set<MarkKind> }>();
  const breaks = new Set<number>();
  return {
    add({ start, end }, kind) {
      if (start >= end) return;
      const key = markKey({ start, end });
      const mark = marks.get(key) ?? { start, end, kinds: new Set() };
      mark.kinds.add(kind);
      marks.set(key, mark);
    },
    breakBefore: (offset) => breaks.add(offset),
    marker(text, prefix) {
      const empty = [...breaks].map((at): Mark => ({ start: at, end: at, kinds: new Set() }));
      return marker([...empty, ...marks.values()].sort(inOrder), text, prefix);
    },
  };
}
