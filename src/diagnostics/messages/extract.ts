// What the extract stage has to tell.
import type { Message } from './message.js';

export const extract = {
  'extract/body-and-table-disagree': {
    severity: 'warning',
    zh: '“{title}”在正文和附表中的责任单位或时限不一致，已以正文为准。',
    en: 'The body and the annexed table name different units or deadlines for "{title}"; those of the body were taken.',
  },
  'extract/no-tasks': {
    severity: 'warning',
    zh: '没有找到任务：既没有认得的任务表头，也没有标注责任单位或编号的工作事项。',
    en: 'No task found: no known task-table header, no item with an attribution or a number in a section that lays out work.',
  },
  'extract/unread': {
    severity: 'info',
    zh: '这一段没有归入任何任务、章节或文件要素：{text}',
    en: 'This block was taken into no task, section or field of the document: {text}',
  },
} as const satisfies Record<string, Message>;
