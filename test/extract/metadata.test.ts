import { describe, expect, it } from 'vitest';
import type { Cell, Span, Table } from '../../src/document/document.js';
import type { FoundUnit } from '../../src/extract/facts.js';
import { type Frame, readFrame, splitHead } from '../../src/extract/metadata/index.js';
import type { Line } from '../../src/outline/line.js';

/** Splits at commas and 、 outside brackets: enough for the enumerations of these documents. */
const units = (text: string): FoundUnit[] =>
  [...text.matchAll(/(?:[^、，,；;\s(（]|[(（][^)）]*[)）])+/g)].map((match) => ({
    name: match[0],
    role: 'responsible',
    span: { start: match.index, end: match.index + match[0].length },
  }));

const linesOf = (text: string): Line[] =>
  [...text.matchAll(/\S[^\n]*/g)].map((match, block) => ({
    span: { start: match.index, end: match.index + match[0].trimEnd().length },
    block,
  }));

const read = (text: string, tables: readonly Table[] = []): Frame =>
  readFrame(text, linesOf(text), tables, units);

const body = (text: string, frame: Frame): string[] => {
  const lines = linesOf(text);
  return frame.bodyLines.map((i) => text.slice(lines[i]!.span.start, lines[i]!.span.end));
};

const summary = ({ metadata: m }: Frame) => ({
  title: m.title?.value ?? null,
  noticeTitle: m.noticeTitle?.value ?? null,
  number: m.documentNumber?.raw ?? null,
  issuers: m.issuers.map((unit) => unit.name),
  issuedOn: m.issuedOn?.value ?? null,
  recipients: m.recipients.map((unit) => unit.name),
  copiedTo: m.copiedTo.map((unit) => unit.name),
  attachments: m.attachments.map((title) => title.value),
});

const NOTHING = {
  title: null,
  noticeTitle: null,
  number: null,
  issuers: [],
  issuedOn: null,
  recipients: [],
  copiedTo: [],
  attachments: [],
};

const LETTERHEAD = `000012
机密★1年
特急
青石县人民政府办公室文件

青政办〔2021〕7号　　　　　签发人：某某某
________________________

青石县人民政府办公室
关于印发青石县2021年河道整治
工作方案的通知

各乡镇人民政府、街道办事处，县直各有关单位：
《青石县2021年河道整治工作方案》已经县政府同意，现印发给你们，请认真贯彻执行。

附件：1．青石县2021年河道整治工作方案
　　　2．重点任务分解表

　　　　　　　　青石县人民政府办公室
　　　　　　　　二〇二一年三月五日
（此件主动公开）
（联系人：某某，联系电话：0000-1234567）

附件1

青石县2021年河道整治工作方案

为做好河道整治，制定本方案。
一、疏浚河道（责任单位：县水利局）
— 3 —
二、修复堤岸（责任单位：县住建局）

附件2
________________________
抄送：县委各部门，县人大常委会办公室，存档，
　　　县法院。
________________________
青石县人民政府办公室　　　2021年3月6日印发
共印80份`;

