import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/extract/metadata/index.js';

const cited = (text: string) =>
  findCitations(text).map(({ title, documentNumber }) => [title, documentNumber]);

describe('findCitations', () => {
  it('reads a title with and without a number behind it', () => {
    expect(cited('按照《云溪市绿化条例》和《云溪市造林方案》（云政办〔2020〕 12 号）执行')).toEqual([
      ['云溪市绿化条例', null],
      ['云溪市造林方案', '云政办〔2020〕12号'],
    ]);
  });

  it('takes a title within a title as part of it', () => {
    expect(cited('《关于转发〈云溪市造林方案〉和《细则》的通知》(云办[2019]3号，以下简称《通知》)')).toEqual([
      ['关于转发〈云溪市造林方案〉和《细则》的通知', '云办〔2019〕3号'],
    ]);
  });

  it('does not count the short name again', () => {
    expect(cited('《云溪市造林方案》（以下简称《方案》）印发后，各地按《方案》办理。')).toEqual([
      ['云溪市造林方案', null],
    ]);
  });

  it('reads a number that stands alone, without the words before it', () => {
    expect(cited('根据云政办发〔2018〕25号和青府办〔2019〕第7号文件要求')).toEqual([
      [null, '云政办发〔2018〕25号'],
      [null, '青府办〔2019〕第7号'],
    ]);
  });

  it('restores a lost bracket where one reading is possible, and keeps the words where none is', () => {
    expect(cited('（云委办发〔201710号）')).toEqual([[null, '云委办发〔2017〕10号']]);
    expect(cited('（云委办发201661号）')).toEqual([[null, '云委办发〔2016〕61号']]);
    expect(cited('（云委办发〔2017010号）')).toEqual([[null, '云委办发〔2017010号']]);
  });

  it('takes no number from plain figures', () => {
    expect(cited('产品编号2018123号，第20181号展位，12345号令')).toEqual([]);
  });

  it('gives spans into the whole text for a stretch of it', () => {
    const text = '第一句《甲条例》。第二句《乙规划》（云政〔2020〕1号）。';
    const start = text.indexOf('第二句');
    const [only, ...others] = findCitations(text, { start, end: text.length });
    expect(others).toEqual([]);
    expect(text.slice(only!.span.start, only!.span.end)).toBe('《乙规划》（云政〔2020〕1号');
    expect(only!.title).toBe('乙规划');
  });

  it('does not take a quotation mark that never closes for a title', () => {
    expect(cited(`《${'字'.repeat(300)}，见《甲条例》`)).toEqual([['甲条例', null]]);
  });
});
