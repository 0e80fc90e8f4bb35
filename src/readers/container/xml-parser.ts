// The tokenizer of XML: the one owner of saxen. In: text, piece by piece. Out: open, text and close events. saxen ends at
// the first tag that cannot stand where it stands; here that tag is counted, left out, and what follows is read on.
import { type Context, Parser, type Tag } from 'saxen';
import { endOfTags, namespacesIn, offsetOf, startTags, XML_NAMESPACE } from './xml-markup.js';
import { resolveReferences } from './xml-references.js';

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** By name, as they are written; holds while the element is being opened. */
  readonly attributes: () => Readonly<Record<string, string>>;
}

export interface XmlEvents {
  /** `resolve` gives the namespace of a prefix at this place. */
  open(element: XmlElement, resolve: (prefix: string) => string | undefined): void;
  /** Every element that was opened is closed, in damaged XML too. */
  close(element: XmlElement): void;
  text(text: string): void;
  doctype(): void;
}

/** An element that is open, with its name as it is written. */
interface OpenElement extends XmlElement {
  readonly name: string;
}

/** One part while it is parsed. */
export interface XmlParse {
  readonly events: XmlEvents;
  readonly open: OpenElement[];
  /** True once something was met that is no XML. */
  damaged: boolean;
  /** How many tags were so far. */
  errors: number;
  stopped: boolean;
  parser: Parser;
  /** The tag that was opened last. */
  tag: Tag | null;
  /** True while a parser that was started anew is told the elements that are open. */
  muted: boolean;
  /** True once the text that was written last gave an event. */
  moved: boolean;
  failure: { readonly message: string; readonly context: Context } | null;
  /** Text that the parser was not given yet, and how long it must be before it is. */
  waiting: string;
  enough: number;
  /** How much the parser was given without an event. */
  held: number;
}

/** Damage beyond this many errors in tags is not read on. */
const MAX_ERRORS = 50;
/** Thrown from within the parser, which would go on, and caught in this file. */
const TOO_DAMAGED = Symbol('too damaged');
/** Stands in for the namespace of a prefix that none is declared for. */
const UNDECLARED = 'urn:undeclared';
const UNDECLARED_PREFIX = /^missing namespace on <([^:>]+):/;
const CLOSING = /^<\/([^\s>]{1,200})/;

/** Gives elements by their tags: one for each name while the prefixes in force are the same. */
function createElements(): (tag: Tag) => OpenElement {
  const known = new Map<string, OpenElement>();
  let scope: Tag['ns'] | null = null;
  return (tag) => {
    const { originalName: name, ns } = tag;
    if (ns !== scope) {
      known.clear();
      scope = ns;
    }
    const before = known.get(name);
    if (before) return before;
    const colon = name.indexOf(':');
    const uri = ns[`${colon < 0 ? 'xmlns' : name.slice(0, colon)}$uri`] ?? '';
    // While the prefixes are the same, the tag is one object: a view of the one that is being read.
    const element = { name, uri, local: name.slice(colon + 1), attributes: () => tag.attrs };
    known.set(name, element);
    return element;
  };
}

function startParser(parse: XmlParse): Parser {
  const { events, open } = parse;
  const elementOf = createElements();
  const damaged = () => {
    parse.damaged = true;
  };
  const wrong = () => {
    if (parse.muted) return;
    parse.damaged = true;
    if (++parse.errors > MAX_ERRORS) throw TOO_DAMAGED;
  };
  const moved = () => {
    parse.moved = true;
  };
  return new Parser({ proxy: true })
    .ns({ [XML_NAMESPACE]: 'xml' })
    .on('openTag', (tag) => {
      parse.tag = tag;
      parse.moved = true;
      if (parse.muted) return;
      const element = elementOf(tag);
      open.push(element);
      events.open(element, (prefix) => tag.ns[`${prefix}$uri`]);
    })
    .on('closeTag', () => {
      parse.moved = true;
      events.close(open.pop()!);
    })
    .on('text', (text) => events.text(resolveReferences(text, damaged)))
    .on('cdata', (text) => events.text(text))
    .on('comment', moved)
    .on('question', moved)
    .on('attention', (markup) => (/^<!DOCTYPE/i.test(markup) ? events.doctype() : wrong()))
    .on('warn', wrong)
    .on('error', ({ message }, context) => {
      wrong();
      parse.failure = { message, context: context() };
    });
}