describe('a notice with its plan', () => {
  it('reads a document in the form of GB/T 9704 with letterhead and imprint', () => {
    const frame = read(LETTERHEAD);
    expect(summary(frame)).toEqual({
      title: '青石县2021年河道整治工作方案',
      noticeTitle: '青石县人民政府办公室关于印发青石县2021年河道整治工作方案的通知',
      number: '青政办〔2021〕7号',
      issuers: ['青石县人民政府办公室'],
      issuedOn: '2021-03-05',
      recipients: ['各乡镇人民政府', '街道办事处', '县直各有关单位'],
      copiedTo: ['县委各部门', '县人大常委会办公室', '县法院'],
      attachments: ['青石县2021年河道整治工作方案', '重点任务分解表'],
    });
    expect(body(LETTERHEAD, frame)).toEqual([
      '为做好河道整治，制定本方案。',
      '一、疏浚河道（责任单位：县水利局）',
      '二、修复堤岸（责任单位：县住建局）',
    ]);
    expect([frame.planYear, frame.documentDate]).toEqual([2021, '2021-03-05']);
  });

  it('tells why each line that gives no fact is left aside', () => {
    const reasons = new Map(
      read(LETTERHEAD).ignored.map(({ span, reason }) => [LETTERHEAD.slice(span.start, span.end), reason]),
    );
    expect(reasons.get('机密★1年')).toBe('letterhead');
    expect(reasons.get('（此件主动公开）')).toBe('imprint');
    expect(reasons.get('附件2')).toBe('annex-mark');
    expect(reasons.get('— 3 —')).toBe('page-number');
    expect(reasons.get('共印80份')).toBe('imprint');
  });

  it('keeps joint issuers apart, on one line and on lines of their own', () => {
    const text = (signature: string) => `云溪市财政局　云溪市教育局
关于印发《云溪市职业培训补贴实施细则（试行）》的通知
云财发〔2022〕15号
各县（区）财政局、教育局：
为规范补贴发放，我们制定了《云溪市职业培训补贴实施细则（试行）》，现印发给你们。
${signature}
2022年9月1日
云溪市职业培训补贴实施细则（试行）
第一条 为规范管理，制定本细则。`;
    const expected = {
      title: '云溪市职业培训补贴实施细则（试行）',
      noticeTitle: '云溪市财政局云溪市教育局关于印发《云溪市职业培训补贴实施细则（试行）》的通知',
      number: '云财发〔2022〕15号',
      issuers: ['云溪市财政局', '云溪市教育局'],
      issuedOn: '2022-09-01',
      recipients: ['各县（区）财政局', '教育局'],
      copiedTo: [],
      attachments: [],
    };
    expect(summary(read(text('云溪市财政局　　云溪市教育局')))).toEqual(expected);
    expect(summary(read(text('云溪市财政局\n云溪市教育局')))).toEqual(expected);
  });

  it('joins a bracket on its own line to the unit above, and leaves the seal off', () => {
    const text = `关于印发2020年防汛工作要点的通知
各成员单位：
现将2020年防汛工作要点印发给你们。
云溪市应急管理局
（云溪市防汛办公室）
云溪市水利局（代章）
2020年4月1日
2020年防汛工作要点
一、排查隐患`;
    expect(summary(read(text)).issuers).toEqual(['云溪市应急管理局（云溪市防汛办公室）', '云溪市水利局']);
  });

  it('reads a signature in each place it stands in', () => {
    const text = (signature: string) => `河湾镇人民政府关于印发《河湾镇防汛预案》的通知
各村民委员会：
现将《河湾镇防汛预案》印发给你们，请遵照执行。
${signature}
河湾镇防汛预案
一、总则`;
    for (const signature of [
      '河湾镇人民政府　2018年4月2日',
      '2018年4月2日\n河湾镇人民政府',
      '201842',
      '2018-4-2',
    ]) {
      expect(summary(read(text(signature)))).toEqual({
        ...NOTHING,
        title: '河湾镇防汛预案',
        noticeTitle: '河湾镇人民政府关于印发《河湾镇防汛预案》的通知',
        issuers: ['河湾镇人民政府'],
        issuedOn: '2018-04-02',
        recipients: ['各村民委员会'],
      });
    }
  });

  it('takes the forwarded plan, not the forwarded notice, for the plan', () => {
    const text = `青石县教育局转发云溪市教育局关于印发《云溪市校园安全整治方案》的通知
各中小学校：
现将《云溪市教育局关于印发〈云溪市校园安全整治方案〉的通知》转发给你们，请贯彻执行。
青石县教育局
2021年3月1日
云溪市教育局关于印发《云溪市校园安全整治方案》的通知
各县（区）教育局：
现将《云溪市校园安全整治方案》印发给你们。
云溪市教育局
2021年2月8日
云溪市校园安全整治方案
一、总体要求`;
    const frame = read(text);
    expect(summary(frame)).toMatchObject({
      title: '云溪市校园安全整治方案',
      issuers: ['青石县教育局'],
      issuedOn: '2021-03-01',
    });
    expect(body(text, frame)).toEqual(['一、总体要求']);
  });

  it('takes the plan that a letter sends round, without the mark of a draft', () => {
    const text = `云溪市住房局关于征求《云溪市老旧小区改造三年行动方案》意见的函
各县（区）人民政府，市财政局：
我局起草了《云溪市老旧小区改造三年行动方案》，现征求你们意见。
附件：云溪市老旧小区改造三年行动方案（征求意见稿）
云溪市住房局
2022年6月7日
云溪市老旧小区改造三年行动方案
（征求意见稿）
为改善居住条件，制定本方案。`;
    const frame = read(text);
    expect(summary(frame)).toMatchObject({
      title: '云溪市老旧小区改造三年行动方案',
      noticeTitle: '云溪市住房局关于征求《云溪市老旧小区改造三年行动方案》意见的函',
      issuedOn: '2022-06-07',
    });
    expect(body(text, frame)).toEqual(['为改善居住条件，制定本方案。']);
  });

  it('names the plan after the notice where its text has no title', () => {
    const text = `青石县林业局关于下达造林任务的通知
各乡镇人民政府：
现将《2020年造林任务分解表》印发给你们，请抓好落实。
青石县林业局
2020年1月9日
一、东片：500亩`;
    const frame = read(text);
    expect(summary(frame)).toMatchObject({
      title: '2020年造林任务分解表',
      noticeTitle: '青石县林业局关于下达造林任务的通知',
    });
    expect(body(text, frame)).toEqual(['一、东片：500亩']);
  });
});

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
    expect(frame.ignored.map((fact) => fact.reason)).toEqual(['template-remnant']);
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

