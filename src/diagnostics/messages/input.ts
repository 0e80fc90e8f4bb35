// What keeps an input from being opened at all, as reports tell it.
import type { Message } from './message.js';

export const input = {
  'input/unreadable': { severity: 'error', zh: '{reasonZh}', en: '{reason}' },
} as const satisfies Record<string, Message>;
