// Word packages as they come: odd but sound ones are read, broken and hostile ones get one clear sentence.
import { describe, expect, it } from 'vitest';
import { describe as sentence } from '../../src/diagnostics/diagnostic.js';
import {
  abstractList,
  documentXml,
  docxEntries,
  inList,
  level,
  list,
  makeDocx,
  paragraph,
  readBytes,
  rootRelationships,
} from '../support/docx.js';
import { makeZip, type ZipEntry } from '../support/zip.js';

const numbering = abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0);
const SOUND = docxEntries({ body: paragraph('青石县', inList(1)), numbering });
const change = (edit: (entry: ZipEntry) => ZipEntry | null): Uint8Array =>
  makeZip(SOUND.map(edit).filter((entry) => entry !== null));
const changePart = (name: string, edit: (entry: ZipEntry) => ZipEntry | null): Uint8Array =>
  change((entry) => (entry.name === name ? edit(entry) : entry));
const changeMain = (edit: (entry: ZipEntry) => ZipEntry | null) => changePart('word/document.xml', edit);
const asText = (entry: ZipEntry): string => entry.data as string;

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return Uint8Array.from(littleEndian ? bytes : bytes.swap16());
};

describe('odd packages', () => {
  it.each<[string, Uint8Array]>([
    [
      'strict namespaces',
      change((entry) => ({
        ...entry,
        data: asText(entry)
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/',
            'http://purl.oclc.org/ooxml/officeDocument/',
          ),
      })),
    ],
    [
      'another prefix',
      change((entry) => ({
        ...entry,
        data: asText(entry).replaceAll('w:', 'ns0:').replaceAll('xmlns:w=', 'xmlns:ns0='),
      })),
    ],
    ['absolute targets', changePart('_rels/.rels', () => rootRelationships('/word/document.xml'))],
    ['targets with dots', changePart('_rels/.rels', () => rootRelationships('./other/../word/document.xml'))],
    ['targets with backslashes', changePart('_rels/.rels', () => rootRelationships('word\\document.xml'))],
    ['names with backslashes', change((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }))],
    ['names in capitals', change((entry) => ({ ...entry, name: entry.name.toUpperCase() }))],
    ['names with a slash at the start', change((entry) => ({ ...entry, name: `/${entry.name}` }))],
    [
      'a relationship that leads nowhere',
      changePart('_rels/.rels', () => rootRelationships('word/lost.xml')),
    ],
    ['no relationships at all', change((entry) => (entry.name.endsWith('.rels') ? null : entry))],
    ['stored parts', change((entry) => ({ ...entry, stored: true }))],
    ['UTF-16, little end first', changeMain((entry) => ({ ...entry, data: utf16(asText(entry), true) }))],
    ['UTF-16, big end first', changeMain((entry) => ({ ...entry, data: utf16(asText(entry), false) }))],
    ['a byte order mark', changeMain((entry) => ({ ...entry, data: `\ufeff${asText(entry)}` }))],
    ['bytes behind the archive', Uint8Array.from([...makeZip(SOUND), ...new Uint8Array(100)])],
    ['bytes before the archive', Uint8Array.from([...Buffer.from('MZ self-extracting'), ...makeZip(SOUND)])],
    ['other files in the archive', makeZip([{ name: 'docProps/文档.bin', data: 'x' }, ...SOUND])],
  ])('%s', async (_name, bytes) => {
    const { value, diagnostics } = await readBytes(bytes);
    expect([value?.text, diagnostics]).toEqual(['一、青石县', []]);
  });

  it('a main part of another name', async () => {
    const bytes = makeZip([
      rootRelationships('word/document2.xml'),
      { name: 'word/document2.xml', data: documentXml(paragraph('甲')) },
    ]);
    expect((await readBytes(bytes)).value?.text).toBe('甲');
  });

  it('parts in GBK, as their declaration says', async () => {
    const text = documentXml(paragraph('')).replace('UTF-8', 'GBK');
    const [head, tail] = text.split('</w:p>') as [string, string];
    const gbk = Buffer.concat([
      Buffer.from(`${head}<w:r><w:t>`),
      Buffer.from([0xca, 0xd0]),
      Buffer.from(`</w:t></w:r></w:p>${tail}`),
    ]);
    const { value, diagnostics } = await readBytes(changeMain((entry) => ({ ...entry, data: gbk })));
    expect([value?.text, diagnostics]).toEqual(['市', []]);
  });
});

