// Errors of reading, as reports for programs tell them. In: a diagnostic. Out: code and sentences.
import { type Diagnostic, describe } from '../diagnostics/diagnostic.js';
import type { Bilingual } from '../diagnostics/finding.js';

export const unreadJson = (diagnostic: Diagnostic): { code: string; message: Bilingual } => ({
  code: diagnostic.code,
  message: { zh: describe(diagnostic, 'zh'), en: describe(diagnostic, 'en') },
});
