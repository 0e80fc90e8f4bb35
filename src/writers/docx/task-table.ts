// The Word table of tasks (任务分解表). In: plans. Out: the bytes of a .docx, one table a plan on pages that lie; by unit,
// a task order each (任务交办单).
import type { Plan } from '../../plan/schema.js';
import { splitByUnit } from '../split-units.js';
import type { Plans, Write, WriteOptions } from '../writer.js';
import { type WordBlock, type WordSection, wordBytes } from './document.js';
import { dateWords, orderSection } from './task-order.js';
import { taskTable } from './task-rows.js';

const titleOf = ({ document }: Plan): string | null => document.title ?? document.noticeTitle;

/** 青政〔2026〕3号 and （2026年2月10日） on lines of their own, from which a reader takes number, day and year again. */
function noteBlocks({ document }: Plan): WordBlock[] {
  const words = [document.documentNumber?.raw, document.issuedOn && `（${dateWords(document.issuedOn)}）`];
  return words.flatMap((line): WordBlock[] => (line ? [{ block: 'note', words: line }] : []));
}

function tableSection(plan: Plan): WordSection {
  const title = titleOf(plan);
  return {
    landscape: true,
    blocks: [
      ...(title === null ? [] : [{ block: 'title', words: title } as const]),
      ...noteBlocks(plan),
      { block: 'table', table: taskTable(plan) },
    ],
  };
}

async function* documentBytes(plans: Plans, { splitBy, unit }: WriteOptions): AsyncGenerator<Uint8Array> {
  let first: Plan | null = null;
  const all = (async function* () {
    for await (const plan of plans) {
      first ??= plan;
      yield plan;
    }
  })();
  const sections: WordSection[] = [];
  if (unit !== undefined) {
    const own: Plan[] = [];
    for await (const plan of all) own.push(plan);
    sections.push(orderSection(unit, own));
  } else if (splitBy === 'unit')
    for (const [name, own] of await splitByUnit(all)) sections.push(orderSection(name, own()));
  else for await (const plan of all) sections.push(tableSection(plan));
  const [title, date] =
    first === null ? ['', null] : [titleOf(first) ?? '', (first as Plan).document.issuedOn];
  yield* wordBytes(sections, { title: unit === undefined ? title : `${unit}任务交办单`, date });
}

/** 任务分解表 of every plan, its categories as rows across; with `splitBy` or `unit` a 任务交办单 for each unit. */
export const writeTaskTable: Write = (plans, options = {}) => documentBytes(plans, options);
