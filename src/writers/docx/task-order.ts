// A task order (任务交办单): what one unit has to do. In: the unit, and plans with its tasks. Out: a section of a document.
import type { Plan, Task } from '../../plan/schema.js';
import { deadlineText, requirementText, taskText } from '../ledger-cells.js';
import { rolesByUnit, roleText } from '../ledger-units.js';
import type { WordBlock, WordSection, WordTable } from './document.js';

/** 2026年2月10日. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 县财政局（牵头）、县水利局（配合）: who takes part besides. */
const others = (task: Task, unit: string): string =>
  [...rolesByUnit(task)]
    .filter(([name]) => name !== unit)
    .map(([name, roles]) => `${name}（${roles.join('、')}）`)
    .join('、');

function tableOf(unit: string, plan: Plan): WordTable {
  const requirements = plan.tasks.map(requirementText);
  const withRequirements = requirements.some((words) => words !== '');
  const optional = <T>(value: T): T[] => (withRequirements ? [value] : []);
  return {
    headers: ['序号', '工作任务', ...optional('工作要求'), '角色', '共同承担单位', '完成时限'],
    weights: [1.6, 4, ...optional(6), 1.6, 4, 2.8],
    centred: [true, false, ...optional(false), true, true, true],
    rows: plan.tasks.map((task, at) => [
      String(at + 1),
      taskText(task),
      ...optional(requirements[at]!),
      roleText(task, unit),
      others(task, unit),
      deadlineText(task.deadlines),
    ]),
  };
}

function basis({ document, source }: Plan): string {
  const title = document.title ?? document.noticeTitle ?? source.name;
  const number = document.documentNumber === null ? '' : `（${document.documentNumber.raw}）`;
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》${number}`;
}

/** Addressed to the unit, one table a plan, and at the end what is to be filled in by hand. */
export function orderSection(unit: string, plans: Iterable<Plan>): WordSection {
  const blocks: WordBlock[] = [
    { block: 'title', words: '任务交办单' },
    { block: 'addressee', words: `${unit}：` },
  ];
  for (const plan of plans) {
    const words = `根据${basis(plan)}，现将你单位承担的${plan.tasks.length}项任务交办如下，请按时限抓好落实，并按要求反馈进展情况。`;
    blocks.push({ block: 'body', words }, { block: 'table', table: tableOf(unit, plan) });
  }
  for (const words of [
    '',
    '交办单位（盖章）：',
    '签收人：　　　　　　　　　签收日期：　　　　年　　月　　日',
  ])
    blocks.push({ block: 'closing', words });
  return { landscape: false, blocks };
}
