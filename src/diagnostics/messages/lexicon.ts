// What reading the user's lexicon has to tell.
import type { Message } from './message.js';

export const lexicon = {
  'lexicon/invalid': {
    severity: 'error',
    zh: '词表不合要求：{path} 处 {reason}；格式见 schemas/lexicon.schema.json。',
    en: 'The lexicon does not fit: at {path}, {reason}. See schemas/lexicon.schema.json.',
  },
} as const satisfies Record<string, Message>;
