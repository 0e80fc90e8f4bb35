// All cases of the conformance table.

import { besideCases } from './beside.js';
import type { Case } from './case.js';
import { changeCases } from './changes.js';
import { countingCases } from './counting.js';
import { drawingCases } from './drawings.js';
import { fileCases } from './files.js';
import { numberPlaceCases } from './number-places.js';
import { numberCases } from './numbers.js';
import { tableOddityCases } from './table-oddities.js';
import { tableRowCases } from './table-rows.js';
import { tableCases } from './tables.js';
import { toldCases } from './told.js';
import { wordCases } from './words.js';

export const cases: readonly Case[] = [
  ...numberCases,
  ...countingCases,
  ...numberPlaceCases,
  ...tableCases,
  ...tableRowCases,
  ...wordCases,
  ...drawingCases,
  ...tableOddityCases,
  ...besideCases,
  ...toldCases,
  ...changeCases,
  ...fileCases,
];

/** A case by its feature and format; several of one cell are told apart by their place. */
export const nameOf = ({ feature, format }: Case): string => `${feature} in ${format}`;