export function createXmlParse(events: XmlEvents): XmlParse {
  const fresh = {
    damaged: false,
    errors: 0,
    stopped: false,
    tag: null,
    muted: false,
    moved: false,
    failure: null,
  };
  const parse = { ...fresh, events, open: [], waiting: '', enough: 0, held: 0 } as unknown as XmlParse;
  parse.parser = startParser(parse);
  return parse;
}

/** Closes the elements down to the one that a closing tag names; none where it is not open. */
function closeDownTo({ open, events }: XmlParse, name: string): void {
  if (!open.some((element) => element.name === name)) return;
  for (;;) {
    const element = open.pop()!;
    events.close(element);
    if (element.name === name) return;
  }
}

/** Starts a parser anew behind the tag at which the last one failed; gives the text that is left. */
function recover(parse: XmlParse, text: string, { message, context }: NonNullable<XmlParse['failure']>) {
  const at = offsetOf(text, context);
  const end = at < 0 ? -1 : text.indexOf('>', at);
  const namespaces = namespacesIn(parse.tag?.ns ?? {});
  const undeclared = parse.open.length === 0 ? undefined : UNDECLARED_PREFIX.exec(message)?.[1];
  if (undeclared !== undefined) namespaces.set(undeclared, UNDECLARED);
  const closing = end < 0 ? null : CLOSING.exec(text.slice(at, end));
  if (closing) closeDownTo(parse, closing[1]!);
  parse.parser = startParser(parse);
  parse.muted = true;
  parse.parser.write(
    startTags(
      parse.open.map(({ name }) => name),
      namespaces,
    ),
  );
  parse.muted = false;
  if (end < 0) return '';
  return text.slice(undeclared === undefined ? end + 1 : at);
}

/** Gives the parser a text, and what is left of it as often as it fails. */
function read(parse: XmlParse, text: string): void {
  let rest = text;
  while (rest !== '' && !parse.stopped) {
    parse.failure = null;
    parse.parser.write(rest);
    const failure = parse.failure as XmlParse['failure']; // Set by an event.
    rest = failure ? recover(parse, rest, failure) : '';
  }
}

/** Gives no further events. */
export function stopXml(parse: XmlParse): void {
  parse.stopped = true;
  parse.parser.stop();
}

/** Does what makes the parser give events, up to where there is too much damage. */
function guarded(parse: XmlParse, work: () => void): void {
  try {
    if (!parse.stopped) work();
  } catch (error) {
    if (error !== TOO_DAMAGED) throw error;
    stopXml(parse);
  }
}

/**
 * Reads on, up to the end of a tag: a failure is then in the text that the parser was given last. Where that makes no event,
 * the parser looks through it again; the next text is then as long as all before, so that long tokens take linear time.
 */
export function writeXml(parse: XmlParse, text: string): void {
  parse.waiting += text;
  if (parse.waiting.length < parse.enough) return;
  const end = endOfTags(parse.waiting);
  if (end <= 0) {
    parse.enough = 2 * parse.waiting.length;
    return;
  }
  const piece = parse.waiting.slice(0, end);
  parse.waiting = parse.waiting.slice(end);
  parse.moved = false;
  guarded(parse, () => read(parse, piece));
  parse.held = parse.moved ? 0 : parse.held + piece.length;
  parse.enough = parse.held;
}

/** Ends the text: what is still open is an error, and is closed. */
export function endXml(parse: XmlParse): void {
  guarded(parse, () => {
    read(parse, parse.waiting);
    // Text that was cut off is text: the beginning of a tag makes the parser give it.
    if (parse.open.length > 0) read(parse, '</');
    parse.parser.end();
  });
  while (parse.open.length > 0) parse.events.close(parse.open.pop()!);
}
