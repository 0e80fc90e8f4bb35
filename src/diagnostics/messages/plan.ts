// What the plan stage has to tell.
import type { Message } from './message.js';

export const plan = {} as const satisfies Record<string, Message>;
