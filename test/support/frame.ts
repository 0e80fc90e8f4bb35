// The frame of a document as tests read it. In: text. Out: what the head and foot say, and the lines of the body.
import type { Table } from '../../src/document/document.js';
import type { FoundUnit } from '../../src/extract/facts.js';
import { type Frame, readFrame } from '../../src/extract/metadata/index.js';
import type { Line } from '../../src/outline/line.js';

/** Splits at commas and 、 outside brackets: enough for the enumerations of these documents. */
export const units = (text: string): FoundUnit[] =>
  [...text.matchAll(/(?:[^、，,；;\s(（]|[(（][^)）]*[)）])+/g)].map((match) => ({
    name: match[0],
    role: 'responsible',
    span: { start: match.index, end: match.index + match[0].length },
  }));

export const linesOf = (text: string): Line[] =>
  [...text.matchAll(/\S[^\n]*/g)].map((match, block) => ({
    span: { start: match.index, end: match.index + match[0].trimEnd().length },
    block,
  }));

export const read = (text: string, tables: readonly Table[] = []): Frame =>
  readFrame(text, linesOf(text), tables, units);

export const body = (text: string, frame: Frame): string[] => {
  const lines = linesOf(text);
  return frame.bodyLines.map((i) => text.slice(lines[i]!.span.start, lines[i]!.span.end));
};

export const summary = ({ metadata: m }: Frame) => ({
  title: m.title?.value ?? null,
  noticeTitle: m.noticeTitle?.value ?? null,
  number: m.documentNumber?.raw ?? null,
  issuers: m.issuers.map((unit) => unit.name),
  issuedOn: m.issuedOn?.value ?? null,
  recipients: m.recipients.map((unit) => unit.name),
  copiedTo: m.copiedTo.map((unit) => unit.name),
  attachments: m.attachments.map((title) => title.value),
});

export const NOTHING = {
  title: null,
  noticeTitle: null,
  number: null,
  issuers: [],
  issuedOn: null,
  recipients: [],
  copiedTo: [],
  attachments: [],
};
