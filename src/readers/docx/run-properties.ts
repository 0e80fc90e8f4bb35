// Properties of runs. In: the elements inside rPr. Out: hidden text, character style and font of the open run.
import { attributeOf, type XmlElement } from '../container/xml.js';
import { frameOf, type Run } from '../word/story.js';
import type { Handler, Handlers } from './handlers.js';
import { isOn } from './styles.js';

const onRun = (set: (run: Run, element: XmlElement) => void): Handler => ({
  open: (story, element) => {
    const { run } = frameOf(story);
    if (run) set(run, element);
  },
});

export const runProperties: Handlers = new Map([
  [
    'vanish',
    onRun((run, element) => {
      run.hidden = isOn(attributeOf(element, 'val'));
    }),
  ],
  [
    'rStyle',
    onRun((run, element) => {
      const style = attributeOf(element, 'val');
      if (style !== undefined) run.style = style;
    }),
  ],
  [
    'rFonts',
    onRun((run, element) => {
      const font = attributeOf(element, 'ascii') ?? attributeOf(element, 'hAnsi');
      if (font !== undefined) run.font = font;
    }),
  ],
]);
