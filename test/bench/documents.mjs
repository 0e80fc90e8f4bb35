// Documents for the benchmark. In: a seed and a number. Out: plans in the forms and sizes they come in; the same words for
// the same seed.
import {
  AlignmentType,
  Document,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import iconv from 'iconv-lite';
import { attribution, HEADER, NUMERALS, pick, planOf, randomOf, rowsOf } from './plans.mjs';

/** The plan's lines with their typed numbers. */
function linesOf(plan) {
  const lines = [...plan.head, plan.title, plan.goal];
  if (plan.tabled) return lines;
  for (const [s, { title, tasks }] of plan.sections.entries()) {
    lines.push(`${NUMERALS[s % 10]}、${title}`);
    for (const [t, task] of tasks.entries())
      lines.push(`（${NUMERALS[t]}）${task.title}。${task.text}${attribution(task)}`);
  }
  return lines;
}

function asText(plan) {
  const rows = plan.tabled ? [HEADER, ...rowsOf(plan)].map((row) => row.join('\t')) : [];
  return `${[...linesOf(plan), ...rows].join('\n')}\n`;
}

function asMarkdown(plan) {
  const rows = plan.tabled
    ? [HEADER, HEADER.map(() => '---'), ...rowsOf(plan)].map((row) => `| ${row.join(' | ')} |`)
    : [];
  return `${linesOf(plan).join('\n\n')}\n\n${rows.join('\n')}\n`;
}

function asHtml(plan) {
  const rows = plan.tabled
    ? [HEADER, ...rowsOf(plan)].map(
        (row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`,
      )
    : [];
  const lines = linesOf(plan).map((line) => `<p style="text-indent:2em">${line}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"><title>${plan.title}</title></head><body><div class="nav"><a href="/">首页</a> <a href="/zw">政务公开</a></div><div class="article">${lines.join('\n')}<table>${rows.join('\n')}</table></div></body></html>`;
}

const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
const asCsv = (plan) =>
  `${[[plan.title], HEADER, ...rowsOf(plan)].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

const level = (depth, format, text) => ({
  level: depth,
  format,
  text,
  suffix: LevelSuffix.NOTHING,
  alignment: AlignmentType.START,
});
const NUMBERING = {
  config: [
    {
      reference: 'official',
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、'),
        level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）'),
      ],
    },
  ],
};
const numbered = (depth, text) => new Paragraph({ text, numbering: { reference: 'official', level: depth } });

/** A Word document with automatic numbers and a real table. */
async function asWord(plan) {
  const children = [...plan.head, plan.title, plan.goal].map((text) => new Paragraph({ text }));
  if (plan.tabled) {
    const cell = (text) => new TableCell({ children: [new Paragraph({ text })] });
    children.push(
      new Table({ rows: [HEADER, ...rowsOf(plan)].map((row) => new TableRow({ children: row.map(cell) })) }),
    );
  } else
    for (const { title, tasks } of plan.sections) {
      children.push(numbered(0, title));
      for (const task of tasks) children.push(numbered(1, `${task.title}。${task.text}${attribution(task)}`));
    }
  const document = new Document({ numbering: NUMBERING, sections: [{ children }] });
  return Buffer.from(await Packer.toBuffer(document));
}

const FORMS = [
  ['txt', (plan) => Buffer.from(asText(plan))],
  ['txt', (plan) => iconv.encode(asText(plan), 'gb18030')],
  ['docx', asWord],
  ['docx', asWord],
  ['md', (plan) => Buffer.from(asMarkdown(plan))],
  ['html', (plan) => Buffer.from(asHtml(plan))],
  ['csv', (plan) => Buffer.from(asCsv(plan))],
];

/** `count` documents: their names, whose endings tell the format, and their bytes. */
export async function documents(count, { seed = 1, only } = {}) {
  const random = randomOf(seed);
  const forms = only ? FORMS.filter(([ending]) => ending === only) : FORMS;
  const made = [];
  for (let i = 0; i < count; i++) {
    const [ending, make] = pick(random, forms);
    made.push({
      name: `plan-${String(i + 1).padStart(5, '0')}.${ending}`,
      bytes: await make(planOf(random)),
    });
  }
  return made;
}
