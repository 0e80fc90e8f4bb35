// Reads one story. In: a part of a Word package (body, header, footer). Out: its raw blocks, and what was left out.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlElement, type XmlHandler } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import type { Counts } from '../word/counts.js';
import type { RawBlock } from '../word/raw.js';
import { MAX_BLOCKS, type StoryOptions, settleFrame } from '../word/story.js';
import type { Handlers } from './handlers.js';
import { createShortener, isUnderstood } from './namespaces.js';
import { propertyHandlers } from './properties.js';
import { contentHandlers, drawingHandlers, mathHandlers, vmlHandlers } from './runs.js';
import { newStory, type Story } from './story.js';
import { tableHandlers } from './table-events.js';

const CONTENT: ReadonlyMap<string, Handlers> = new Map([
  ['w', new Map([...contentHandlers, ...tableHandlers])],
  ['m', mathHandlers],
  ['a', drawingHandlers],
  ['v', vmlHandlers],
]);

/** Elements that hold properties of the element around them, no text. */
const PROPERTIES = new Set([
  'pPr',
  'rPr',
  'trPr',
  'tcPr',
  'tblPr',
  'tblPrEx',
  'tblGrid',
  'sdtPr',
  'sdtEndPr',
  'sectPr',
  'rubyPr',
  'ffData',
]);

/** Former properties, kept for tracked changes: they are not what is seen. */
const FORMER = new Set([
  'rPrChange',
  'trPrChange',
  'tcPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'sectPrChange',
  'numberingChange',
]);

function openProperty(story: Story, element: XmlElement): void {
  const context = story.contexts.at(-1);
  if (FORMER.has(element.local)) story.skip = 1;
  else if (PROPERTIES.has(element.local))
    story.contexts.push(context === 'pPr' && element.local === 'rPr' ? 'mark' : element.local);
  else
    propertyHandlers
      .get(context ?? '')
      ?.get(element.local)
      ?.open?.(story, element);
}

/** Of the branches of mc:AlternateContent the first one that is understood is read (ECMA-376 part 3, 7.5). */
function openAlternate(
  story: Story,
  element: XmlElement,
  resolve: (prefix: string) => string | undefined,
): void {
  const { alternates } = story;
  if (element.local === 'AlternateContent') {
    alternates.push(false);
    return;
  }
  const isChoice = element.local === 'Choice';
  if (alternates.length === 0 || (!isChoice && element.local !== 'Fallback')) return;
  const taken = alternates[alternates.length - 1];
  const fits = !isChoice || isUnderstood(attributeOf(element, 'Requires') ?? '', resolve);
  if (taken || !fits) story.skip = 1;
  else alternates[alternates.length - 1] = true;
}

function handlerOf(story: Story): XmlHandler {
  const shortNamespace = createShortener();
  return {
    open(element, resolve) {
      if (story.skip > 0) {
        story.skip++;
        return;
      }
      const namespace = shortNamespace(element.uri);
      if (namespace === undefined) return;
      if (namespace === 'mc') openAlternate(story, element, resolve);
      else if (namespace === 'w' && (story.contexts.length > 0 || PROPERTIES.has(element.local)))
        openProperty(story, element);
      else CONTENT.get(namespace)?.get(element.local)?.open?.(story, element);
    },
    close(element) {
      if (story.skip > 0) {
        story.skip--;
        return;
      }
      const namespace = shortNamespace(element.uri);
      if (namespace === undefined) return;
      if (namespace === 'mc') {
        if (element.local === 'AlternateContent') story.alternates.pop();
      } else if (namespace === 'w' && story.contexts.length > 0) {
        if (PROPERTIES.has(element.local)) story.contexts.pop();
      } else CONTENT.get(namespace)?.get(element.local)?.close?.(story);
    },
    text(text) {
      if (story.skip === 0 && story.capture) story.capture.text += text;
    },
    refusal: () =>
      story.blocks > MAX_BLOCKS ? diagnose('readers/too-many-blocks', { limit: MAX_BLOCKS }) : null,
  };
}

export interface ReadStory {
  /** False where the part gave nothing at all. */
  readonly read: boolean;
  readonly blocks: readonly RawBlock[];
  readonly counts: Counts;
  readonly references: Story['references'];
  readonly notes: Story['notes'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the paragraphs and tables of a part; text that stands before a damage is kept. */
export async function readStory(archive: Archive, part: string, options: StoryOptions): Promise<ReadStory> {
  const story = newStory(options);
  const { read, diagnostics } = await readXml(archive, part, handlerOf(story));
  while (story.frames.length > 1) {
    settleFrame(story);
    story.frames.pop();
  }
  settleFrame(story);
  const { counts, references, notes } = story;
  return { read, blocks: story.frames[0]!.blocks, counts, references, notes, diagnostics };
}
