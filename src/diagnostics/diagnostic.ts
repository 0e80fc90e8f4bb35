// A diagnostic is data; its words come from the catalogue in messages.ts, in Chinese and in English.
import type { Place, Span } from '../document/document.js';
import { type Code, messages, type Severity } from './messages.js';

export type Language = 'zh' | 'en';
export type { Code, Severity };

/** Values that fill the `{placeholders}` of a message. */
export type Details = Readonly<Record<string, string | number>>;

export interface Diagnostic {
  /** `stage/kebab-name`: the key of the message. */
  readonly code: Code;
  readonly severity: Severity;
  /** The message in Chinese, whatever the user's language: output does not depend on it. */
  readonly message: string;
  readonly details: Details;
  readonly span: Span | null;
  readonly place: Place | null;
}

/** A stage's value with what it has to tell. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

const fill = (template: string, details: Details): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => String(details[key] ?? whole));

/** Makes a diagnostic from its code; the place is filled in by the pipeline, which knows the document. */
export function diagnose(code: Code, details: Details = {}, span: Span | null = null): Diagnostic {
  const { severity, zh } = messages[code];
  return { code, severity, message: fill(zh, details), details, span, place: null };
}

/** The diagnostic's sentence in the wanted language. */
export const describe = (diagnostic: Pick<Diagnostic, 'code' | 'details'>, language: Language): string =>
  fill(messages[diagnostic.code][language], diagnostic.details);
