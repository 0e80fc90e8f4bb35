// Makes small PDF files for tests. In: what each page shows. Out: bytes. Fonts are named, not embedded: text is written in
// the encoding of a Chinese character map (GBK-EUC-H), as old programs print it.
import iconv from 'iconv-lite';

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
}

export interface MadePage extends PageOptions {
  /** Operators of the page; see `show`, `line` and `box`. */
  readonly content: string;
}

export const A4 = { width: 595, height: 842 };

const hex = (text: string): string => iconv.encode(text, 'gbk').toString('hex');

/** Shows text with its baseline at `y` points above the lower edge; `before` goes in front of it (a matrix, a mode). */
export const show = (x: number, y: number, text: string, size = 16, before = ''): string =>
  `BT /F1 ${size} Tf ${before} 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;

/** Shows text along a direction: (1, 0) is upright. */
export const showTurned = (
  x: number,
  y: number,
  text: string,
  [cos, sin]: [number, number],
  size = 16,
): string => `BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm <${hex(text)}> Tj ET\n`;

export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `0.5 w ${x1} ${y1} m ${x2} ${y2} l S\n`;

/** A line drawn as a thin filled rectangle, as Word prints borders. */
export const bar = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re f\n`;

/** A grid of full lines between the edges. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [
    ...xs.map((x) => line(x, Math.min(...ys), x, Math.max(...ys))),
    ...ys.map((y) => line(Math.min(...xs), y, Math.max(...xs), y)),
  ].join('');

/** The same text cut into lines of `count` characters, the first set in by two of them. */
export function setLines(text: string, count: number, x: number, y: number, leading = 28, size = 16): string {
  const lines = [text.slice(0, count - 2)];
  for (let at = count - 2; at < text.length; at += count) lines.push(text.slice(at, at + count));
  return lines
    .map((words, index) => show(index === 0 ? x + 2 * size : x, y - index * leading, words, size))
    .join('');
}

const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>' +
    ' /DW 1000 /W [814 907 500 7716 7716 500] /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859' +
    ' /Descent -141 /CapHeight 700 /StemV 80 >>',
];

const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

export interface FileOptions {
  /** Further objects, numbered from 6, and what names them in the pages' resources. */
  readonly objects?: readonly string[];
  readonly resources?: string;
  readonly trailer?: string;
}

export const form = (content: string, resources: string): string =>
  stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << ${resources} >> >>`,
    content,
  );

/** Writes the file with its table of references. */
export function makePdf(pages: readonly MadePage[], options: FileOptions = {}): Uint8Array {
  const { objects = [], resources = '', trailer = '' } = options;
  const first = 6 + objects.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
  ];
  all.push(...FONT, ...objects);
  pages.forEach(({ content, width = A4.width, height = A4.height, rotate = 0 }, index) => {
    all.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${first + 2 * index + 1} 0 R` +
        ` /Resources << /Font << /F1 3 0 R >> ${resources} >> >>`,
      stream('', content),
    );
  });
  let file = '%PDF-1.7\n';
  const offsets = all.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
