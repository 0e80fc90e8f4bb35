// Word documents of a given size for the benchmark. In: how many bytes document.xml shall have, or how many blocks. Out: bytes.
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONSHIPS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

function pack(parts) {
  const zip = new yazl.ZipFile();
  for (const [name, text] of parts)
    zip.addBuffer(Buffer.from(text), name, { mtime: new Date('2026-01-01T00:00:00') });
  zip.end();
  return buffer(zip.outputStream);
}

const documentOf = (body) => `${HEAD}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`;
const wordFile = (body) =>
  pack([
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', RELATIONSHIPS],
    ['word/document.xml', documentOf(body)],
  ]);

/** A paragraph as Word writes it: properties, changes of font within the line, proofing marks. */
function paragraph(text, i) {
  const fonts =
    '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/><w:szCs w:val="32"/>';
  const id = (0x10000000 + i).toString(16).toUpperCase();
  const half = text.length >> 1;
  const run = (part) =>
    `<w:r w:rsidRPr="00A${id.slice(3)}"><w:rPr>${fonts}</w:rPr><w:t xml:space="preserve">${part}</w:t></w:r>`;
  return `<w:p w14:paraId="${id}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w:rsidR="00${id.slice(2)}" w:rsidRDefault="00${id.slice(2)}"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:rPr>${fonts}</w:rPr></w:pPr>${run(text.slice(0, half))}<w:proofErr w:type="spellStart"/>${run(text.slice(half))}</w:p>`;
}

/** A Word document whose document.xml has about so many bytes: the lines over and over, with their markup. */
export function wordOfSize(lines, size) {
  const paragraphs = [];
  let bytes = 0;
  for (let i = 0; bytes < size; i++) {
    paragraphs.push(paragraph(lines[i % lines.length], i));
    bytes += Buffer.byteLength(paragraphs.at(-1));
  }
  return wordFile(paragraphs.join(''));
}

/** A small file that unpacks to many blocks. */
export const wordOfBlocks = (blocks) => wordFile('<w:p><w:r><w:t>一</w:t></w:r></w:p>'.repeat(blocks));

/** A small Word file whose styles part has about so many bytes: many table styles, as templates bring them. */
export function wordWithStyles(size) {
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="4F81BD"/>`)
    .join('');
  const part = ['firstRow', 'lastRow', 'firstCol', 'lastCol', 'band1Vert', 'band1Horz']
    .map(
      (type) =>
        `<w:tblStylePr w:type="${type}"><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${border}</w:tcBorders></w:tcPr></w:tblStylePr>`,
    )
    .join('');
  const style = (i) =>
    `<w:style w:type="table" w:styleId="T${i}"><w:name w:val="Table ${i}"/><w:basedOn w:val="a"/><w:uiPriority w:val="60"/><w:tblPr><w:tblBorders>${border}</w:tblBorders></w:tblPr>${part}</w:style>`;
  const count = Math.ceil(size / style(0).length);
  const styles = `${HEAD}<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${Array.from({ length: count }, (_, i) => style(i)).join('')}</w:styles>`;
  const lines = [
    '青石县河道整治工作方案',
    '一、清理河道',
    '（一）清淤。年底前完成主河道清淤。（责任单位：县水利局）',
    '（二）护岸。修复护岸两公里。（责任单位：县水利局、县财政局）',
  ];
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  return pack([
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', RELATIONSHIPS],
    ['word/document.xml', documentOf(body)],
    ['word/styles.xml', styles],
  ]);
}

/** The packed bytes of the part document.xml, by the archive's directory. */
export function documentXml(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const length = zip.readUInt16LE(at + 28);
    const header = zip.readUInt32LE(at + 42);
    if (zip.toString('latin1', at + 46, at + 46 + length) === 'word/document.xml') {
      const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      return zip.subarray(from, from + zip.readUInt32LE(at + 20));
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error('no document.xml');
}
