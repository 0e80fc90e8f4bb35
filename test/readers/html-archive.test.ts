// Web archives and encodings of pages: from bytes to text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readCanonicalText } from '../../src/index.js';
import { readSource } from '../../src/readers/index.js';
import { loadSource } from '../../src/source/load-source.js';
import { ROOT } from '../support/tree.js';

const BODY = '<p>云溪市水务局负责巡查河堤，每周一次。</p>';
const WORDS = '云溪市水务局负责巡查河堤，每周一次。';

const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})/g, '$1=\r\n');
const based = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');

function archive(head: string, encoding: string, body: string | Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(
      `From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E4=BA=91?=\r\n =?utf-8?Q?=E6=BA=AA?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part_1"\r\n\r\nA saved page.\r\n------=_Part_1\r\n${head}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://example.com/\r\n\r\n`,
    ),
    Buffer.from(body),
    Buffer.from(
      '\r\n------=_Part_1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n------=_Part_1--\r\n',
    ),
  ]);
}

const load = async (bytes: Uint8Array, name: string) => {
  const { value, diagnostics } = await loadSource(bytes, name);
  const read = value ? await readSource(value, {}) : null;
  const all = [...diagnostics, ...(read?.diagnostics ?? [])];
  return {
    format: value?.format,
    encoding: value?.encoding,
    text: read?.value?.text,
    codes: all.map(({ code }) => code),
    all,
  };
};

describe('archives', () => {
  test.each<[string, Buffer]>([
    [
      'quoted-printable, UTF-8',
      archive('Content-Type: text/html; charset="utf-8"', 'quoted-printable', quoted(Buffer.from(BODY))),
    ],
    [
      'quoted-printable, GB 2312',
      archive(
        'Content-Type: text/html;\r\n\tcharset="gb2312"',
        'quoted-printable',
        quoted(iconv.encode(BODY, 'gbk')),
      ),
    ],
    ['base64', archive('Content-Type: text/html; charset=utf-8', 'base64', based(Buffer.from(BODY)))],
    ['8 bit', archive('Content-Type: text/html; charset=gbk', '8bit', iconv.encode(BODY, 'gbk'))],
    [
      'no charset',
      archive(
        'Content-Type: text/html',
        'quoted-printable',
        quoted(Buffer.from(`<meta charset="utf-8">${BODY}`)),
      ),
    ],
    [
      'a charset that is wrong',
      archive('Content-Type: text/html; charset="us-ascii"', 'base64', based(Buffer.from(BODY))),
    ],
    [
      'one part',
      Buffer.from(
        `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${based(Buffer.from(BODY))}`,
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await load(bytes, '方案.mht')).toMatchObject({ format: 'mht', text: WORDS, codes: [] });
  });

  test('parts within parts', async () => {
    const inner = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nx\r\n--in\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${based(Buffer.from(BODY))}\r\n--in--\r\n`;
    const bytes = Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=out\r\n\r\n--out\r\n${inner}\r\n--out--\r\n`,
    );
    expect((await load(bytes, 'a.mhtml')).text).toBe(WORDS);
  });

  test('without a page are refused', async () => {
    const bytes = Buffer.from(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx',
    );
    expect(await load(bytes, 'a.mht')).toMatchObject({ text: undefined, codes: ['readers/no-web-page'] });
  });

  test('with a page that cannot be decoded are refused, with the byte', async () => {
    const bad = Buffer.concat([Buffer.from(BODY), Buffer.from([0xff]), Buffer.from(BODY)]);
    const { all } = await load(
      archive('Content-Type: text/html; charset="utf-8"', 'base64', based(bad)),
      'a.mht',
    );
    expect(all[0]).toMatchObject({
      code: 'source/undecodable',
      details: { offset: Buffer.from(BODY).length },
    });
  });

  test('named .doc, as Word saves them, are read and told', async () => {
    const bytes = archive('Content-Type: text/html; charset="utf-8"', 'base64', based(Buffer.from(BODY)));
    expect(await load(bytes, '方案.doc')).toMatchObject({
      format: 'mht',
      text: WORDS,
      codes: ['source/extension-mismatch'],
    });
  });
});

