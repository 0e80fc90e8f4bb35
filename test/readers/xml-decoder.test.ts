// The encoding of an XML part: what is not as it is declared is read as it is, or refused; nothing is replaced.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createXmlDecoder } from '../../src/readers/container/xml-decoder.js';

const WORDS = '云溪市人民政府办公室关于印发重点工作任务分解表的通知';
const part = (declared: string, words = WORDS): string =>
  `<?xml version="1.0"${declared && ` encoding="${declared}"`}?><a>${words}</a>`;

/** The part in chunks of `size` bytes. */
function decoded(bytes: Uint8Array, size = bytes.length) {
  const decoder = createXmlDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.write(bytes.subarray(at, at + size));
  text += decoder.end();
  const [contradicted, undecodable] = [decoder.contradicted(), decoder.undecodable()];
  return { text, contradicted, undecodable, cutOff: decoder.cutOff() };
}

const sound = { contradicted: null, undecodable: null, cutOff: false };

describe('bytes that are not as declared', () => {
  it.each([
    ['UTF-8', 'gb18030'],
    ['ISO-8859-1', 'utf-8'],
    ['windows-1252', 'utf-8'],
    ['GBK', 'utf-8'],
  ])('%s that is %s is read as it is', (declared, encoding) => {
    const text = part(declared);
    expect(decoded(iconv.encode(text, encoding))).toEqual({
      ...sound,
      text,
      contradicted: { declared, encoding },
    });
  });

  it('no declaration stands for UTF-8', () => {
    const { text, contradicted } = decoded(iconv.encode(part(''), 'gb18030'));
    expect([text, contradicted]).toEqual([part(''), { declared: 'utf-8', encoding: 'gb18030' }]);
  });

  it('true declarations are kept', () => {
    const accents = part('ISO-8859-1', 'café déjà');
    expect(decoded(iconv.encode(accents, 'latin1'))).toEqual({ ...sound, text: accents });
    const chinese = part('GB2312');
    expect(decoded(iconv.encode(chinese, 'gb18030'), 300)).toEqual({ ...sound, text: chinese });
  });
});

describe('bytes that fit nothing', () => {
  const before = `${part('UTF-8').slice(0, -4)}<b/>${WORDS.repeat(8)}`;
  const good = Buffer.from(before);
  const bytes = Buffer.concat([good, Buffer.from([0xe4, 0xff]), Buffer.from(`${WORDS}</a>`)]);

  it.each([bytes.length, 300, 301, 302, good.length + 1])(
    'are told by their offset: chunks of %i',
    (size) => {
      const { text, undecodable } = decoded(bytes, size);
      expect(undecodable).toEqual({ offset: good.length, encoding: 'utf-8' });
      expect(before.startsWith(text)).toBe(true);
    },
  );

  it('UTF-32 is told from UTF-16', () => {
    const wide = iconv.encode(part('UTF-32'), 'utf-32le', { addBOM: true });
    expect(decoded(wide)).toMatchObject({ text: '', undecodable: { offset: 0, encoding: 'utf-32' } });
  });

  it('a character that is cut off at the end is damage', () => {
    expect(decoded(good.subarray(0, -1))).toEqual({ ...sound, text: before.slice(0, -1), cutOff: true });
  });
});
