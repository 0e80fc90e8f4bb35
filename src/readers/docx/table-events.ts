// Tables in XML. In: the elements tbl, tr and tc. Out: raw tables in the story.
import { closeFrame } from '../word/story.js';
import { beginCell, beginRow, closeTable, endRow, openTable } from '../word/tables.js';
import type { Handlers } from './handlers.js';

export const tableHandlers: Handlers = new Map([
  ['tbl', { open: openTable, close: closeTable }],
  ['tr', { open: beginRow, close: endRow }],
  ['tc', { open: beginCell, close: closeFrame }],
]);
