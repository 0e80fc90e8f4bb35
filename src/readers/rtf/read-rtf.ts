// Reads RTF. In: a Source. Out: a Document.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { keptChanges, type Read, type ReadOptions, tellsChanges } from '../reader.js';
import { documentOf } from '../word/findings.js';
import { layOut } from '../word/layout.js';
import type { NumberState } from '../word/number-state.js';
import { MAX_BLOCKS, settleFrame } from '../word/story.js';
import { createStyles } from '../word/styles.js';
import { readControlWord } from './control-words.js';
import { newRtf, type Rtf } from './rtf-state.js';
import { enterDepth } from './rtf-tables.js';
import { addByte, flush } from './rtf-text.js';
import { readTokens, type TokenHandler } from './tokens.js';

/** How deep groups may nest. */
const MAX_GROUPS = 1000;

function closeGroup(rtf: Rtf): void {
  flush(rtf);
  rtf.passing = 0;
  const { leave } = rtf.group;
  rtf.group.leave = null;
  leave?.();
  rtf.group = rtf.outer.pop() ?? rtf.group;
}

const handlerOf = (rtf: Rtf): TokenHandler => ({
  open() {
    flush(rtf);
    rtf.passing = 0;
    rtf.tooDeep = rtf.outer.length >= MAX_GROUPS;
    rtf.outer.push(rtf.group);
    rtf.group = { ...rtf.group, leave: null };
    return !rtf.tooDeep && rtf.story.blocks <= MAX_BLOCKS;
  },
  close() {
    closeGroup(rtf);
    return rtf.outer.length > 0;
  },
  word: (name, value, starred) => readControlWord(rtf, name, value, starred),
  byte: (value) => addByte(rtf, value),
});

/** The labels stand in the file as text; a paragraph refers to its own by index. */
const numbersOf = ({ labels }: Rtf): NumberState => ({
  next: ({ numId }) => (numId === undefined ? null : (labels[Number(numId)] ?? null)),
});

function refusalOf(rtf: Rtf): Diagnostic | null {
  if (rtf.tooDeep) return diagnose('readers/too-deep', { part: 'RTF', limit: MAX_GROUPS });
  return rtf.story.blocks > MAX_BLOCKS ? diagnose('readers/too-many-blocks', { limit: MAX_BLOCKS }) : null;
}

/** Ends what a file that was cut off leaves open. @returns true where it was. */
function settle(rtf: Rtf): boolean {
  const isCut = rtf.outer.length > 0;
  while (rtf.outer.length > 0) closeGroup(rtf);
  flush(rtf);
  enterDepth(rtf, 0);
  settleFrame(rtf.story);
  return isCut;
}

function readAll(bytes: Uint8Array, options: ReadOptions): Awaited<ReturnType<Read>> {
  const keep = keptChanges(options);
  const styles = createStyles(new Map(), undefined);
  const rtf = newRtf({ styles, keep });
  readTokens(bytes, handlerOf(rtf));
  const refusal = refusalOf(rtf);
  if (refusal) return { value: null, diagnostics: [refusal] };
  const diagnostics: Diagnostic[] = [];
  if (settle(rtf)) diagnostics.push(diagnose('readers/damaged-part', { part: 'RTF' }));
  if (rtf.undecodable > 0)
    diagnostics.push(diagnose('readers/undecodable-characters', { count: rtf.undecodable }));
  const { story, furniture, comments } = rtf;
  const page = layOut(story.frames[0]!.blocks, numbersOf(rtf), styles);
  const seen = { counts: story.counts, comments, furniture, keep, tellChanges: tellsChanges(options) };
  return documentOf(page, seen, diagnostics);
}

/**
 * Reads RTF (Rich Text Format 1.9.1): each paragraph a line with the number that stands before it, each table row a line.
 * Tracked changes are accepted unless `options.revisions` says otherwise; `report` accepts them and tells each one.
 * @returns null with one error where the file is refused; a file that was cut off is read as far as it goes, and told.
 */
export const readRtf: Read = async (source, options) => readAll(source.bytes, options);
