// How V8 compiles patterns. In: nothing. Out: a switch of the whole process, set before the first pattern is used.
import { setFlagsFromString } from 'node:v8';

/**
 * Makes machine code of each pattern at its first use. V8 else makes bytecode first and machine code at the second use: with
 * some hundred patterns, nearly all used more than once, the bytecode is a fifth of the time that a one-page document takes.
 */
export const compilePatternsAtOnce = (): void => setFlagsFromString('--no-regexp-tier-up');