describe('encodings of pages', () => {
  const page = (charset: string): string =>
    `<!DOCTYPE html><html><head><meta charset="${charset}"></head><body>${BODY}`;
  const old = (charset: string): string =>
    `<html><head><title>x</title><META http-equiv=Content-Type content='text/html; charset=${charset}'></head>${BODY}`;

  test.each<[string, Buffer, string, string[]]>([
    ['a declared GB 2312', iconv.encode(page('gb2312'), 'gb18030'), 'gb18030', []],
    ['declared the old way', iconv.encode(old('GBK'), 'gb18030'), 'gb18030', []],
    ['a declared Big5', iconv.encode(page('big5').replace(WORDS, '水務局負責巡查河堤'), 'big5'), 'big5', []],
    [
      'an XML declaration',
      iconv.encode(`<?xml version="1.0" encoding="GBK"?>${page('gbk')}`, 'gb18030'),
      'gb18030',
      [],
    ],
    ['none', iconv.encode(`<html><body>${BODY}`, 'gb18030'), 'gb18030', []],
    ['one that holds no Chinese', iconv.encode(page('iso-8859-1'), 'gb18030'), 'gb18030', []],
    ['a mark before all', iconv.encode(page('gb2312'), 'utf8', { addBOM: true }), 'utf-8', []],
    [
      'UTF-8 that is declared as GB 2312',
      Buffer.from(page('gb2312')),
      'utf-8',
      ['source/encoding-contradicted'],
    ],
    [
      'GB 18030 that is declared as UTF-8',
      iconv.encode(page('utf-8'), 'gb18030'),
      'gb18030',
      ['source/encoding-contradicted'],
    ],
    ['UTF-16', iconv.encode(page('utf-16'), 'utf16le', { addBOM: true }), 'utf-16le', []],
  ])('%s', async (_, bytes, encoding, codes) => {
    const read = await load(bytes, '方案.html');
    expect([read.format, read.encoding, read.codes]).toEqual(['html', encoding, codes]);
    expect(read.text).toMatch(/巡查河堤/);
  });

  test('a short text is read as the page declares, where its bytes could be either', async () => {
    const short = (charset: string): Buffer => iconv.encode(`<meta charset=${charset}><p>丁传`, 'gbk');
    expect((await load(short('gbk'), 'a.html')).text).toBe('丁传');
    expect((await load(short('big5'), 'a.html')).encoding).toBe('big5');
  });

  test('the byte that cannot be decoded is named', async () => {
    const head = iconv.encode(page('gb2312'), 'gb18030');
    const { all } = await load(Buffer.concat([head, Buffer.from([0xff]), head]), 'a.html');
    expect(all[0]).toMatchObject({ code: 'source/undecodable', details: { offset: head.length } });
  });
});

describe('pages by their content', () => {
  const rest = '<p>河堤</p><p>巡查</p><p>清淤</p>';
  test.each<[string, string, string]>([
    ['html', 'a.html', `<tbody><tr><td>${rest}`],
    ['html', 'a.txt', `<style>p{}</style>${rest}`],
    ['html', 'a', `<!-- saved from url=(0014)about:internet -->\n<div>${rest}</div>`],
    ['html', 'a', `---\nlayout: default\ntitle: 方案\n---\n<article>${rest}</article>`],
    ['md', 'a.md', `<div align="center">${rest}</div>\n`],
    ['txt', 'a.txt', '<一>河堤\n<p 巡查\n'],
    ['txt', 'a.txt', '<p>标题\n一、巡查\n'],
  ])('%s: %s %j', async (format, name, text) => {
    expect((await loadSource(Buffer.from(text), name)).value?.format).toBe(format);
  });

  test('the public function reads them', async () => {
    expect(
      await readCanonicalText(iconv.encode(`<html><meta charset=gbk>${BODY}`, 'gbk'), { name: 'a.htm' }),
    ).toBe(WORDS);
  });
});

test('a page that a browser saved whole says what the page says', async () => {
  const textOf = (name: string) => readCanonicalText(readFileSync(join(ROOT, 'fixtures', name)), { name });
  expect(await textOf('web-page.mht')).toBe(await textOf('web-page.html'));
});
