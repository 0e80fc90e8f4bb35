// Metadata of pages copied from the web.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/document.js';
import { readFrame } from '../../src/extract/metadata/index.js';
import { body, linesOf, NOTHING, read, summary, units } from '../support/frame.js';

describe('a web page', () => {
  const PAGE = `首页 > 政务公开 > 规划计划
索引号：YX001-2021-00012
发文机关：
云溪市人民政府办公室
成文日期：
2021年04月12日
发文字号：
云政办字〔2021〕9号
关于印发云溪市2021年食品安全工作安排的通知
发布时间：2021-04-15 10:22 来源：市政府办公室 字体：[大 中 小] 阅读:{{ pvCount }} 次
各县（市、区）人民政府，市政府各部门：
《云溪市2021年食品安全工作安排》已经市政府同意，现印发给你们。
云溪市2021年食品安全工作安排
一、严格监管
二、社会共治
附件下载：云溪市2021年食品安全工作安排.doc
相关链接
一图读懂云溪市2021年食品安全工作安排
【打印本页】【关闭窗口】`;

  it('takes from its head what the document does not say', () => {
    const frame = read(PAGE);
    expect(summary(frame)).toEqual({
      title: '云溪市2021年食品安全工作安排',
      noticeTitle: '关于印发云溪市2021年食品安全工作安排的通知',
      number: '云政办字〔2021〕9号',
      issuers: ['云溪市人民政府办公室'],
      issuedOn: '2021-04-12',
      recipients: ['各县（市、区）人民政府', '市政府各部门'],
      copiedTo: [],
      attachments: [],
    });
    expect(body(PAGE, frame)).toEqual(['一、严格监管', '二、社会共治']);
  });

  it('takes the date of publishing only where there is no other', () => {
    const page = `云溪市数字政府建设工作要点
来源：云溪市政府办公室 发布时间：2025-03-10
一、夯实底座`;
    expect(summary(read(page)).issuedOn).toBe('2025-03-10');
    expect(summary(read(`${page}\n云溪市人民政府\n2025年3月1日`)).issuedOn).toBe('2025-03-01');
  });

  it('does not read labels without a value into the title below them', () => {
    const page = `索 引 号:
文    号:
生成日期:
青石县2018年政务公开工作方案
一、总体要求`;
    expect(summary(read(page))).toEqual({ ...NOTHING, title: '青石县2018年政务公开工作方案' });
  });

  it('leaves front matter and publisher aside', () => {
    const page = `---
layout: default
title: 云溪市支持创业若干措施
---
云溪市支持创业若干措施
2026-02-13
云溪市人民政府
来源：公众号某某
一、给予补贴`;
    const frame = read(page);
    expect(summary(frame)).toEqual({
      ...NOTHING,
      title: '云溪市支持创业若干措施',
      issuers: ['云溪市人民政府'],
      issuedOn: '2026-02-13',
    });
    expect(body(page, frame)).toEqual(['一、给予补贴']);
  });

  it('leaves the table of its head out of the body', () => {
    const text = '索引号\nA-1\n发文机关\n云溪市人民政府\n公文种类\n通知\n云溪市2020年工作要点\n一、目标';
    const spans = linesOf(text).map((line) => line.span);
    const cells = spans.slice(0, 6).map((span, i) => ({
      ...{ row: Math.floor(i / 2), column: i % 2, rowSpan: 1, columnSpan: 1, span, paragraphs: [] },
    }));
    const span = { start: 0, end: spans[5]!.end };
    const table: Table = { type: 'table', span, rows: 3, columns: 2, cells, headerRows: 0 };
    const frame = readFrame(text, linesOf(text).slice(6), [table], units);
    expect(frame.bodyTables).toEqual([]);
    expect(frame.ignored).toContainEqual({ span, reason: 'web-furniture' });
    expect(frame.metadata.title?.value).toBe('云溪市2020年工作要点');
  });
});
