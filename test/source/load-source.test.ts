import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { messages } from '../../src/diagnostics/messages.js';
import { decode } from '../../src/source/decode.js';
import { detectEncoding } from '../../src/source/detect-encoding.js';
import type { Encoding } from '../../src/source/encoding.js';
import { loadSource } from '../../src/source/load-source.js';

const PLAN = '云溪市水务局关于修复河堤的通知\n一、工作任务\n（一）青石县水务站负责巡查，6月底前完成。\n';
const OLD = '雲溪市水務局關於修復河堤的通知\n一、工作任務\n（一）青石縣水務站負責巡查，6月底前完成。\n';

const hz = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[^\x20-\x7e\n]+/g, (run) => {
      const seven = iconv.encode(run, 'gb2312').map((byte) => byte & 0x7f);
      return `~{${Buffer.from(seven).toString('latin1')}~}`;
    }),
    'latin1',
  );
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const marked = (mark: number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);

const ENCODED: readonly (readonly [string, Encoding, string, Buffer])[] = [
  ['UTF-8', 'utf-8', PLAN, Buffer.from(PLAN)],
  ['UTF-8 with mark', 'utf-8', PLAN, marked([0xef, 0xbb, 0xbf], Buffer.from(PLAN))],
  ['UTF-16 LE', 'utf-16le', PLAN, Buffer.from(PLAN, 'utf16le')],
  ['UTF-16 LE with mark', 'utf-16le', PLAN, marked([0xff, 0xfe], Buffer.from(PLAN, 'utf16le'))],
  ['UTF-16 BE', 'utf-16be', PLAN, swapped(PLAN)],
  ['UTF-16 BE with mark', 'utf-16be', PLAN, marked([0xfe, 0xff], swapped(PLAN))],
  ['GBK', 'gb18030', PLAN, iconv.encode(PLAN, 'gbk')],
  ['GBK, traditional', 'gb18030', OLD, iconv.encode(OLD, 'gbk')],
  ['GB18030 with four bytes', 'gb18030', `${PLAN}𠮷`, iconv.encode(`${PLAN}𠮷`, 'gb18030')],
  ['GB18030 with mark', 'gb18030', PLAN, marked([0x84, 0x31, 0x95, 0x33], iconv.encode(PLAN, 'gb18030'))],
  ['Big5', 'big5', OLD, iconv.encode(OLD, 'big5')],
  ['HZ', 'hz', PLAN, hz(PLAN)],
  ['ASCII', 'utf-8', 'plan 2019\n', Buffer.from('plan 2019\n')],
];

const load = async (bytes: Uint8Array, name = '-', options = {}) => {
  const { value, diagnostics } = await loadSource(bytes, name, options);
  return { value, codes: diagnostics.map(({ code }) => code), diagnostics };
};

