// Names of persons. In: words, folded and without white space. Out: whether they can be a person's name.
import { COMPOUND_SURNAMES, SURNAMES } from '../../zh/unit-words.js';
import { isComplete, isField } from './complete-unit.js';

const surname = new RegExp(`^(?:[${SURNAMES}]|${COMPOUND_SURNAMES.join('|')})`);

/** True where the words open with a family name. */
export const opensWithSurname = (text: string): boolean => surname.test(text);

/** True for two to four characters that open with a family name and are no designation. */
export const isPersonName = (text: string): boolean =>
  /^[\u4e00-\u9fff]{2,5}(?:·[\u4e00-\u9fff]{2,6})*$/.test(text) &&
  (text.includes('·') || (opensWithSurname(text) && text.length <= 4)) &&
  !isComplete(text) &&
  !isField(text);
