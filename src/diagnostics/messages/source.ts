// What the source stage has to tell.
import type { Message } from './message.js';

export const source = {
  'source/undecodable': {
    severity: 'error',
    zh: '第 {offset} 个字节（从 0 数起）不合 {encoding} 编码，文件可能已损坏；如知道编码，请用 --encoding 指定。',
    en: 'Byte {offset} (counted from 0) is not valid {encoding}; the file may be damaged. If you know the encoding, give --encoding.',
  },
  'source/unknown-encoding': {
    severity: 'error',
    zh: '不认识编码“{encoding}”；可用 utf-8、utf-16le、utf-16be、gb18030（即 gbk、gb2312）、big5、hz。',
    en: 'There is no encoding "{encoding}"; use utf-8, utf-16le, utf-16be, gb18030 (for gbk, gb2312 too), big5 or hz.',
  },
  'source/empty': {
    severity: 'error',
    zh: '文件是空的，没有可读的文字；请确认文件已保存、下载完整。',
    en: 'The file is empty: there is no text to read. Check that it was saved and downloaded completely.',
  },
  'source/replacement-characters': {
    severity: 'warning',
    zh: '原文中有 {count} 个替换字符（U+FFFD）：文件在此之前转换编码时已丢失文字，请找原件核对。',
    en: 'The text itself holds {count} replacement characters (U+FFFD): words were lost in an earlier conversion; compare the original.',
  },
  'source/encoding-uncertain': {
    severity: 'warning',
    zh: '文字太少，编码难以确定：按 {encoding} 读取，也可能是 {other}；如有乱码，请用 --encoding 指定。',
    en: 'The encoding is hard to tell: read as {encoding}, it may be {other}. If the words look wrong, give --encoding.',
  },
  'source/encoding-mixed': {
    severity: 'warning',
    zh: '文件里混有两种编码：全文按 {encoding} 读取，第 {line} 行却是 UTF-8，读出来是乱码；请统一编码后再读。',
    en: 'The file mixes two encodings: it was read as {encoding}, but line {line} is UTF-8 and comes out garbled; save it in one encoding.',
  },
  'source/encoding-doubtful': {
    severity: 'warning',
    zh: '已按 {encoding} 读取，但其中常用汉字很少，可能是别的编码（如 Shift-JIS、EUC-KR）；如有乱码，请先转为 UTF-8。',
    en: 'Read as {encoding}, but few of its characters are common in Chinese: it may be another encoding (Shift-JIS, EUC-KR). If the words look wrong, convert it to UTF-8 first.',
  },
  'source/encoding-contradicted': {
    severity: 'warning',
    zh: '网页声明的编码是 {declared}，内容却是 {encoding}；已按内容读取。',
    en: 'The page declares {declared} but is {encoding}; it was read as it is.',
  },
  'source/extension-mismatch': {
    severity: 'warning',
    zh: '文件扩展名是 .{ending}，内容却是 {format} 格式；已按内容处理。',
    en: 'The file name ends in .{ending} but the content is {format}; the content decides.',
  },
  'source/format-mismatch': {
    severity: 'warning',
    zh: '指定的格式是 {wanted}，内容却是 {format} 格式；已按内容处理。',
    en: 'The format given is {wanted} but the content is {format}; the content decides.',
  },
} as const satisfies Record<string, Message>;
