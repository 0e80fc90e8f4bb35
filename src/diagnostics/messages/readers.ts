// What the readers stage has to tell.
import type { Message } from './message.js';

export const readers = {} as const satisfies Record<string, Message>;
