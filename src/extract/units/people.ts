// Persons. In: the text of a person's cell or label (张三、李四; 市委常委、常务副市长张三). Out: units with role person.

import type { Span } from '../../document/document.js';
import { shift } from '../../document/span.js';
import { fold } from '../../zh/fold.js';
import { OFFICES } from '../../zh/unit-words.js';
import type { FoundUnit } from '../facts.js';
import { isComplete } from './complete-unit.js';
import { isPersonName } from './person-name.js';

const office = `(?:${OFFICES.join('|')})`;
const titleOnly = new RegExp(`(?:${office}|成员)$`);
const titleAndName = new RegExp(`^(.{0,40}${office})([\\u4e00-\\u9fff]{2,4})$`);
const nameAndTitle = new RegExp(`^([\\u4e00-\\u9fff]{2,3})(副?${office})$`);
const genericPerson = /领导|负责人|负责同志|一把手|专人|班子|书记$|局长$|主任$/;

interface Token extends Span {
  /** Without white space. */
  readonly words: string;
}

/** Cuts at separators outside brackets and at white space, which between single characters is letter-spacing (张  三). */
function tokens(folded: string, span: Span): Token[] {
  const list: Token[] = [];
  const flush = (start: number, end: number, spaced: boolean): void => {
    const words = folded.slice(start, end);
    const last = list.at(-1);
    if (words === '') return;
    if (spaced && last && last.words.length === 1 && words.length === 1) {
      list[list.length - 1] = { start: last.start, end, words: last.words + words };
    } else list.push({ start, end, words });
  };
  let depth = 0;
  let start = span.start;
  let spaced = false;
  for (let at = span.start; at <= span.end; at++) {
    const char = at < span.end ? folded[at]! : ',';
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    if (at < span.end && (depth > 0 || !/[\s、,;/。\u200b]/.test(char))) continue;
    flush(start, at, spaced);
    spaced = /\s/.test(char) && (spaced || at > start);
    start = at + 1;
  }
  return list;
}

const asPerson = (
  text: string,
  span: Span,
  duty: string | undefined,
  rest: Partial<FoundUnit>,
): FoundUnit => {
  const name = rest.name ?? text.slice(span.start, span.end).replace(/\s/g, '');
  const bare = fold(name);
  return {
    ...rest,
    name,
    role: 'person',
    span,
    ...(duty && { duty }),
    ...(genericPerson.test(bare) && !isPersonName(bare) && { generic: true as const }),
    ...(/各/.test(bare) && { collective: true as const }),
  };
};

/** 王某副市长: a name with the office behind it. */
const named = (words: string): boolean => isPersonName(nameAndTitle.exec(words)?.[1] ?? '');

/** One token: a name with its bracket, a name behind or before an office, an office alone. */
function person(text: string, token: Token, title: Span | null, duty: string | undefined): FoundUnit {
  const bracket = /^([^()]+)\(([^()]*[^()\s][^()]*)\)$/.exec(token.words);
  if (bracket) {
    const open = token.start + token.words.indexOf('(');
    return asPerson(text, token, duty, {
      name: text.slice(token.start, open),
      paren: text.slice(open + 1, token.end - 1).replace(/\s/g, ''),
      parenKind: titleOnly.test(bracket[2]!) ? 'role' : isComplete(bracket[2]!) ? 'unit' : 'scope',
    });
  }
  const behind = nameAndTitle.exec(token.words);
  // 王副县长: the family name alone is no name to cut off.
  if (behind && isPersonName(behind[1]!) && !/^.副$/.test(behind[1]!)) {
    const split = token.start + behind[1]!.length;
    return asPerson(text, { start: token.start, end: split }, duty, { title: text.slice(split, token.end) });
  }
  const titled = titleAndName.exec(token.words);
  const behindTitle = titled && !isComplete(titled[2]!) && !genericPerson.test(titled[2]!) ? titled : null;
  const split = behindTitle ? token.start + behindTitle[1]!.length : token.start;
  const from = title ? title.start : token.start;
  const words = text.slice(from, behindTitle ? split : (title?.end ?? from)).trim();
  return asPerson(text, { start: split, end: token.end }, duty, words === '' ? {} : { title: words });
}

/** The persons of `text`, spans as offsets into it. */
function readPeople(text: string, duty: string | undefined): FoundUnit[] {
  const folded = fold(text);
  const phone = /[,;、 ]?(?:联系)?(?:电话|手机)?:?\s?\d[\d-]{6,}/.exec(folded);
  const people: FoundUnit[] = [];
  let title: Span | null = null;
  let waiting: Token[] = [];
  const release = (): void => {
    for (const alone of waiting) people.push(person(text, alone, null, duty));
    waiting = [];
    title = null;
  };
  for (const token of tokens(folded, { start: 0, end: phone ? phone.index : text.length })) {
    if (/^[/\\—–-]+$|^无$/.test(token.words)) continue;
    if (titleOnly.test(token.words) && !isPersonName(token.words) && !named(token.words)) {
      const opened: Span | null = title;
      title = { start: (opened ?? token).start, end: token.end };
      waiting.push(token);
    } else if (title && (titleAndName.test(token.words) || isPersonName(token.words))) {
      people.push(person(text, token, title, duty));
      waiting = [];
      title = null;
    } else {
      release();
      people.push(person(text, token, null, duty));
    }
  }
  release();
  return people;
}

/**
 * Reads the persons of a cell or of a label's value; the telephone behind a name is left out.
 * @param span offsets into `text`; those of the persons are too.
 * @param duty the label or header that names them (分管领导).
 */
export const parsePeople = (text: string, span: Span, duty?: string): FoundUnit[] =>
  readPeople(text.slice(span.start, span.end), duty).map((found) => ({
    ...found,
    span: shift(found.span, span.start),
  }));
