// Lines of the head that were run together.
import { describe, expect, it } from 'vitest';
import { splitHead } from '../../src/extract/metadata/index.js';

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
