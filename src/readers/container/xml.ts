// XML parts: the one owner of saxes. In: chunks of bytes. Out: open, text and close events, and what was wrong.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { createXmlDecoder } from './xml-decoder.js';
import { type Archive, readPart, refuses } from './zip.js';

/** How deep elements may nest. */
export const XML_DEPTH = 512;
/**
 * How deep they may nest on average, once there are many: each lookup of a prefix climbs to where it is declared, so
 * that a large part far down costs minutes. Office programs stay below 30.
 */
const AVERAGE_DEPTH = 100;
const MANY_ELEMENTS = 100_000;
/** Damage beyond this many errors is not read on. */
const MAX_ERRORS = 50;

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
}

export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** Receives the events of one part. Every element that was opened is closed, in damaged XML too. */
export interface XmlHandler {
  /** `resolve` gives the namespace of a prefix at this place. */
  open(element: XmlElement, resolve: (prefix: string) => string | undefined): void;
  close(element: XmlElement): void;
  text?(text: string): void;
  /** Asked between chunks: an error that refuses the part, or null to go on. */
  refusal?(): Diagnostic | null;
}

export interface XmlOutcome {
  /** False where the part is missing, refused, or gave not one byte. */
  readonly read: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The value of the first attribute with this local name, whatever its prefix. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  const { attributes } = element;
  for (const name in attributes) {
    const attribute = attributes[name]!;
    if (attribute.local === local) return attribute.value;
  }
  return undefined;
}

interface Parse {
  write(chunk: Uint8Array): boolean;
  end(): readonly Diagnostic[];
}

interface ParseState {
  errors: number;
  elements: number;
  /** Sum of the depths of all elements. */
  depths: number;
  refusal: Diagnostic | null;
  readonly open: SaxesTagNS[];
}

function isTooDeep(state: ParseState): boolean {
  const depth = state.open.length;
  state.elements++;
  state.depths += depth;
  return (
    depth > XML_DEPTH || (state.elements > MANY_ELEMENTS && state.depths > AVERAGE_DEPTH * state.elements)
  );
}

function createParser(part: string, handler: XmlHandler, state: ParseState) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const resolve = (prefix: string) => parser.resolve(prefix);
  const text = (value: string) => {
    if (!state.refusal) handler.text?.(value);
  };
  parser.on('error', () => {
    state.errors++;
  });
  parser.on('doctype', () => {
    state.refusal ??= diagnose('readers/doctype', { part });
  });
  parser.on('opentag', (element) => {
    if (state.refusal) return;
    state.open.push(element);
    if (isTooDeep(state)) {
      state.refusal = diagnose('readers/too-deep', { part, limit: XML_DEPTH });
      return;
    }
    handler.open(element, resolve);
  });
  parser.on('closetag', (element) => {
    if (state.refusal) return;
    state.open.pop();
    handler.close(element);
  });
  if (handler.text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

/** Parses one part; `write` returns false where it is pointless to go on. */
function startParse(part: string, handler: XmlHandler): Parse {
  const state: ParseState = { errors: 0, elements: 0, depths: 0, refusal: null, open: [] };
  const parser = createParser(part, handler, state);
  const decoder = createXmlDecoder();
  const feed = (text: string) => {
    if (text !== '') parser.write(text);
  };
  return {
    write(chunk) {
      feed(decoder.write(chunk));
      state.refusal ??= handler.refusal?.() ?? null;
      return state.refusal === null && state.errors <= MAX_ERRORS;
    },
    end() {
      feed(decoder.end());
      if (state.refusal) return [state.refusal];
      const unclosed = [...state.open];
      parser.close();
      for (const element of unclosed.reverse()) handler.close(element);
      const diagnostics: Diagnostic[] = [];
      if (state.errors > 0 || decoder.undecodable())
        diagnostics.push(diagnose('readers/damaged-part', { part }));
      const count = decoder.controlCharacters();
      if (count > 0) diagnostics.push(diagnose('readers/control-characters', { part, count }));
      return diagnostics;
    },
  };
}

/**
 * Reads one XML part of an archive. Namespaces are resolved; entities other than the predefined are never expanded,
 * and a DTD refuses the part. Damaged XML is read as far as it goes and told by `readers/damaged-part`.
 */
export async function readXml(archive: Archive, part: string, handler: XmlHandler): Promise<XmlOutcome> {
  const parse = startParse(part, handler);
  const outcome = await readPart(archive, part, (chunk) => parse.write(chunk));
  if (outcome === null) return { read: false, diagnostics: [] };
  if (outcome.diagnostics.some(refuses)) return { read: false, diagnostics: outcome.diagnostics };
  const found = parse.end();
  const damaged = outcome.diagnostics.some((diagnostic) => diagnostic.code === 'readers/damaged-part');
  const added = damaged ? found.filter((diagnostic) => diagnostic.code !== 'readers/damaged-part') : found;
  return {
    read: outcome.bytes > 0 && !added.some(refuses),
    diagnostics: [...outcome.diagnostics, ...added],
  };
}
