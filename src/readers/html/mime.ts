// Web archives (MHT: RFC 2557, MIME: RFC 2045 and 2046). In: bytes. Out: the page in them as bytes, and its charset.

export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** As the part's header says it; null where it does not. */
  readonly charset: string | null;
}

/** Parts within parts: a page stands in the second or third. */
const DEEPEST = 5;
const LONGEST_HEADER = 65_536;

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly body: string;
}

/** A part's header fields and what stands behind the blank line; one character is one byte. */
function readPart(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text.slice(0, LONGEST_HEADER));
  const head = text.slice(0, gap?.index ?? 0).replace(/\r?\n[ \t]/g, ' ');
  const field = (name: string): string =>
    head
      .split(/\r?\n/)
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  return {
    type: field('content-type'),
    encoding: field('content-transfer-encoding').toLowerCase(),
    body: gap ? text.slice(gap.index + gap[0].length) : '',
  };
}

/** A parameter of a content type: charset="gb2312" (RFC 2045, 5.1). */
function parameterOf(type: string, name: string): string | null {
  for (const parameter of type.split(';').slice(1)) {
    const at = parameter.indexOf('=');
    if (parameter.slice(0, at).trim().toLowerCase() === name)
      return parameter
        .slice(at + 1)
        .trim()
        .replace(/^"|"$/g, '');
  }
  return null;
}

/** The parts between lines of `--boundary` (RFC 2046, 5.1.1). */
function partsOf(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const starts: number[] = [];
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length))
    if (at === 0 || body[at - 1] === '\n') starts.push(at);
  return starts.slice(0, 10_000).flatMap((start, index) => {
    const line = body.indexOf('\n', start);
    return line < 0 || body.startsWith('--', start + mark.length)
      ? []
      : [body.slice(line + 1, starts[index + 1])];
  });
}

/** Undoes a transfer encoding (RFC 2045, 6.7 and 6.8); every other one leaves the bytes as they are. */
function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const bytes = body.replace(/=(?:[ \t]{0,80}\r?\n|([0-9A-Fa-f]{2}))/g, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

function findPage(text: string, depth: number): ArchivedPage | null {
  const { type, encoding, body } = readPart(text);
  const kind = type.split(';')[0]!.trim().toLowerCase();
  if (kind === 'text/html' || kind === 'application/xhtml+xml')
    return { bytes: decodeBody(body, encoding), charset: parameterOf(type, 'charset') };
  const boundary = parameterOf(type, 'boundary');
  if (!kind.startsWith('multipart/') || !boundary || depth >= DEEPEST) return null;
  for (const part of partsOf(body, boundary)) {
    const page = findPage(part, depth + 1);
    if (page) return page;
  }
  return null;
}

/** The first page of a web archive, which is the one that was saved; null where there is none. */
export const pageInArchive = (bytes: Uint8Array): ArchivedPage | null =>
  findPage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').trimStart(), 0);
