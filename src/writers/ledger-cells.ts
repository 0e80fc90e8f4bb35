// The words of a ledger row. In: parts of a task. Out: the text of one cell, or a date.
import type { Person, Section, Task, Unit } from '../plan/schema.js';

type Deadline = Task['deadlines'][number];
type Evidence = Task['measures'][number]['evidence'];

/** What a clerk calls each kind of deadline. */
const KIND_WORDS: Record<Deadline['kind'], string> = {
  'due-by': '截止',
  period: '时段',
  recurring: '周期',
  'duration-limit': '限期',
  'event-relative': '随事件',
  ongoing: '长期',
  unparsed: '未解析',
};

/** Kinds whose `end` is the day the task itself has to be finished. */
const FINISHING: ReadonlySet<Deadline['kind']> = new Set(['due-by', 'period', 'duration-limit']);

const unique = (words: readonly string[]): string[] => [...new Set(words)];

const bracketed = (word: string | null | undefined): string => (word ? `（${word}）` : '');

/** 县财政局（国资办）、县水利局等; the words of the plan, brackets and 等 put back. */
export const unitsText = (units: readonly Unit[]): string =>
  unique(units.map((unit) => `${unit.name}${bracketed(unit.paren)}${unit.etAl ? '等' : ''}`)).join('、');

/** 分管领导：甲（副县长）、乙；联系人：丙, persons gathered by their duty. */
export function peopleText(people: readonly Person[]): string {
  const byDuty = new Map<string, string[]>();
  for (const person of people) {
    const duty = person.duty ?? '';
    byDuty.set(duty, [...(byDuty.get(duty) ?? []), `${person.name}${bracketed(person.title)}`]);
  }
  return [...byDuty]
    .map(([duty, names]) => (duty === '' ? '' : `${duty}：`) + unique(names).join('、'))
    .join('；');
}

/** The deadlines as written, in text order. */
export const deadlineText = (deadlines: readonly Deadline[]): string =>
  unique(deadlines.map((deadline) => deadline.raw)).join('；');

export const deadlineKindText = (deadlines: readonly Deadline[]): string =>
  unique(deadlines.map((deadline) => KIND_WORDS[deadline.kind])).join('、');

/**
 * The day on which the whole task has to be done: the latest `end` of its due dates, periods and limits that resolve to a
 * date. Steps before it show in the words beside. What recurs, goes on for ever or applies at each event has no such day.
 * @returns YYYY-MM-DD, inclusive, or null.
 */
export function completionDate(deadlines: readonly Deadline[]): string | null {
  let latest: string | null = null;
  for (const { kind, scope, end } of deadlines) {
    if (end === null || scope === 'standing' || !FINISHING.has(kind)) continue;
    if (latest === null || end > latest) latest = end;
  }
  return latest;
}

/** Delimiters that a label brings along, behind which a title needs no space. */
const DELIMITED = /[、，,.．：:）)】\]]$/;

/** 一、推进项目建设; 第一章 总则; 1. 6月底前建成: a number right behind a point would be read as part of the label. */
export function labelled(label: { readonly raw: string } | null, words: string): string {
  if (label === null) return words;
  const apart = !DELIMITED.test(label.raw) || (/[.．]$/.test(label.raw) && /^\d/.test(words));
  return `${label.raw}${apart ? ' ' : ''}${words}`;
}

/** The headings above each section and its own, outermost first, by section id. Parents stand before their children. */
export function sectionPaths(sections: readonly Section[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  for (const { id, parent, label, title } of sections)
    paths.set(id, [...(paths.get(parent ?? '') ?? []), labelled(label, title)]);
  return paths;
}

/** What closes a heading that the body repeats: the rest of the body reads on without it. */
const HEADING_END = /^[。：:\s]+/;

/** The body without the heading it opens with; as it is where the heading is only the start of its first sentence. */
function withoutHeading(title: string, text: string): string {
  if (!text.startsWith(title)) return text;
  const rest = text.slice(title.length);
  return rest === '' || HEADING_END.test(rest) ? rest.replace(HEADING_END, '') : text;
}

const within = (inner: Evidence, outer: Evidence | null): boolean =>
  outer !== null && outer.start <= inner.start && inner.end <= outer.end;

/** The task in a few words: its title, or all of its text where it has none. */
export const taskText = (task: Task): string => task.title ?? task.text;

/** What is to be done: the body behind the title, then the steps that the body does not hold already. */
export function requirementText(task: Task): string {
  const body = task.title === null ? '' : withoutHeading(task.title, task.text);
  const steps = task.measures
    .filter((measure) => !within(measure.evidence, task.evidence.text))
    .map((measure) => labelled(measure.label, measure.text));
  return [body, ...steps].filter((line) => line !== '').join('\n');
}

/** 第3段, 第12行第3列, 表1第4行第2列: a place in the document, as a person finds it. */
export function placeWords(place: Evidence['place']): string {
  if ('paragraph' in place) return `第${place.paragraph}段`;
  if ('line' in place) return `第${place.line}行第${place.column}列`;
  return `表${place.table}第${place.row}行第${place.column}列`;
}

export function placeText(task: Task): string {
  const place = (task.evidence.title ?? task.evidence.text)?.place;
  return place === undefined ? '' : placeWords(place);
}
