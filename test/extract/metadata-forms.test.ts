// Metadata in less usual forms: documents issued before, numbered captions, dates beside numbers and left open.
import { describe, expect, it } from 'vitest';
import { read, summary } from '../support/frame.js';

describe('titles that are not the plan', () => {
  it('takes no document for the plan that was issued before', () => {
    const text = `青石县人民政府办公室关于粮食生产任务分工的通知
县农业农村局、县水务局：
《青石县关于稳定粮食生产的意见》已经印发，现就任务分工通知如下：
一、任务分工
（一）稳定面积。（县农业农村局负责）
青石县人民政府办公室
2021年4月1日`;
    expect(summary(read(text))).toMatchObject({
      title: '青石县人民政府办公室关于粮食生产任务分工的通知',
      noticeTitle: null,
      issuedOn: '2021-04-01',
    });
  });

  it('leaves the number of a table out of its title', () => {
    expect(summary(read('表1　青石县重点任务分工表\n一、稳定面积\n（一）扩种。')).title).toBe(
      '青石县重点任务分工表',
    );
  });

  it('reads a number with a date beside it', () => {
    const text = `青石县财政局关于印发《青石县节水工作方案》的通知
青财〔2022〕7号  2022年5月6日
各乡镇财政所：
现将《青石县节水工作方案》印发给你们。
青石县财政局
2022年5月6日
青石县节水工作方案
一、推广滴灌。`;
    expect(summary(read(text)).number).toBe('青财〔2022〕7号');
  });

  it('reads a signature whose day was left open', () => {
    const text = `青石县林业局关于印发《青石县护林工作方案》的通知
各乡镇人民政府：
现将《青石县护林工作方案》印发给你们。
青石县林业局
2021年8月  日
青石县护林工作方案
一、巡山护林。`;
    const frame = read(text);
    expect(summary(frame)).toMatchObject({
      title: '青石县护林工作方案',
      issuers: ['青石县林业局'],
      issuedOn: null,
    });
    expect(frame.issueYear).toBe(2021);
  });
});
