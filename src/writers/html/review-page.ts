// The review page. In: plans, and the original of each. Out: one HTML file that needs nothing else: left the document as it was
// read, right what was taken from it. It reads without a script; with it values are looked up and tasks filtered.
import { createHash } from 'node:crypto';
import type { Plan } from '../../plan/schema.js';
import { diagnosticRows } from '../findings.js';
import { encodeText, type Plans, type Write, type WriteOptions } from '../writer.js';
import { SCRIPT, STYLE } from './assets.js';
import { type Desk, deskOf, ruleId } from './desk.js';
import { element, escaped } from './escape.js';
import { filtersHtml } from './filters.js';
import { originalPane } from './original-pane.js';
import { accountHtml, countsHtml, factsHtml, toldHtml } from './overview.js';
import { RULE_SENTENCES } from './reason-words.js';
import { keysOf, ROLES, unitsOf } from './task-keys.js';
import { taskList } from './task-list.js';
import { timelineHtml } from './timeline.js';
import { pageWords } from './words.js';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded, sent, or run but the page's own style and script, whatever a document may hold. */
const policy = (): string =>
  [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const titleOf = ({ document, source }: Plan): string => document.title ?? document.noticeTitle ?? source.name;

function legendHtml({ words, say }: Desk): string {
  const kinds = ['lead', 'responsible', 'cooperating', 'supervising', 'person', 'deadline'] as const;
  const items = kinds.map((kind) => `<li><mark class="${kind}">${words.label(kind)}</mark></li>`);
  const fates = (['ignored', 'unread'] as const).map(
    (fate) => `<li><span class="swatch ${fate}">${say(fate)}</span></li>`,
  );
  return `<ul class="legend">${items.join('')}<li><mark class="title">${words.label('task')}</mark></li>${fates.join('')}</ul>`;
}

/** What the rules that decided go by. */
function rulesHtml({ plan, words, language, say, prefix }: Desk): string {
  const { issuers, recipients, copiedTo } = plan.document;
  const ofTasks = plan.tasks.flatMap((task) => ROLES.flatMap((role) => unitsOf(task, role)));
  const spoken = new Set([...issuers, ...recipients, ...copiedTo, ...ofTasks].map(({ rule }) => rule));
  if (spoken.size === 0) return '';
  const rows = [...spoken].sort().map((rule) => {
    const sentence = RULE_SENTENCES[rule][language === 'zh' ? 0 : 1];
    return `<div>${element('dt', {}, escaped(words.rule(rule)))}${element('dd', { id: ruleId(prefix, rule) }, escaped(sentence))}</div>`;
  });
  const heading = element('h3', { id: `${prefix}rules` }, say('rules'));
  return element(
    'section',
    { class: 'rules', 'aria-labelledby': `${prefix}rules` },
    heading,
    `<dl>${rows.join('')}</dl>`,
  );
}

/** One document. The results are written first, since they settle what is marked in the original. */
function* articleHtml(desk: Desk): Generator<string> {
  const { plan, prefix, say } = desk;
  const keys = keysOf(plan.tasks);
  const facts = factsHtml(desk);
  const told = toldHtml(desk);
  const tasks = [...taskList(desk, keys.tasks)];
  const title = escaped(titleOf(plan));
  yield `<article id="${prefix}" aria-labelledby="${prefix}h">\n<header><h1 id="${prefix}h">${title}</h1><p>${say('page')}</p></header>\n`;
  yield `<section class="original" id="${prefix}original" tabindex="-1" aria-label="${say('original')}">\n`;
  yield `<div class="bar"><h2>${say('original')}</h2>${legendHtml(desk)}</div>\n<div class="scroll" tabindex="0" role="region" aria-label="${say('original')}">\n`;
  yield* originalPane(desk);
  yield `</div>\n<p class="found" role="status"></p>\n</section>\n`;
  yield `<section class="results" aria-label="${say('results')}">\n<h2>${say('overview')}</h2>\n`;
  yield `${countsHtml(desk, keys)}\n${facts}\n${accountHtml(desk)}\n${told}\n${timelineHtml(desk, keys.when)}\n`;
  yield `<h2 id="${prefix}tasks" tabindex="-1">${say('tasks')}</h2>\n<noscript><p class="aside">${say('noScript')}</p></noscript>\n`;
  yield `${filtersHtml(desk, keys)}\n`;
  yield* tasks;
  yield `${rulesHtml(desk)}\n<footer>${say('madeBy')}</footer>\n</section>\n</article>\n`;
}

const skipLinks = (say: ReturnType<typeof pageWords>): string =>
  `<nav class="skip"><a href="#d1-tasks">${say('toTasks')}</a> <a href="#d1-original">${say('toOriginal')}</a></nav>`;

async function* pageText(plans: Plans, options: WriteOptions): AsyncGenerator<string> {
  const { language = 'zh', original, findings = diagnosticRows } = options;
  const say = pageWords(language);
  let count = 0;
  for await (const plan of plans) {
    if (count++ === 0) {
      yield `<!DOCTYPE html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n`;
      yield `<meta http-equiv="Content-Security-Policy" content="${escaped(policy())}">\n`;
      yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
      yield `<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">\n`;
      yield `<title>${escaped(titleOf(plan))} · ${say('page')}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
      yield `${skipLinks(say)}\n<nav class="documents" aria-label="${say('documents')}" hidden></nav>\n<main>\n`;
    }
    yield* articleHtml(deskOf(plan, original?.(plan) ?? null, findings(plan), language, `d${count}-`));
  }
  if (count > 0) yield `</main>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

/** Several plans stand one after the other, each with its own filters; the page holds one plan at a time in memory. */
export const writeReview: Write = (plans, options = {}) => encodeText(pageText(plans, options));
