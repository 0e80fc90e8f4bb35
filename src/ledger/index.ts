// Ledgers that exist already. In: the bytes of a workbook, and plans. Out: the ledger brought up to date, or a form filled.
export { CHANGE_WORDS, detailOf } from './changes.js';
export { readLedger } from './read-ledger.js';
export { fillTemplate } from './template/fill-template.js';
export { type LedgerUpdate, updateLedger } from './update-ledger.js';
