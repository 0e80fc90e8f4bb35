// What is told of the text as it is written; rules turn it into findings, so it is information here.
import type { Message } from './message.js';

export const faults = {
  'extract/lost-characters': {
    severity: 'warning',
    zh: '这里有丢失的文字：{text}',
    en: 'Words are lost here: {text}',
  },
  'extract/mojibake': {
    severity: 'warning',
    zh: '这里像是乱码：{text}',
    en: 'These words look as if read in a wrong encoding: {text}',
  },
  'extract/template-remnant': {
    severity: 'info',
    zh: '这里像是模板或导出的残留：{text}',
    en: 'This looks left over from a template or an export: {text}',
  },
  'extract/number-form': {
    severity: 'info',
    zh: '发文字号写作“{written}”，不合机关代字〔年份〕序号号的写法。',
    en: 'The document number is written "{written}", not agency〔year〕serial号.',
  },
  'extract/date-form': {
    severity: 'info',
    zh: '成文日期写作“{written}”，应为“{expected}”。',
    en: 'The issue date is written "{written}"; the norm has {expected}.',
  },
  'extract/dates-disagree': {
    severity: 'info',
    zh: '文中另有日期 {date}，与成文日期 {issued} 不一致。',
    en: 'Another date, {date}, disagrees with the issue date {issued}.',
  },
  'extract/unbalanced-bracket': {
    severity: 'info',
    zh: '括号“{mark}”没有配对：{text}',
    en: 'The bracket "{mark}" has no partner: {text}',
  },
  'extract/unbalanced-attribution': {
    severity: 'info',
    zh: '责任分工括注的“{mark}”没有配对：{text}',
    en: 'The bracket "{mark}" of an attribution has no partner: {text}',
  },
  'extract/unbalanced-quote': {
    severity: 'info',
    zh: '引号“{mark}”没有配对：{text}',
    en: 'The quotation mark "{mark}" has no partner: {text}',
  },
  'extract/unlike-brackets': {
    severity: 'info',
    zh: '前后括号不是一对：{written}',
    en: 'The brackets are no pair: {written}',
  },
} as const satisfies Record<string, Message>;
