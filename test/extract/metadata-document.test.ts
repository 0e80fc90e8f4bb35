// Metadata of plans that stand alone.
import { describe, expect, it } from 'vitest';
import type { Cell, Span, Table } from '../../src/document/document.js';
import { readFrame } from '../../src/extract/metadata/index.js';
import { body, linesOf, NOTHING, read, summary, units } from '../support/frame.js';

describe('a document of its own', () => {
  it('keeps the annex below the signature in the body', () => {
    const text = `云溪市人民政府关于促进夜间经济发展的实施意见
云政发〔2020〕18号
各县（市、区）人民政府，市政府各部门：
为促进消费升级，现提出如下意见。
一、建设街区（市商务局牵头，市城管局配合）
附件：重点任务分工表
云溪市人民政府
2020年7月3日
（此件公开发布）
附件
重点任务分工表
1．完善照明设施（市城管局负责）`;
    const frame = read(text);
    expect(summary(frame)).toEqual({
      ...NOTHING,
      title: '云溪市人民政府关于促进夜间经济发展的实施意见',
      number: '云政发〔2020〕18号',
      issuers: ['云溪市人民政府'],
      issuedOn: '2020-07-03',
      recipients: ['各县（市、区）人民政府', '市政府各部门'],
      attachments: ['重点任务分工表'],
    });
    expect(body(text, frame)).toEqual([
      '为促进消费升级，现提出如下意见。',
      '一、建设街区（市商务局牵头，市城管局配合）',
      '重点任务分工表',
      '1．完善照明设施（市城管局负责）',
    ]);
  });

  it('takes a notice that carries no plan for the plan itself', () => {
    const text = `关于做好2023年春季植树工作的通知
各村（社区）、镇直各单位：
为做好春季植树工作，现将有关事项通知如下：
一、绿化道路，3月底前完成。
河湾镇人民政府
2023年2月10日`;
    const frame = read(text);
    expect(summary(frame)).toEqual({
      ...NOTHING,
      title: '关于做好2023年春季植树工作的通知',
      issuers: ['河湾镇人民政府'],
      issuedOn: '2023-02-10',
      recipients: ['各村（社区）', '镇直各单位'],
    });
    expect(body(text, frame)).toHaveLength(2);
  });

  it('takes no recipients from a sentence that leads over to a list', () => {
    const text = `2023年春季植树工作安排
为做好春季植树工作，现将有关单位安排如下：
一、绿化道路`;
    expect(summary(read(text))).toEqual({ ...NOTHING, title: '2023年春季植树工作安排' });
  });

  it('reads a plan alone: subtitle, date in a bracket, signature below', () => {
    const text = `[bookmark: _GoBack]河湾镇2022年人居环境整治
实 施 方 案
（试行）
（2022年3月2日）
一、总体目标
河湾镇人民政府
2022年3月1日`;
    const frame = read(text);
    expect(summary(frame)).toEqual({
      ...NOTHING,
      title: '河湾镇2022年人居环境整治实施方案（试行）',
      issuers: ['河湾镇人民政府'],
      issuedOn: '2022-03-01',
    });
    expect(frame.ignored.map((fact) => fact.reason)).toEqual(['template-remnant', 'imprint']);
  });

  it('takes the units that open a joint title before a letterhead of one', () => {
    const text = `中共云溪市委文件
云发〔2021〕1号
中共云溪市委　云溪市人民政府
关于全面推进乡村振兴的实施意见
为深入贯彻中央精神，现提出如下意见。`;
    expect(summary(read(text))).toMatchObject({
      title: '中共云溪市委云溪市人民政府关于全面推进乡村振兴的实施意见',
      issuers: ['中共云溪市委', '云溪市人民政府'],
    });
  });

  it('joins a title that breaks behind a word that could end it, and stops at a heading', () => {
    const title = (text: string) => read(text).metadata.title?.value;
    expect(title('云溪市2020年民生实事项目\n推进方案\n为办好实事，制定本方案。')).toBe(
      '云溪市2020年民生实事项目推进方案',
    );
    expect(title('青石县2018年政务公开工作要点\n任务分解表\n一、公开')).toBe(
      '青石县2018年政务公开工作要点任务分解表',
    );
    expect(title('河湾镇2021年工作要点\n指导思想和总体要求\n坚持以人民为中心。')).toBe(
      '河湾镇2021年工作要点',
    );
  });

  it('takes the first of several issuers from a title that names the others by number', () => {
    const frame = read('云溪市教育局等十部门关于促进校外教育的意见\n一、总体要求');
    expect(summary(frame).issuers).toEqual(['云溪市教育局']);
  });

  it('reads a number on the row of the title, before or behind it', () => {
    const expected = {
      ...NOTHING,
      title: '云溪市人民政府关于促进就业的意见',
      number: '云政〔2020〕7号',
      issuers: ['云溪市人民政府'],
    };
    const text = (title: string) => `${title}\n一、总体要求`;
    expect(summary(read(text('云政〔2020〕7号 云溪市人民政府关于促进就业的意见')))).toEqual(expected);
    expect(summary(read(text('云溪市人民政府关于促进就业的意见（云政〔2020〕7号）')))).toEqual(expected);
    const frame = read(text('云政〔2020〕7号 云溪市人民政府关于促进就业的意见'));
    expect(frame.metadata.documentNumber?.span).toEqual({ start: 0, end: 10 });
    expect(frame.metadata.title?.span).toEqual({ start: 11, end: 27 });
  });

  it('gives no year to a plan of several', () => {
    expect(read('云溪市数字经济行动计划（2026—2028年）\n一、总体要求').planYear).toBeNull();
    expect(read('云溪市2026年工作要点\n一、总体要求').planYear).toBe(2026);
  });

  it('takes the caption of a table for the title of a page that has none, and drops nothing above it', () => {
    const text = `本页续上文，说明指标的算法。
表C.2 重点任务完成清单
任务 牵头单位`;
    const frame = read(text);
    expect(summary(frame).title).toBe('重点任务完成清单');
    expect(body(text, frame)).toEqual(['本页续上文，说明指标的算法。', '任务 牵头单位']);
  });

  it('takes the title from the first row of a table where one cell spans it', () => {
    const text = '2020年重点工作任务分解表\n工作任务\n责任单位';
    const [title, ...headers] = linesOf(text).map((line) => line.span);
    const cell = (row: number, column: number, columnSpan: number, span: Span): Cell => ({
      ...{ row, column, columnSpan, rowSpan: 1, span, paragraphs: [] },
    });
    const cells = [cell(0, 0, 2, title!), cell(1, 0, 1, headers[0]!), cell(1, 1, 1, headers[1]!)];
    const span = { start: 0, end: text.length };
    const table: Table = { type: 'table', span, rows: 2, columns: 2, cells, headerRows: 0 };
    const frame = readFrame(text, [], [table], units);
    expect(frame.metadata.title).toEqual({ value: '2020年重点工作任务分解表', span: title });
    expect(frame.bodyTables).toEqual([0]);
  });

  it('leaves a table of contents aside', () => {
    const text = `云溪市数字经济发展规划
目  录
一、发展基础……1
二、主要任务……3
一、发展基础
二、主要任务`;
    const frame = read(text);
    expect(frame.bodyLines).toEqual([4, 5]);
    expect(frame.ignored.map((fact) => fact.reason)).toEqual(Array(3).fill('table-of-contents'));
  });
});
