// The story of a Word package while its XML is read. In: options. Out: what is open, beside what a story gathers.
import * as word from '../word/story.js';

/** A place in the body that refers to a note. */
export interface NoteReference {
  readonly type: 'footnotes' | 'endnotes';
  readonly id: string;
}

export interface Story extends word.Story {
  /** Property elements that are open, innermost last. */
  readonly contexts: string[];
  /** mc:AlternateContent elements that are open: true once a branch was taken. */
  readonly alternates: boolean[];
  /** Depth of elements inside one that is skipped; 0 outside. */
  skip: number;
  /** True of the content control that was opened last, where it still shows what is to be filled in (17.5.2.39). */
  showsPlaceholder: boolean;
  /** Contents of controls that are open: true of one that shows such words. */
  readonly controlContents: boolean[];
  capture: { text: string; readonly preserve: boolean } | null;
  readonly notes: NoteReference[];
  /** Headers and footers by relationship id. */
  readonly references: Map<string, 'page-header' | 'page-footer'>;
}

export const newStory = (options: word.StoryOptions): Story => ({
  ...word.newStory(options),
  contexts: [],
  alternates: [],
  skip: 0,
  showsPlaceholder: false,
  controlContents: [],
  capture: null,
  notes: [],
  references: new Map(),
});
