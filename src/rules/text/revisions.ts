// text/revisions. In: what the reader told of tracked changes. Out: one finding where any were left.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

const page = (deadline: string): string =>
  `<!DOCTYPE html>\n<html><body>\n${example({
    tasks: [`（一）摸清河湖家底。对全市河道逐段登记，${deadline}。〔市水利局牵头〕`],
  })
    .split('\n')
    .map((line) => (line ? `<p>${line}</p>` : ''))
    .join('\n')}</body></html>\n`;

export const revisions: Rule = {
  id: 'text/revisions',
  title: { zh: '修订没有接受', en: 'Tracked changes were left' },
  rationale: {
    zh: '定稿里留着修订，接受与否内容不同，读者看到的可能不是同一份文件。',
    en: 'Tracked changes in a final text make two documents of one: what is read depends on who accepts them.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  exampleFormat: 'html',
  bad: page('6月<ins>底</ins>前完成'),
  good: page('6月底前完成'),
  check: (plan) =>
    fromDiagnostics(plan, 'readers/revisions', ({ accepted, rejected }) => ({
      message: {
        zh: `文中有${Number(accepted) + Number(rejected)}处修订没有处理。`,
        en: `${Number(accepted) + Number(rejected)} tracked changes were neither accepted nor rejected.`,
      },
      actual: String(Number(accepted) + Number(rejected)),
    })),
};
