// What the outline stage has to tell.
import type { Message } from './message.js';

export const outline = {} as const satisfies Record<string, Message>;