describe('encodings by content', () => {
  test.each(ENCODED)('%s', async (_, encoding, text, bytes) => {
    const { value, codes } = await load(bytes);
    expect(value).toMatchObject({ encoding, text, format: 'txt' });
    expect(codes).toEqual([]);
  });

  test.each([
    ['联通公司', 'gb18030', iconv.encode('联通公司', 'gbk')],
    ['水务局负责巡查工作', 'gb18030', iconv.encode('水务局负责巡查工作', 'gbk')],
    ['水務局負責巡查工作', 'big5', iconv.encode('水務局負責巡查工作', 'big5')],
    ['水务局负责巡查工作', 'utf-16le', Buffer.from('水务局负责巡查工作', 'utf16le')],
    ['水务局负责巡查工作', 'utf-16be', swapped('水务局负责巡查工作')],
    ['元月完成', 'utf-16be', swapped('元月完成')],
  ])('short: %s in %s', async (text, encoding, bytes) => {
    expect((await load(bytes)).value).toMatchObject({ encoding, text });
  });

  test.each([
    ['Shift_JIS', '水道工事のお知らせ：市民の皆様にご案内します。'],
    ['EUC-JP', 'プロジェクトチームはデータセンターを使います。'],
    ['EUC-KR', '도로 정비 계획을 다음과 같이 알려 드립니다.'],
  ])('%s, which is none of them, is told', async (encoding, text) => {
    expect((await load(iconv.encode(text, encoding))).codes).toContain('source/encoding-doubtful');
  });

  test('UTF-8 of other languages is not doubted', async () => {
    expect((await load(Buffer.from('도로 정비 계획을 알려 드립니다.'))).codes).toEqual([]);
  });

  test('a drawn table of few words is not doubted', async () => {
    const drawn = `┌${'─'.repeat(60)}┬${'─'.repeat(60)}┐\n│任务│时限│\n└${'─'.repeat(121)}┘\n`;
    const { value, codes } = await load(iconv.encode(drawn, 'gbk'));
    expect([value?.text, codes]).toEqual([drawn, []]);
  });

  test('a long ASCII head does not hide what comes behind it', async () => {
    const text = `${'-'.repeat(100_001)}\n${PLAN}`;
    expect((await load(iconv.encode(text, 'gbk'))).value?.text).toBe(text);
  });

  test('an encoding that is given is used, whatever the bytes look like', async () => {
    const bytes = iconv.encode('巡查', 'gbk');
    expect((await load(bytes, '-', { encoding: 'GBK' })).value).toMatchObject({
      encoding: 'gb18030',
      text: '巡查',
    });
    expect((await load(Buffer.from('巡查'), '-', { encoding: 'utf-16be' })).value?.text).not.toBe('巡查');
    expect(await load(bytes, '-', { encoding: 'klingon' })).toMatchObject({
      value: null,
      codes: ['source/unknown-encoding'],
    });
  });

  test('where two encodings are as likely, it is told', async () => {
    const { value, codes } = await load(iconv.encode('丁传', 'gbk'));
    expect(value).toMatchObject({ encoding: 'gb18030', text: '丁传' });
    expect(codes).toEqual(['source/encoding-uncertain']);
  });
});