describe('every document', () => {
  it('holds each value where its span says', () => {
    const { metadata: m } = read(LETTERHEAD);
    const at = (span: { start: number; end: number }) => LETTERHEAD.slice(span.start, span.end);
    expect(at(m.issuedOn!.span)).toBe('二〇二一年三月五日');
    expect(at(m.documentNumber!.span)).toBe('青政办〔2021〕7号');
    expect([...m.issuers, ...m.recipients, ...m.copiedTo].map((unit) => at(unit.span))).toEqual(
      [...m.issuers, ...m.recipients, ...m.copiedTo].map((unit) => unit.name),
    );
    expect(m.attachments.map((title) => at(title.span))).toEqual(m.attachments.map((title) => title.value));
  });

  it('gives nothing for no text', () => {
    const frame = read('');
    expect(summary(frame)).toEqual(NOTHING);
    expect([frame.bodyLines, frame.ignored]).toEqual([[], []]);
  });
});

describe('splitHead', () => {
  const pieces = (text: string): string[] =>
    splitHead(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));

  it('cuts letterhead, number, list of attachments, signature and copies of a document of its own', () => {
    expect(
      pieces(
        '云溪市财政局文件云财〔2021〕3号关于做好2021年预算执行工作的通知各县（区）财政局：为做好工作，现通知如下：一、加快进度。附件：1.进度表云溪市财政局2021年2月1日抄送：市审计局。',
      ),
    ).toEqual([
      '云溪市财政局文件',
      '云财〔2021〕3号',
      '关于做好2021年预算执行工作的通知',
      '各县（区）财政局：',
      '为做好工作，现通知如下：一、加快进度。',
      '附件：1.进度表',
      '云溪市财政局',
      '2021年2月1日',
      '抄送：市审计局。',
    ]);
  });

  it('finds the lines of a notice and the title of its plan', () => {
    expect(
      pieces(
        '青石县林业局公文稿纸青石县林业局关于印发《青石县造林方案（2021-2023年）》的通知各乡镇人民政府、县直各单位:为做好造林工作，于3月1日前报送方案。现印发给你们。附件:青石县造林方案(2021-2023年)青石县林业局2021年2月3日附件青石县造林方案(2021-2023年)为绿化山川，制定本方案。一、目标',
      ),
    ).toEqual([
      '青石县林业局公文稿纸',
      '青石县林业局关于印发《青石县造林方案（2021-2023年）》的通知',
      '各乡镇人民政府、县直各单位:',
      '为做好造林工作，于3月1日前报送方案。现印发给你们。',
      '附件:青石县造林方案(2021-2023年)',
      '青石县林业局',
      '2021年2月3日',
      '附件',
      '青石县造林方案(2021-2023年)',
      '为绿化山川，制定本方案。一、目标',
    ]);
  });

  it('finds the title of a plan alone, and leaves other text whole', () => {
    expect(pieces('附件云溪港口集团2022年安全保障工作方案根据市政府要求，制定本方案。')).toEqual([
      '附件',
      '云溪港口集团2022年安全保障工作方案',
      '根据市政府要求，制定本方案。',
    ]);
    const prose = '根据市政府关于做好防汛工作的通知要求，结合我县实际，制定本方案，请认真贯彻执行。';
    expect(pieces(prose)).toEqual([prose]);
    expect(pieces('今天天气很好，适合植树。')).toEqual(['今天天气很好，适合植树。']);
  });
});
