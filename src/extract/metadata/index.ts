// The frame of a document. In: text, lines, tables. Out: metadata, body lines; citations; the head of a text in one line.
export { findCitations } from './citations.js';
export { type FoundNumber, findDocumentNumbers } from './document-number.js';
export { type Frame, readFrame } from './frame.js';
export { splitHead, splitTail } from './head-lines.js';
export type { UnitSplitter } from './unit-names.js';
