// The catalogue: every code of every stage with its severity and its sentence in Chinese and English.
import { doc } from './messages/doc.js';
import { extract } from './messages/extract.js';
import { faults } from './messages/faults.js';
import { input } from './messages/input.js';
import { internal } from './messages/internal.js';
import { ledger } from './messages/ledger.js';
import { lexicon } from './messages/lexicon.js';
import { ofd } from './messages/ofd.js';
import { outline } from './messages/outline.js';
import { pdf } from './messages/pdf.js';
import { plan } from './messages/plan.js';
import { readers } from './messages/readers.js';
import { refusals } from './messages/refusals.js';
import { sheets } from './messages/sheets.js';
import { source } from './messages/source.js';

export const messages = {
  ...source,
  ...readers,
  ...doc,
  ...sheets,
  ...pdf,
  ...ofd,
  ...refusals,
  ...outline,
  ...extract,
  ...faults,
  ...plan,
  ...ledger,
  ...lexicon,
  ...input,
  ...internal,
};

export type Code = keyof typeof messages;
export type { Severity } from './messages/message.js';
