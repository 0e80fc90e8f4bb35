// Items of which only the label, or the label and an attribution, is there. In: a task. Out: whether it is one.
import type { Task } from '../plan/schema.js';

const ATTRIBUTION = /^[（(〔[【][^）)〕\]】]*[）)〕\]】][。；;]?$/;

/** True for `2.` alone and for `2.（县水利局牵头）`: tasks/empty tells them, and no other rule does. */
export const isBlankTask = ({ title, text, measures }: Task): boolean => {
  const words = text.trim();
  return measures.length === 0 && (title ?? '').trim() === '' && (words === '' || ATTRIBUTION.test(words));
};
