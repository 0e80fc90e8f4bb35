// What the plan stage has to tell.
import type { Message } from './message.js';

export const plan = {
  'plan/not-json': {
    severity: 'error',
    zh: '不是有效的 JSON（{reason}），无法读取；请重新导出。',
    en: 'This is no valid JSON ({reason}) and cannot be read; export it again.',
  },
  'plan/invalid': {
    severity: 'error',
    zh: '不合方案的格式：{path}：{reasonZh}',
    en: 'Does not fit the schema of a plan: {path}: {reason}',
  },
} as const satisfies Record<string, Message>;
