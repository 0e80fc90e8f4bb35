// What the source stage has to tell.
import type { Message } from './message.js';

export const source = {
  'source/undecodable': {
    severity: 'error',
    zh: '第 {offset} 个字节（从 0 数起）不合 {encoding} 编码，文件可能已损坏；如知道编码，请用 --encoding 指定。',
    en: 'Byte {offset} (counted from 0) is not valid {encoding}; the file may be damaged. If you know the encoding, give --encoding.',
  },
} as const satisfies Record<string, Message>;