describe('damaged packages that can be read: the text so far, and an error', () => {
  const twoLines = documentXml(paragraph('甲') + paragraph('乙'));
  it.each<[string, Uint8Array, string, string]>([
    [
      'XML that breaks off',
      changeMain((e) => ({ ...e, data: twoLines.slice(0, twoLines.indexOf('乙') + 1) })),
      '甲\n乙',
      'readers/damaged-part',
    ],
    [
      'XML that is not well-formed',
      changeMain((e) => ({ ...e, data: twoLines.replace('</w:r>', '') })),
      '甲\n乙',
      'readers/damaged-part',
    ],
    ['a wrong checksum', changeMain((e) => ({ ...e, crc: 1 })), '一、青石县', 'readers/damaged-part'],
    [
      'a numbering part that is damaged',
      changePart('word/numbering.xml', (e) => ({ ...e, crc: 1 })),
      '一、青石县',
      'readers/damaged-part',
    ],
    [
      'a numbering part that is lost',
      changePart('word/numbering.xml', () => null),
      '青石县',
      'readers/missing-part',
    ],
  ])('%s', async (_name, bytes, text, code) => {
    const { value, diagnostics } = await readBytes(bytes);
    expect(value?.text).toBe(text);
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([[code, 'error']]);
  });

  it('control characters are dropped with a warning', async () => {
    const { value, diagnostics } = await readBytes(makeDocx({ body: paragraph('甲\u000b乙\u0001丙') }));
    expect(value?.text).toBe('甲乙丙');
    expect(diagnostics.map((d) => [d.code, d.severity, d.details.count])).toEqual([
      ['readers/control-characters', 'warning', 2],
    ]);
  });

  it('of two parts of one name the first is read, with a warning', async () => {
    const second = { name: 'Word/Document.xml', data: documentXml(paragraph('乙')) };
    const { value, diagnostics } = await readBytes(makeZip([...SOUND, second]));
    expect([value?.text, diagnostics.map((d) => d.code)]).toEqual(['一、青石县', ['readers/duplicate-part']]);
  });
});

describe('packages that are refused, with one error each', () => {
  const sound = makeZip(SOUND);
  const huge = (size: number) => changeMain((entry) => ({ ...entry, size }));
  const damagedDirectory = () => {
    const bytes = Uint8Array.from(sound);
    const second = Buffer.from(bytes).indexOf(
      'PK\u0001\u0002',
      Buffer.from(bytes).indexOf('PK\u0001\u0002') + 1,
    );
    bytes[second] = 0;
    return bytes;
  };
  const nested = `${'<w:sdt>'.repeat(600)}${'</w:sdt>'.repeat(600)}`;
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'readers/not-a-zip'],
    ['something else', Buffer.from('<html>青石县</html>'), 'readers/not-a-zip'],
    ['half an archive', sound.subarray(0, sound.length / 2), 'readers/not-a-zip'],
    ['a damaged directory', damagedDirectory(), 'readers/damaged-archive'],
    ['an archive of something else', makeZip([{ name: 'a.txt', data: 'a' }]), 'readers/no-main-part'],
    ['an empty archive', makeZip([]), 'readers/no-main-part'],
    ['encrypted parts', changeMain((e) => ({ ...e, flags: 1 })), 'readers/encrypted-part'],
    ['a strongly encrypted archive', changeMain((e) => ({ ...e, flags: 0x41 })), 'readers/encrypted-archive'],
    ['an unknown compression', changeMain((e) => ({ ...e, method: 12 })), 'readers/compression-method'],
    ['a part that declares too much', huge(300 * 1024 * 1024), 'readers/part-too-large'],
    ['a part that declares an unlikely ratio', huge(40 * 1024 * 1024), 'readers/suspicious-ratio'],
    [
      'a part that unpacks to nothing',
      changeMain((e) => ({ ...e, stored: true, method: 8 })),
      'readers/damaged-part',
    ],
    [
      'a DTD',
      changeMain((e) => ({
        ...e,
        data: asText(e).replace('<w:document', '<!DOCTYPE d [<!ENTITY a "b">]><w:document'),
      })),
      'readers/doctype',
    ],
    ['deep nesting', changeMain((e) => ({ ...e, data: documentXml(nested) })), 'readers/too-deep'],
    [
      'a DTD in another part',
      changePart('word/numbering.xml', (e) => ({ ...e, data: `<!DOCTYPE d>${asText(e)}` })),
      'readers/doctype',
    ],
    [
      'too many paragraphs',
      changeMain((e) => ({ ...e, data: documentXml('<w:p/>'.repeat(510_000)) })),
      'readers/too-many-blocks',
    ],
    [
      'too many entries',
      makeZip(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, data: '', stored: true }))),
      'readers/too-many-entries',
    ],
  ])('%s', async (_name, bytes, code) => {
    const { value, diagnostics } = await readBytes(bytes);
    expect(value).toBeNull();
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([[code, 'error']]);
    for (const language of ['zh', 'en'] as const)
      expect(sentence(diagnostics[0]!, language)).not.toMatch(/[{}]/);
  });

  it('a part that unpacks to more than it declares is cut off', async () => {
    const { diagnostics } = await readBytes(changeMain((e) => ({ ...e, size: 10 })));
    expect(diagnostics.map((d) => d.code)).toEqual(['readers/damaged-part']);
  });
});

it('the same bytes give the same document twice', async () => {
  const bytes = makeZip(SOUND);
  expect(await readBytes(bytes)).toEqual(await readBytes(bytes));
});

it('element names that are names of JavaScript objects are names like others', async () => {
  const odd = '<w:hasOwnProperty/><w:constructor w:val="1"/><w:__proto__/>';
  const bytes = makeDocx({ body: odd + paragraph('甲', odd), numbering: odd + numbering, styles: odd });
  const { value, diagnostics } = await readBytes(bytes);
  expect([value?.text, diagnostics]).toEqual(['甲', []]);
});
