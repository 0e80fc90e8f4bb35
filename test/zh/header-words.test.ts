// Words of table headers: what a column holds.
import { expect, test } from 'vitest';
import { columnKindOf } from '../../src/zh/header-words.js';

test.each([
  ['序 号', 'number'],
  ['任务编号', 'number'],
  ['工作任务', 'task'],
  ['重点任务', 'task'],
  ['主要任务', 'task'],
  ['民生实事', 'task'],
  ['项目名称', 'task'],
  ['督办事项', 'task'],
  ['改革举措', 'content'],
  ['主 要 内 容', 'content'],
  ['工作要求', 'content'],
  ['整改措施', 'content'],
  ['任务类别', 'category'],
  ['牵头单位', 'lead'],
  ['牵头责任单位', 'lead'],
  ['主办单位', 'lead'],
  ['牵头（责任）单位', 'lead'],
  ['责 任\n单 位', 'responsible'],
  ['责任股室', 'responsible'],
  ['实施主体', 'responsible'],
  ['责任分工', 'responsible'],
  ['项目单位', 'responsible'],
  ['责任单位（列第一位的为牵头单位）', 'responsible'],
  ['牵头、配合单位', 'responsible'],
  ['责任单位及责任人', 'responsible'],
  ['协办部门', 'cooperating'],
  ['参与单位', 'cooperating'],
  ['督办单位', 'supervising'],
  ['指导部门', 'supervising'],
  ['分管领导', 'person'],
  ['牵头领导', 'person'],
  ['责任人', 'person'],
  ['完成时限', 'deadline'],
  ['时间节点', 'deadline'],
  ['进度安排', 'deadline'],
  ['备 注', 'other'],
  ['落实情况', 'other'],
  ['发布时间', 'other'],
  ['总投资（万元）', 'other'],
  ['开展一次全面排查，', null],
  ['张三', null],
])('the header %j holds %s', (header, kind) => {
  expect(columnKindOf(header)).toBe(kind);
});

test("the user's words come first", () => {
  expect(columnKindOf('经办科', new Map([['经办科', 'responsible']]))).toBe('responsible');
});
