// The encoding of an XML part. In: chunks of bytes. Out: text, with the characters that XML forbids left out.
import { TextDecoder } from 'node:util';

const SNIFF_BYTES = 256;
/** C0 controls but tab, line feed and carriage return, and the two non-characters (XML 1.0, production 2). */
const FORBIDDEN = /[^\t\n\r\x20-\ufffd]/g;
const REPLACEMENT = '\ufffd';

export interface XmlDecoder {
  write(chunk: Uint8Array): string;
  end(): string;
  /** How many forbidden characters were left out so far. */
  controlCharacters(): number;
  /** True where bytes were met that are not valid in the encoding. */
  undecodable(): boolean;
}

/** The label of the encoding by byte order mark, by the width of the first `<`, or by the XML declaration. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = Buffer.from(head).toString('latin1');
  const label = /^[^<]{0,3}<\?xml[^>]{1,120}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(
    declaration,
  )?.[1];
  return label === undefined || /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderFor(head: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(encodingOf(head));
  } catch {
    return new TextDecoder();
  }
}

/** Decodes a part chunk by chunk; a character may be cut by a chunk's end. */
export function createXmlDecoder(): XmlDecoder {
  let decoder: TextDecoder | null = null;
  let head = new Uint8Array(0);
  let controls = 0;
  let undecodable = false;
  let afterReturn = false;

  /** Line breaks as XML has them (XML 1.0, 2.11); the two characters of one may stand in two chunks. */
  const unbroken = (text: string): string => {
    const rest = afterReturn && text[0] === '\n' ? text.slice(1) : text;
    if (text !== '') afterReturn = text.endsWith('\r');
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest;
  };
  const clean = (decoded: string): string => {
    const text = unbroken(decoded);
    if (text.includes(REPLACEMENT)) undecodable = true;
    return text.replace(FORBIDDEN, () => {
      controls++;
      return '';
    });
  };
  const begin = (): string => {
    decoder = decoderFor(head);
    return clean(decoder.decode(head, { stream: true }));
  };
  return {
    write(chunk) {
      if (decoder) return clean(decoder.decode(chunk, { stream: true }));
      head = Uint8Array.from(Buffer.concat([head, chunk]));
      return head.length >= SNIFF_BYTES ? begin() : '';
    },
    end() {
      const last = decoder ? '' : begin();
      return last + clean(decoder!.decode());
    },
    controlCharacters: () => controls,
    undecodable: () => undecodable,
  };
}
