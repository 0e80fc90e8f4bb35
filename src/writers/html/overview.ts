// The overview. In: a desk and the keys of its tasks. Out: HTML: what the document says of itself, counts, account, findings.
import type { Plan } from '../../plan/schema.js';
import { type Desk, type Reasoned, valueHtml } from './desk.js';
import { element, escaped } from './escape.js';
import { markKey } from './marks.js';
import { reasonWords } from './reason-words.js';
import type { Keys } from './task-keys.js';
import { unitHtml } from './task-list.js';

const UNREAD = 'extract/unread';

const pair = (term: string, values: readonly string[]): string =>
  values.length === 0
    ? ''
    : `<div>${element('dt', {}, escaped(term))}${element('dd', {}, values.join(' '))}</div>`;

/** The document's own facts: number, issuers, date, recipients, attachments, file. */
export function factsHtml(desk: Desk): string {
  const { words, say, plan } = desk;
  const { document, source } = plan;
  const head = (what: string): Reasoned => ({ kind: 'head', what, why: [] });
  const { documentNumber, evidence, issuedOn, noticeTitle, title } = document;
  const units = (key: 'issuers' | 'recipients' | 'copiedTo'): string =>
    pair(
      words.label(key),
      document[key].map((unit) => unitHtml(desk, unit, words.label(key), 'head')),
    );
  const told = (key: 'title' | 'noticeTitle' | 'issuedOn', value: string | null): string =>
    value !== null && evidence[key]
      ? pair(words.label(key), [valueHtml(desk, value, evidence[key], head(words.label(key)))])
      : '';
  const number = documentNumber && [
    valueHtml(desk, documentNumber.raw, documentNumber.evidence, head(words.label('documentNumber'))),
  ];
  const attachments = document.attachments.map((one) =>
    valueHtml(desk, one.title, one.evidence, head(say('attachments'))),
  );
  const statements = [
    ...(document.declared ?? []).map(({ of, count, evidence: at }) =>
      valueHtml(
        desk,
        say(of === 'tasks' ? 'declaredTasks' : 'declaredAspects', { count }),
        at,
        head(say('saysOfItself')),
      ),
    ),
    ...(document.conventions ?? []).map(({ rule, evidence: at }) =>
      valueHtml(desk, say(rule), at, head(say('saysOfItself'))),
    ),
  ];
  const file = [source.name, source.format, source.encoding ?? ''].filter((part) => part !== '').join(' · ');
  return element(
    'dl',
    { class: 'facts' },
    told('title', title),
    told('noticeTitle', noticeTitle),
    pair(words.label('documentNumber'), number ?? []),
    units('issuers'),
    told('issuedOn', issuedOn),
    units('recipients'),
    units('copiedTo'),
    pair(say('attachments'), attachments),
    pair(say('saysOfItself'), statements),
    pair(words.label('file'), [escaped(file)]),
  );
}

/** The counts that a reader wants first. */
export function countsHtml({ say, plan }: Desk, keys: Keys): string {
  const dated = plan.tasks.filter(({ deadlines }) => deadlines.some(({ end }) => end !== null)).length;
  const counts = [
    [say('tasksCount'), plan.tasks.length],
    [say('leadCount'), keys.units.filter(({ lead }) => lead > 0).length],
    [say('unitCount'), keys.units.length],
    [say('datedCount'), dated],
    [say('unread'), plan.coverage.unread],
  ] as const;
  const tiles = counts.map(([words, count]) =>
    element('li', {}, element('b', {}, String(count)), ' ', element('span', {}, escaped(words))),
  );
  return element('ul', { class: 'counts' }, ...tiles);
}

const WIDE = 1000;

/** The account as a bar of three parts. */
function accountBar({ used, unread, blocks }: Plan['coverage']): string {
  const parts = [
    ['used', used],
    ['ignored', blocks - used - unread],
    ['unread', unread],
  ] as const;
  let at = 0;
  const drawn = parts.map(([name, count]) => {
    // What is there at all is seen.
    const wide = count === 0 ? 0 : Math.max(6, Math.round((count / blocks) * WIDE));
    const rect = `<rect class="${name}" x="${at}" width="${wide}" height="10"/>`;
    at += wide;
    return rect;
  });
  return `<svg class="bar" viewBox="0 0 ${at || 1} 10" preserveAspectRatio="none" aria-hidden="true">${drawn.join('')}</svg>`;
}

/** How many blocks were used, left out and why, and unread; each unread one leads to its place. */
export function accountHtml(desk: Desk): string {
  const { say, plan, language, prefix, original } = desk;
  const { coverage } = plan;
  const ignored = coverage.ignored.reduce((sum, { blocks }) => sum + blocks, 0);
  const { blocks, used, unread } = coverage;
  const reasons = coverage.ignored.map((one) =>
    element('li', {}, escaped(`${reasonWords(one.reason, language)} ${one.blocks}`)),
  );
  const left = plan.diagnostics.flatMap(({ code, span, details, place }) => {
    if (code !== UNREAD || span === null || place === null) return [];
    const words = `${desk.words.place(place)}：${String(details.text ?? '')}`;
    const link = original
      ? element('a', { class: 'unread', href: `#${prefix}b${span.start}` }, escaped(words))
      : escaped(words);
    return [element('li', {}, link)];
  });
  return element(
    'section',
    { class: 'account', 'aria-labelledby': `${prefix}account` },
    element('h3', { id: `${prefix}account` }, say('account')),
    element('p', {}, say('accountLine', { blocks, used, ignored, unread })),
    accountBar(coverage),
    reasons.length > 0 ? element('ul', { class: 'reasons' }, ...reasons) : '',
    left.length > 0 ? element('ul', { class: 'left' }, ...left) : '',
  );
}

/** What was found in the document and told while reading it, each with its place; what is unread stands in the account. */
export function toldHtml(desk: Desk): string {
  const { say, findings, language, marks, prefix, words, original } = desk;
  const told = findings.filter(({ code }) => code !== UNREAD);
  const items = told.map(({ code, severity, message, span, place }) => {
    let where = place ? escaped(words.place(place)) : '';
    if (span && original && span.start < span.end) {
      marks.add(span, 'told');
      const key = markKey(span);
      const link = { class: 'v told', href: `#${prefix}${key}`, 'data-k': key, 'data-what': say('told') };
      where = element('a', link, where || '·');
    }
    return element(
      'li',
      { class: severity },
      element('b', {}, say(severity)),
      ` ${where} ${escaped(message[language])} `,
      element('small', {}, escaped(code)),
    );
  });
  const list = items.length > 0 ? element('ul', {}, ...items) : element('p', {}, say('noneTold'));
  return element(
    'section',
    { class: 'messages', 'aria-labelledby': `${prefix}told` },
    element('h3', { id: `${prefix}told` }, `${say('told')}（${told.length}）`),
    list,
  );
}
