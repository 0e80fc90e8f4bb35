import { describe, expect, test } from 'vitest';
import { describe as sentence } from '../../src/diagnostics/diagnostic.js';
import { messages } from '../../src/diagnostics/messages.js';
import { type RefusedFormat, refuse } from '../../src/readers/refuse.js';
import { loadSource } from '../../src/source/load-source.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const formatOf = async (content: Buffer | string, name = '-', options = {}) =>
  (await loadSource(Buffer.from(content), name, options)).value?.format;
const codesOf = async (content: Buffer | string, name: string, options = {}) =>
  (await loadSource(Buffer.from(content), name, options)).diagnostics.map(({ code }) => code);

/** Local headers and a central directory, as far as names go; the entries are empty. */
function zip(names: readonly string[], directory = true, body = ''): Buffer {
  const local = names.map((name, i) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, bytes(name), bytes(i === 0 ? body : '')]);
  });
  const central = names.map((name) => {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(name.length, 28);
    return Buffer.concat([header, bytes(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return Buffer.concat(directory ? [...local, ...central, end] : local);
}

function compound(stream: string): Buffer {
  const file = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.write('Root Entry', 1024, 'utf16le');
  file.write(stream, 1152, 'utf16le');
  return file;
}

describe('formats by content', () => {
  test.each([
    ['docx', zip(['[Content_Types].xml', 'word/document.xml'])],
    ['docx', zip(['[Content_Types].xml', 'word\\document.xml'])],
    ['docx', zip(['[Content_Types].xml', 'word/document.xml'], false)],
    ['xlsx', zip(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['presentation', zip(['[Content_Types].xml', 'ppt/presentation.xml'])],
    ['odt', zip(['mimetype', 'content.xml'], true, 'application/vnd.oasis.opendocument.text')],
    ['ods', zip(['mimetype', 'content.xml'], true, 'application/vnd.oasis.opendocument.spreadsheet')],
    ['odt', zip(['META-INF/manifest.xml', 'content.xml'])],
    ['ofd', zip(['OFD.xml', 'Doc_0/Document.xml'])],
    ['zip', zip(['a.docx', 'b.docx'])],
    ['zip', bytes('7z\xbc\xaf\x27\x1c')],
    ['doc', compound('WordDocument')],
    ['xls', compound('Workbook')],
    ['encrypted-office', compound('EncryptedPackage')],
    ['unknown', compound('Contents')],
    ['pdf', bytes('%PDF-1.7\n%\xe2\xe3')],
    ['rtf', bytes('{\\rtf1\\ansi')],
    ['image', bytes('\x89PNG\r\n\x1a\n')],
    ['image', bytes('\xff\xd8\xff\xe0')],
    ['image', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
    ['image', bytes('BM\x36\x10\0\0\0\0\0\0\x36')],
    ['html', '<!DOCTYPE html><p>河堤</p>'],
    ['html', '<?xml version="1.0"?>\n<html lang="zh"><p>河堤</p>'],
    ['mht', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n'],
    ['plan-json', '{\n  "schemaVersion": "1.0",\n  "source": {}}'],
    ['unknown', bytes('\x01\x02\x03\x04\x05\x06\x07\x08')],
    ['md', '任务 | 单位\n--- | ---\n巡查 | 水务站\n'],
    ['md', '| 任务 |\n| --- |\n| 巡查 |\n'],
    ['md', '# 方案\n\n**重点**：巡查\n'],
    ['md', '方案\n\n| 任务 | 单位 |\n|---|---|\n| 巡查 | 水务站 |\n'],
    ['txt', '附表1\n| 任务 | 单位 |\n|---|---|\n| 巡查 | 水务站 |\n附表2\n'],
    ['txt', '一、工作任务\n------\n# 巡查\n'],
    ['txt', 'BMW 车队由后勤站负责\n'],
  ] as const)('%s', async (format, content) => expect(await formatOf(Buffer.from(content))).toBe(format));

  test('the name or the caller settles Markdown or plain text, and nothing else', async () => {
    expect(await formatOf('河堤', '方案.md')).toBe('md');
    expect(await formatOf('河堤', '方案.txt', { format: 'md' })).toBe('md');
    expect(await formatOf('| a | b |\n|---|---|\n', '方案.txt', { format: 'txt' })).toBe('txt');
    expect(await formatOf(bytes('%PDF-1.4'), '方案.md', { format: 'txt' })).toBe('pdf');
  });

  test('a name or a hint that the content contradicts is told', async () => {
    expect(await codesOf(zip(['word/document.xml']), '方案.txt')).toEqual(['source/extension-mismatch']);
    expect(await codesOf('<html></html>', '方案.doc')).toEqual(['source/extension-mismatch']);
    expect(await codesOf('河堤', '-', { format: 'docx' })).toEqual(['source/format-mismatch']);
    expect(await codesOf(zip(['word/document.xml']), '方案.DOCX')).toEqual([]);
    expect(await codesOf('河堤', '方案.2019')).toEqual([]);
  });
});

test('every refused format has its sentence in both languages', () => {
  const prefix = 'readers/unsupported-';
  const formats = Object.keys(messages).filter((code) => code.startsWith(prefix));
  expect(formats.length).toBeGreaterThan(3);
  for (const code of formats) {
    const diagnostic = refuse(code.slice(prefix.length) as RefusedFormat);
    expect(diagnostic).toMatchObject({ code, severity: 'error' });
    expect(sentence(diagnostic, 'zh')).toMatch(/。$/);
    expect(sentence(diagnostic, 'en')).toMatch(/\.$/);
  }
});

test('a name that stands where no directory entry can is passed over', async () => {
  const file = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.write('WordDocument', 1026, 'utf16le');
  expect(await formatOf(file)).toBe('unknown');
});
