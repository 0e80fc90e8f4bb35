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
  'extract/changed-unit': {
    severity: 'warning',
    zh: '单位“{value}”处有修订（一稿作“{inserted}”，另一稿作“{deleted}”），请核对。',
    en: 'The unit "{value}" has tracked changes (one version has "{inserted}", the other "{deleted}"); check which is meant.',
  },
  'extract/changed-deadline': {
    severity: 'warning',
    zh: '时限“{value}”处有修订（一稿作“{inserted}”，另一稿作“{deleted}”），请核对。',
    en: 'The deadline "{value}" has tracked changes (one version has "{inserted}", the other "{deleted}"); check which is meant.',
  },
  'extract/changed-away': {
    severity: 'warning',
    zh: '修订去掉的文字中有单位或时限，请核对：{deleted}',
    en: 'A tracked change takes out words with a unit or a deadline; check which is meant: {deleted}',
  },
  'extract/unread': {
    severity: 'info',
    zh: '这一段没有归入任何任务、章节或文件要素：{text}',
    en: 'This block was taken into no task, section or field of the document: {text}',
  },
} as const satisfies Record<string, Message>;
