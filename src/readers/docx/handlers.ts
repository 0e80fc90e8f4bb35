// What reads an element. In: the story and the element. Out: nothing but changes in the story.
import type { XmlElement } from '../container/xml.js';
import type { Story } from './story.js';

export interface Handler {
  readonly open?: (story: Story, element: XmlElement) => void;
  readonly close?: (story: Story) => void;
}

/** By local name. */
export type Handlers = ReadonlyMap<string, Handler>;
