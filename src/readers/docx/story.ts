// The story of a Word package while its XML is read. In: options. Out: what is open, beside what a story gathers.
import * as word from '../word/story.js';

export interface Story extends word.Story {
  /** Property elements that are open, innermost last. */
  readonly contexts: string[];
  /** mc:AlternateContent elements that are open: true once a branch was taken. */
  readonly alternates: boolean[];
  /** Depth of elements inside one that is skipped; 0 outside. */
  skip: number;
  capture: { text: string; readonly preserve: boolean } | null;
  /** Headers and footers by relationship id. */
  readonly references: Map<string, 'page-header' | 'page-footer'>;
}

export const newStory = (options: word.StoryOptions): Story => ({
  ...word.newStory(options),
  contexts: [],
  alternates: [],
  skip: 0,
  capture: null,
  references: new Map(),
});