describe('undecodable bytes', () => {
  const at = (bytes: Uint8Array, encoding: Encoding) => decode(bytes, encoding);
  test.each<[string, Encoding, number[], number]>([
    ['a stray byte', 'utf-8', [0xe6, 0xb2, 0xb3, 0xff, 0x41], 3],
    ['a lead byte before a letter', 'utf-8', [0x41, 0xe6, 0xb2, 0x41], 1],
    ['cut off', 'utf-8', [0x41, 0xe6, 0xb2], 1],
    ['an overlong form', 'utf-8', [0x41, 0xc0, 0x80], 1],
    ['a stray byte', 'gb18030', [0xba, 0xd3, 0xff, 0x41], 2],
    ['a bad trail', 'gb18030', [0xba, 0xd3, 0xba, 0x20], 2],
    ['cut off', 'gb18030', [0xba, 0xd3, 0xba], 2],
    ['four bytes cut off', 'gb18030', [0x41, 0x95, 0x32, 0x82], 1],
    ['half a surrogate pair', 'utf-16le', [0x41, 0x00, 0x00, 0xd8, 0x41, 0x00], 2],
    ['cut off', 'utf-16be', [0x6c, 0xb3, 0x6c], 2],
    ['a bad trail', 'big5', [0xaa, 0x65, 0xaa, 0x20], 2],
    ['cut off', 'big5', [0xaa, 0x65, 0xaa], 2],
    ['a stray byte', 'big5', [0xaa, 0x65, 0xff], 2],
    ['half a pair', 'hz', [0x7e, 0x7b, 0x3a, 0x53, 0x3a], 4],
    ['a high byte', 'hz', [0x41, 0x80], 1],
  ])('%s in %s', async (_, encoding, bytes, badByte) => {
    expect(await at(Uint8Array.from(bytes), encoding)).toEqual({ badByte });
  });

  test.each(ENCODED.filter(([, encoding]) => ['utf-8', 'gb18030', 'big5'].includes(encoding)).slice(0, 6))(
    'a damaged %s text is refused with the offset',
    async (_, encoding, text, bytes) => {
      const bad = Buffer.concat([bytes, Buffer.from([0xff]), bytes.subarray(bytes.length - 1)]);
      const { value, diagnostics } = await load(bad);
      expect(text).not.toBe('');
      expect(value).toBeNull();
      expect(diagnostics[0]).toMatchObject({
        code: 'source/undecodable',
        details: { offset: bytes.length, encoding },
      });
    },
  );

  test('wherever a byte 0xFF is put between the characters, its offset is named', async () => {
    const characters = fc.array(fc.constantFrom(...'河堤巡查水务站负责a1，。\n'), {
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(
        characters,
        fc.nat(),
        fc.constantFrom<Encoding>('utf-8', 'gb18030', 'big5'),
        async (chars, n, encoding) => {
          const cut = n % (chars.length + 1);
          const head = iconv.encode(chars.slice(0, cut).join(''), encoding);
          const tail = iconv.encode(chars.slice(cut).join(''), encoding);
          fc.pre(!head.includes(0x3f) && !tail.includes(0x3f));
          expect(await decode(Buffer.concat([head, Buffer.from([0xff]), tail]), encoding)).toEqual({
            badByte: head.length,
          });
        },
      ),
    );
  });
});

test('what an encoding can write comes back from it', async () => {
  const character = fc.constantFrom(...'河堤巡查水站工作任一二三（）：，。2019 -~\n');
  await fc.assert(
    fc.asyncProperty(
      fc.array(character),
      fc.constantFrom<Encoding>('utf-8', 'gb18030', 'big5', 'utf-16le'),
      async (c, e) => {
        const text = c.join('');
        expect(await decode(iconv.encode(text, e), e)).toEqual({ text });
      },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(character), async (c) => {
      const text = c.join('').replaceAll('~', '');
      expect(await decode(hz(text), 'hz')).toEqual({ text });
    }),
  );
});

test('any bytes: detection and loading give a value or say why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      detectEncoding(bytes);
      const { value, diagnostics } = await loadSource(bytes, 'a.txt');
      expect(value !== null || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      if (value?.text) expect(value.text.includes('\0') || value.text.includes('\r')).toBe(false);
      for (const { code } of diagnostics) expect(messages[code]).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

describe('text as it is handed on', () => {
  test('line ends become \\n', async () => {
    expect((await load(Buffer.from('河\r\n堤\r巡\n查'))).value?.text).toBe('河\n堤\n巡\n查');
  });
  test.each([[''], [' \r\n\t\u3000'], ['\ufeff']])('%j is empty', async (text) => {
    expect(await load(Buffer.from(text))).toMatchObject({ value: null, codes: ['source/empty'] });
  });
  test('replacement characters of the text itself are counted', async () => {
    const { value, diagnostics } = await load(Buffer.from('河\ufffd堤\ufffd'));
    expect(value?.text).toBe('河\ufffd堤\ufffd');
    expect(diagnostics[0]).toMatchObject({ code: 'source/replacement-characters', details: { count: 2 } });
  });
  test('NUL characters are no text', async () => {
    expect((await load(Buffer.from('河堤\0巡查'))).value).toMatchObject({ format: 'unknown', text: null });
  });
});

test('a file put together from two encodings is told, with its first line of the other', async () => {
  const lines = ['第一行青石县水务站', '第二行修复河堤的任务'];
  const mixed = Buffer.concat([iconv.encode(`${lines[0]}\n`, 'gbk'), Buffer.from(`${lines[1]}\n`)]);
  expect((await load(mixed)).codes).toEqual(['source/encoding-mixed']);
  expect((await load(iconv.encode(lines.join('\n'), 'gbk'))).codes).not.toContain('source/encoding-mixed');
});
