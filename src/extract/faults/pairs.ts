// Brackets and quotes. In: the text and its paragraphs. Out: those that have no partner, and pairs of unlike brackets.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../document/document.js';

/** Opening and closing marks by shape; the half-width twin stands behind the full-width one. */
const SHAPES = [
  '（(）)',
  '〔﹝〕﹞',
  '［[］]',
  '【【】】',
  '《《》》',
  '〈〈〉〉',
  '““””',
  '‘‘’’',
  '「「」」',
  '『『』』',
];

interface Mark {
  readonly char: string;
  readonly at: number;
  readonly shape: number;
}

/** A mark that waits for its partner, with the number of its paragraph. */
interface OpenMark extends Mark {
  readonly leaf: number;
}

const opening = new Map<string, Omit<Mark, 'at'>>();
const closing = new Map<string, Omit<Mark, 'at'>>();
SHAPES.forEach((marks, shape) => {
  [...marks].forEach((char, index) => {
    (index < 2 ? opening : closing).set(char, { char, shape });
  });
});
const MARK = new RegExp(
  `[${[...opening.keys(), ...closing.keys()].join('').replace(/[[\]]/g, '\\$&')}]`,
  'g',
);

const isQuote = ({ shape }: Pick<Mark, 'shape'>): boolean => shape >= SHAPES.indexOf('““””');
const isWide = (char: string): boolean => char.charCodeAt(0) > 0xff;

/** The pair that two unlike marks are meant to be: of one shape the full-width one, else that of the opening mark. */
function pairFor(open: Mark, close: Mark): [opening: string, closing: string] {
  const marks = SHAPES[open.shape]!;
  const index = open.shape === close.shape ? 0 : marks.indexOf(open.char);
  return [marks[index]!, marks[index + 2]!];
}

/** 1） a) 一）: a label's bracket has no partner. */
const LABEL =
  /(?:(?:^|\D)\d{1,2}|(?:^|[\s。；;：:，,、（(“！？])(?:[一二三四五六七八九十]{1,3}|[A-Za-z]|[ivx]{1,4}))\s?$/;
const ATTRIBUTION = /牵头|负责|责任单位|责任科室|配合|主办|协办|落实/;
/** How far the words of an attribution are looked for. */
const NEAR = 80;
/** How far apart unlike brackets may stand and still be one pair. */
const PAIR_LENGTH = 40;
const EXCERPT = 12;

/** What the walk over the paragraphs keeps. */
interface Walk {
  readonly text: string;
  readonly found: Diagnostic[];
  open: OpenMark[];
}

const excerptAt = (text: string, leaf: Span, at: number): string =>
  text.slice(Math.max(leaf.start, at - EXCERPT), Math.min(leaf.end, at + EXCERPT + 1));

/** Whether a bracket without partner belongs to an attribution: the words behind 〔, before 〕. */
function inAttribution({ text }: Walk, leaf: Span, { at, char }: Mark): boolean {
  const isOpening = opening.has(char);
  const words = isOpening
    ? text.slice(at + 1, Math.min(leaf.end, at + NEAR))
    : text.slice(Math.max(leaf.start, at - NEAR), at);
  const near = isOpening ? /^[^。]*/.exec(words)![0] : /[^。]*$/.exec(words)![0];
  return ATTRIBUTION.test(near);
}

function tellAlone(walk: Walk, leaf: Span, mark: Mark): void {
  const span = { start: mark.at, end: mark.at + 1 };
  const details = { mark: mark.char, text: excerptAt(walk.text, leaf, mark.at) };
  if (isQuote(mark)) walk.found.push(diagnose('extract/unbalanced-quote', details, span));
  else if (inAttribution(walk, leaf, mark))
    walk.found.push(diagnose('extract/unbalanced-attribution', details, span));
  else walk.found.push(diagnose('extract/unbalanced-bracket', details, span));
}

function tellUnlike(walk: Walk, open: Mark, close: Mark): void {
  const written = walk.text.slice(open.at, close.at + 1);
  const [opens, closes] = pairFor(open, close);
  const expected = `${opens}${written.slice(1, -1)}${closes}`;
  const span = { start: open.at, end: close.at + 1 };
  walk.found.push(diagnose('extract/unlike-brackets', { written, expected }, span));
}

/** Nobody nests deeper: what is open below is told, so that each mark is looked at a few times only. */
const DEEPEST = 16;

function open(walk: Walk, leaf: Span, mark: OpenMark): void {
  if (walk.open.length === DEEPEST) tellAlone(walk, leaf, walk.open.shift()!);
  walk.open.push(mark);
}

/** Takes a closing mark: with its partner, with an unlike bracket near before it, or alone. */
function close(walk: Walk, leaf: Span, mark: Mark): void {
  const partner = walk.open.findLastIndex(({ shape }) => shape === mark.shape);
  if (partner >= 0) {
    for (const inner of walk.open.splice(partner + 1)) tellAlone(walk, leaf, inner);
    const open = walk.open.pop()!;
    if (isWide(open.char) !== isWide(mark.char)) tellUnlike(walk, open, mark);
    return;
  }
  const last = walk.open.at(-1);
  const near = last && last.at >= leaf.start && mark.at - last.at <= PAIR_LENGTH;
  if (near && !isQuote(last) && !isQuote(mark)) tellUnlike(walk, walk.open.pop()!, mark);
  else tellAlone(walk, leaf, mark);
}

const isLabel = (text: string, leaf: Span, at: number): boolean =>
  LABEL.test(text.slice(Math.max(leaf.start, at - 6), at));

const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z0-9]/.test(text[at - 1] ?? '');

/** How many paragraphs further on a mark may be closed: lines may be broken, cells set side by side. */
const REACH = 3;

/** Tells what is open since before the paragraph `from`. */
function tellOpen(walk: Walk, leaves: readonly Span[], from: number): void {
  if (walk.open.length === 0 || walk.open[0]!.leaf >= from) return;
  for (const mark of walk.open) if (mark.leaf < from) tellAlone(walk, leaves[mark.leaf]!, mark);
  walk.open = walk.open.filter(({ leaf }) => leaf >= from);
}

/**
 * Walks the paragraphs once. A mark that is open at a paragraph's end may be closed in the next few.
 * @param skip true for marks that another fault tells already.
 */
export function unpairedMarks(
  text: string,
  leaves: readonly Span[],
  skip: (at: number) => boolean,
): Diagnostic[] {
  const walk: Walk = { text, found: [], open: [] };
  leaves.forEach((leaf, index) => {
    for (const match of text.slice(leaf.start, leaf.end).matchAll(MARK)) {
      const at = leaf.start + match.index;
      const kind = opening.get(match[0]) ?? closing.get(match[0])!;
      if (skip(at) || isApostrophe(text, at)) continue;
      if (opening.has(match[0])) open(walk, leaf, { ...kind, at, leaf: index });
      else if (walk.open.some(({ shape }) => shape === kind.shape) || !isLabel(text, leaf, at))
        close(walk, leaf, { ...kind, at });
    }
    tellOpen(walk, leaves, index - REACH + 1);
  });
  tellOpen(walk, leaves, leaves.length);
  return walk.found;
}
