// Metadata of notices: letterhead, titles, recipients, signature, attachments.
import { describe, expect, it } from 'vitest';
import { body, NOTHING, read, summary } from '../support/frame.js';

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
