// What keeps a command from doing its work. In: the word that says so. Out: an error that the program prints as one sentence.
import type { Say, Word } from './words.js';

/** Thrown in cli/ only; `subject` is the file or option it is about. */
export class Failure extends Error {
  readonly word: Word;
  readonly details: Readonly<Record<string, string>>;
  readonly subject: string | null;
  constructor(word: Word, details: Readonly<Record<string, string>> = {}, subject: string | null = null) {
    super(word);
    this.word = word;
    this.details = details;
    this.subject = subject;
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : String(error instanceof Error ? error.message : error);

/** The failure that an error of the file system stands for. */
export function fileFailure(error: unknown, path: string): Failure {
  const reason = reasonOf(error);
  // Node replaces bytes that are no UTF-8, in arguments and in listings alike, and then finds no such file.
  if (reason === 'ENOENT' && path.includes('\uFFFD')) return new Failure('badName', {}, path);
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return new Failure('notFound', {}, path);
  if (reason === 'EISDIR') return new Failure('isFolder', {}, path);
  if (reason === 'EACCES' || reason === 'EPERM') return new Failure('noPermission', {}, path);
  return new Failure('unreadable', { reason }, path);
}

export const writeFailure = (error: unknown, path: string): Failure =>
  new Failure('unwritable', { reason: reasonOf(error) }, path);

/** Does what writes to a path; gives what it gives, or the failure that kept it from that. */
export function guarded<T>(path: string, write: () => T): T | Failure {
  try {
    return write();
  } catch (error) {
    return writeFailure(error, path);
  }
}

/** The sentence of any error: its own for a Failure, else that the program failed. */
export function sentenceOf(error: unknown, say: Say): string {
  if (!(error instanceof Failure)) return `${say('error')}: ${say('crash', { reason: reasonOf(error) })}`;
  const sentence = say(error.word, error.details);
  return error.subject === null
    ? `${say('error')}: ${sentence}`
    : `${error.subject}: ${say('error')}: ${sentence}`;
}
