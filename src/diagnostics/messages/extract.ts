// What the extract stage has to tell.
import type { Message } from './message.js';

export const extract = {} as const satisfies Record<string, Message>;
