// Suppressions in the source. In: the text of a Markdown or HTML file, and its findings. Out: which of them are let be, and why.
//
//   <!-- gov-plan-disable-next-line numbering/gap, units/* -- why -->   the next line that is not blank
//   <!-- gov-plan-disable-line numbering/gap -- why -->                 the line of the comment
//   <!-- gov-plan-disable numbering/gap -- why -->                      from here on, to a gov-plan-enable or the end; at the
//   <!-- gov-plan-enable numbering/gap -->                              head of the file what has no place in it, too
import type { Bilingual, Finding, Suppressed } from '../diagnostics/finding.js';
import type { Complaint } from './housekeeping.js';

type Word = 'disable' | 'enable' | 'disable-line' | 'disable-next-line';

interface Directive {
  readonly word: Word;
  /** Names of rules (numbering/gap, numbering/*); none stands for all. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly place: { readonly line: number; readonly column: number };
  /** The lines it holds for, the last one included; `whole` where it stands above all words. */
  readonly lines: { readonly first: number; readonly last: number };
  readonly whole: boolean;
}

const WORDS: readonly string[] = ['disable', 'enable', 'disable-line', 'disable-next-line'];
const MARK = 'gov-plan-';

interface Comment {
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

/** Comments of HTML, in one pass: the search for an end is never begun twice. */
function* commentsOf(text: string): Generator<Comment> {
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) return;
    yield { body: text.slice(start + 4, end).trim(), start, end: end + 3 };
    start = text.indexOf('<!--', end + 3);
  }
}

/** What a comment says: its word, the rules, and the reason behind `--` or `——`. */
function readBody(body: string): { word: string; rules: string[]; reason: string } {
  const parts = /^gov-plan-([a-z-]*[a-z])/.exec(body);
  const word = parts?.[1] ?? '';
  const rest = body.slice(MARK.length + word.length);
  const cut = rest.search(/\s--\s|——/);
  const names = cut < 0 ? rest : rest.slice(0, cut);
  const reason = cut < 0 ? '' : rest.slice(cut).replace(/^\s*(?:--|——)/, '');
  return { word, rules: names.split(/[\s,，、]+/).filter((name) => name !== ''), reason: reason.trim() };
}

const complaint = (place: Complaint['place'], message: Bilingual): Complaint => ({
  rule: 'suppression/invalid',
  message,
  place,
});

/** What keeps a comment from having effect; null where nothing does. */
function faultOf(
  { word, rules, reason }: ReturnType<typeof readBody>,
  known: ReadonlySet<string>,
): Bilingual | null {
  if (!WORDS.includes(word))
    return {
      zh: `没有“gov-plan-${word}”这种注释，可用：${WORDS.map((one) => MARK + one).join('、')}`,
      en: `there is no comment "gov-plan-${word}"; use ${WORDS.map((one) => MARK + one).join(', ')}`,
    };
  const unknown = rules.find((name) => !known.has(name));
  if (unknown !== undefined)
    return {
      zh: `没有规则“${unknown}”，豁免不起作用`,
      en: `there is no rule "${unknown}", so nothing is suppressed`,
    };
  if (word !== 'enable' && reason === '')
    return {
      zh: '没有写理由，豁免不起作用；在“--”之后写明',
      en: 'no reason is given, so nothing is suppressed; write it behind "--"',
    };
  return null;
}

/** For each line, from 0, the first one from it on that is not blank and holds more than comments. */
function wordsFrom(lines: readonly string[]): number[] {
  const next = Array.from({ length: lines.length + 1 }, () => lines.length);
  for (let at = lines.length - 1; at >= 0; at--) {
    const words = lines[at]!.trim();
    const none = words === '' || (words.startsWith('<!--') && words.endsWith('-->'));
    next[at] = none ? next[at + 1]! : at;
  }
  return next;
}

interface Comments {
  readonly directives: readonly Directive[];
  readonly complaints: readonly Complaint[];
}

/** Offset → line and column from 1; offsets are asked for in rising order. */
function placesIn(lines: readonly string[]): (offset: number) => Directive['place'] {
  let line = 0;
  let start = 0;
  return (offset) => {
    while (line + 1 < lines.length && start + lines[line]!.length < offset)
      start += lines[line++]!.length + 1;
    return { line: line + 1, column: offset - start + 1 };
  };
}

function readComments(text: string, known: ReadonlySet<string>): Comments {
  const lines = text.split('\n');
  const next = wordsFrom(lines);
  const placeOf = placesIn(lines);
  const directives: Directive[] = [];
  const complaints: Complaint[] = [];
  for (const { body, start, end } of commentsOf(text)) {
    if (!body.startsWith(MARK)) continue;
    const place = placeOf(start);
    const read = readBody(body);
    const fault = faultOf(read, known);
    if (fault !== null) {
      complaints.push(complaint(place, fault));
      continue;
    }
    const word = read.word as Word;
    const last = placeOf(end).line;
    const following = (next[last] ?? lines.length) + 1;
    const range =
      word === 'disable-line'
        ? { first: place.line, last }
        : word === 'disable-next-line'
          ? { first: following, last: following }
          : { first: place.line, last: lines.length };
    const whole = word === 'disable' && place.line <= next[0]! + 1;
    directives.push({ ...read, word, place, lines: range, whole });
  }
  return { directives, complaints };
}

const namesRule = ({ rules }: Directive, id: string): boolean =>
  rules.length === 0 || rules.includes(id) || rules.includes('*') || rules.includes(`${id.split('/')[0]}/*`);

/** True where the finding's line lies in the directive's, and no `enable` for the rule stands between. */
function covers(directive: Directive, { rule, place }: Finding, enables: readonly Directive[]): boolean {
  if (!namesRule(directive, rule)) return false;
  if (place === null) return directive.whole;
  if (!('line' in place) || place.line < directive.lines.first || place.line > directive.lines.last)
    return false;
  return (
    directive.word !== 'disable' ||
    !enables.some(
      (enable) =>
        enable.place.line >= directive.place.line &&
        enable.place.line <= place.line &&
        namesRule(enable, rule),
    )
  );
}

export interface Silenced {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly complaints: readonly Complaint[];
}

/**
 * Takes out the findings that comments of the source let be.
 * @param text the file's own text, whose lines the findings' places are of
 * @param known names that a comment may give: rules, `group/*` and `*`
 */
export function silence(text: string, findings: readonly Finding[], known: ReadonlySet<string>): Silenced {
  if (!text.includes(MARK)) return { findings, suppressed: [], complaints: [] };
  const { directives, complaints } = readComments(text, known);
  const enables = directives.filter(({ word }) => word === 'enable');
  const disables = directives.filter(({ word }) => word !== 'enable');
  const used = new Set<Directive>();
  const suppressed: Suppressed[] = [];
  const left = findings.filter((finding) => {
    const directive = disables.find((one) => covers(one, finding, enables));
    if (directive === undefined) return true;
    used.add(directive);
    suppressed.push({ finding, where: 'source', reason: directive.reason });
    return false;
  });
  const unused = disables
    .filter((directive) => !used.has(directive))
    .map(
      ({ place, rules }): Complaint => ({
        rule: 'suppression/unused',
        message: {
          zh: `这条豁免（${rules.join('、') || '全部规则'}）没有对应的问题，可以删去`,
          en: `this suppression (${rules.join(', ') || 'all rules'}) is of nothing; take it out`,
        },
        place,
      }),
    );
  return { findings: left, suppressed, complaints: [...complaints, ...unused] };
}
