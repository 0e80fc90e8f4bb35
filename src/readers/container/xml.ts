// XML parts. In: the name of a part of an archive. Out: open, text and close events, and what was wrong.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { createXmlDecoder, type XmlDecoder } from './xml-decoder.js';
import { createXmlParse, endXml, stopXml, writeXml, type XmlElement } from './xml-parser.js';
import { resolveReferences } from './xml-references.js';
import { type Archive, type PartOutcome, readPart, refuses } from './zip.js';

export type { XmlElement };

/** How deep elements may nest. */
export const XML_DEPTH = 512;

/** Receives the events of one part. Every element that was opened is closed, in damaged XML too. */
export interface XmlHandler {
  /** `resolve` gives the namespace of a prefix at this place. */
  open(element: XmlElement, resolve: (prefix: string) => string | undefined): void;
  close(element: XmlElement): void;
  text?(text: string): void;
  /** Asked between chunks: an error that refuses the part, or null to go on. */
  refusal?(): Diagnostic | null;
  /** True of a handler that asks for attributes when an element is closed, too. */
  readonly lateAttributes?: true;
}

export interface XmlOutcome {
  /** False where the part is missing, refused, or gave not one byte. */
  readonly read: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The value of the first attribute with this local name, whatever its prefix. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  const attributes = element.attributes();
  for (const name in attributes) {
    const isNamed = name === local || (name.endsWith(local) && name[name.length - local.length - 1] === ':');
    if (isNamed && !name.startsWith('xmlns:'))
      return resolveReferences(attributes[name]!.replace(/[\t\n]/g, ' '), () => {});
  }
  return undefined;
}

interface Parse {
  write(chunk: Uint8Array): boolean;
  end(): readonly Diagnostic[];
}

/** The handler with its attributes kept until an element is closed. */
function withLateAttributes(handler: XmlHandler): XmlHandler {
  const open: XmlElement[] = [];
  return {
    ...handler,
    open(element, resolve) {
      const values = element.attributes();
      const kept = { uri: element.uri, local: element.local, attributes: () => values };
      open.push(kept);
      handler.open(kept, resolve);
    },
    close: () => handler.close(open.pop()!),
  };
}

/** What is to tell of a part's characters. */
function findingsOf(part: string, decoder: XmlDecoder, damaged: boolean): Diagnostic[] {
  const found: Diagnostic[] = [];
  const undecodable = decoder.undecodable();
  if (undecodable) found.push(diagnose('readers/undecodable-part', { part, ...undecodable }));
  else if (damaged || decoder.cutOff()) found.push(diagnose('readers/damaged-part', { part }));
  const contradicted = decoder.contradicted();
  if (contradicted) found.push(diagnose('readers/part-encoding', { part, ...contradicted }));
  const count = decoder.controlCharacters();
  if (count > 0) found.push(diagnose('readers/control-characters', { part, count }));
  const replaced = decoder.replacementCharacters();
  if (replaced > 0) found.push(diagnose('source/replacement-characters', { count: replaced }));
  return found;
}

/** Parses one part; `write` returns false where it is pointless to go on. */
function startParse(part: string, given: XmlHandler): Parse {
  const handler = given.lateAttributes ? withLateAttributes(given) : given;
  let refusal: Diagnostic | null = null;
  const refuse = (diagnostic: Diagnostic): void => {
    refusal ??= diagnostic;
    stopXml(parse);
  };
  const parse = createXmlParse({
    open(element, resolve) {
      if (parse.open.length > XML_DEPTH) refuse(diagnose('readers/too-deep', { part, limit: XML_DEPTH }));
      else handler.open(element, resolve);
    },
    close: (element) => handler.close(element),
    text: (text) => handler.text?.(text),
    doctype: () => refuse(diagnose('readers/doctype', { part })),
  });
  const decoder = createXmlDecoder();
  return {
    write(chunk) {
      writeXml(parse, decoder.write(chunk));
      const refused = refusal ?? handler.refusal?.() ?? null;
      if (refused) refuse(refused);
      return !parse.stopped;
    },
    end() {
      writeXml(parse, decoder.end());
      if (!refusal) endXml(parse);
      if (refusal) return [refusal];
      return findingsOf(part, decoder, parse.damaged);
    },
  };
}

/** What tells that the bytes of a part are not as they were written. */
const DAMAGE: ReadonlySet<string> = new Set(['readers/damaged-part', 'readers/undecodable-part']);

/** What reading the bytes and parsing them came to; damage is told once. */
function outcomeOf(unpacked: PartOutcome, found: readonly Diagnostic[]): XmlOutcome {
  const damaged = unpacked.diagnostics.some((diagnostic) => diagnostic.code === 'readers/damaged-part');
  const added = damaged ? found.filter(({ code }) => !DAMAGE.has(code)) : found;
  return {
    read: unpacked.bytes > 0 && !added.some(refuses),
    diagnostics: [...unpacked.diagnostics, ...added],
  };
}

/**
 * Reads one XML part of an archive. Namespaces are resolved; entities other than the predefined are never expanded,
 * and a DTD refuses the part. Damaged XML is read as far as it goes and told by `readers/damaged-part`.
 */
export async function readXml(archive: Archive, part: string, handler: XmlHandler): Promise<XmlOutcome> {
  const parse = startParse(part, handler);
  const unpacked = await readPart(archive, part, (chunk) => parse.write(chunk));
  if (unpacked === null) return { read: false, diagnostics: [] };
  if (unpacked.diagnostics.some(refuses)) return { read: false, diagnostics: unpacked.diagnostics };
  return outcomeOf(unpacked, parse.end());
}

export interface OpenPart {
  /** Reads the next piece; false at the end. */
  readOn(): boolean;
  /** What was wrong so far. */
  diagnostics(): readonly Diagnostic[];
}

/** How much of a part is read at once where it is read on demand, in bytes. */
const PIECE = 16 * 1024;
/** A longer part is read as it comes. */
const KEPT = 4 * 1024 * 1024;

/** The same as `readXml`, read on demand. Nothing is known of the rest but that its bytes are sound. */
export async function openXml(archive: Archive, part: string, handler: XmlHandler): Promise<OpenPart> {
  const parse = startParse(part, handler);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const unpacked = await readPart(archive, part, (chunk) => {
    length += chunk.length;
    chunks.push(chunk);
    return length <= KEPT || chunks.splice(0).every((kept) => parse.write(kept));
  });
  const bytes = Buffer.concat(chunks);
  let at = 0;
  let found: readonly Diagnostic[] | null = length > KEPT ? parse.end() : null;
  const refused = unpacked === null || unpacked.diagnostics.some(refuses);
  return {
    readOn() {
      if (refused || found) return false;
      const goesOn = parse.write(bytes.subarray(at, at + PIECE));
      at += PIECE;
      if (!goesOn || at >= bytes.length) found = parse.end();
      return true;
    },
    diagnostics: () =>
      refused ? (unpacked?.diagnostics ?? []) : outcomeOf(unpacked, found ?? []).diagnostics,
  };
}
