// Review pages for tests. In: documents. Out: the page, and what a parser that is not ours finds in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { parseInput } from '../../src/pipeline.js';
import type { Original } from '../../src/plan/original.js';
import type { Plan } from '../../src/plan/schema.js';
import { writeReview } from '../../src/writers/html/review-page.js';
import { joinChunks, type WriteOptions } from '../../src/writers/writer.js';
import { ROOT } from './tree.js';

export interface Read {
  readonly plan: Plan;
  readonly original: Original;
}

/** Fails where the document cannot be read. */
export async function readOriginal(bytes: Uint8Array, name: string): Promise<Read> {
  const { value } = await parseInput(bytes, { name });
  if (!value) throw new Error(`${name} cannot be read`);
  return value;
}

export const readFixture = (name: string): Promise<Read> =>
  readOriginal(readFileSync(join(ROOT, 'fixtures', name)), name);

export const readText = (text: string, name = '方案.txt'): Promise<Read> =>
  readOriginal(new TextEncoder().encode(text), name);

type ReviewOptions = Pick<WriteOptions, 'language' | 'findings'> & { readonly original?: boolean };

/** The page of documents; `original: false` leaves the originals out. */
export async function reviewOf(
  reads: readonly Read[],
  { language = 'zh', original = true, ...others }: ReviewOptions = {},
): Promise<string> {
  const options = original
    ? { ...others, language, original: (plan: Plan) => reads.find((read) => read.plan === plan)?.original }
    : { ...others, language };
  const bytes = await joinChunks(
    writeReview(
      reads.map(({ plan }) => plan),
      options,
    ),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** Every element in the order of the page. */
export function elementsOf(html: string): Element[] {
  const walk = (node: Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...childrenOf(node).flatMap(walk),
  ];
  return walk(parse(html));
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

export const wordsIn = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).map(wordsIn).join('');

const BLOCKS = ['p', 'td', 'th'];

/** The text of the paragraphs and filled cells on the left side. */
export function blocksOnPage(html: string): string[] {
  const sheet = elementsOf(html).find((element) => attributeOf(element, 'class') === 'sheet');
  if (!sheet) return [];
  const within = (node: Node): Element[] => [
    ...('tagName' in node && BLOCKS.includes(node.tagName) ? [node] : []),
    ...childrenOf(node).flatMap(within),
  ];
  return within(sheet)
    .map(wordsIn)
    .filter((text) => text !== '');
}
