// Faults of the program itself.
import type { Message } from './message.js';

export const internal = {
  'internal/crash': {
    severity: 'error',
    zh: '程序出错，此文件未处理完（请附上文件报告此问题）：{reason}',
    en: 'The program failed on this file (please report it, with the file): {reason}',
  },
} as const satisfies Record<string, Message>;
