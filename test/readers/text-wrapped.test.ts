// Hard-wrapped text: lines that go on are joined, page numbers between them set aside, everything else stays as it is.
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/document/place.js';
import { readText } from '../../src/readers/text/read-text.js';
import { loadSource } from '../../src/source/load-source.js';

const read = async (text: string) => {
  const { value } = await loadSource(new TextEncoder().encode(text), 'a.txt');
  const { value: document } = await readText(value!, {});
  return document!;
};

const paragraphs = async (text: string): Promise<string[]> => {
  const document = await read(text);
  return document.blocks.map(({ span }) => document.text.slice(span.start, span.end));
};

const INDENTED = [
  '    （一）修好河堤。对全长十二公里的河堤逐段排查，列出清单，限期整',
  '改，确保汛期安全，由镇水利站每周巡查一次，发现险情立即上报并组织',
  '人员抢修。',
  '    （二）疏浚沟渠。对淤积的沟渠分批清理，先主干后支线，先急后缓，',
  '保证排水通畅，清出的淤泥集中堆放，统一处理，不得倒入河道和农田之',
  '                         - 3 -',
  '中，违者追究责任。',
  '    （三）储备物资。',
].join('\n');

describe('wrapped text', () => {
  test('paragraphs told by their indent', async () => {
    const [first, second, third, ...rest] = await paragraphs(INDENTED);
    expect(first).toMatch(/^（一）修好河堤.*限期整改，.*组织人员抢修。$/);
    expect(second).toMatch(/^（二）疏浚沟渠.*农田之中，违者追究责任。$/);
    expect(third).toBe('（三）储备物资。');
    expect(rest).toEqual([]);
  });

  test('paragraphs told by their labels where no line is indented', async () => {
    const flat = INDENTED.split('\n')
      .map((line) => line.trim())
      .join('\n');
    expect(await paragraphs(flat)).toEqual(await paragraphs(INDENTED));
  });

  test('the page number between is accounted for', async () => {
    expect((await read(INDENTED)).omissions).toEqual([{ reason: 'page-number', blocks: 1 }]);
  });

  test('places are those of the file', async () => {
    const document = await read(INDENTED);
    expect(placesOf(document)(document.text.indexOf('违者追究'))).toEqual({ line: 7, column: 3 });
  });

  test('a bracket that is still open goes on', async () => {
    const open = `${INDENTED}\n    （四）做好值守。汛期实行二十四小时值班，信息随时上报。（责任单位：\n镇水利站、镇应急办）`;
    expect((await paragraphs(open)).at(-1)).toMatch(/（责任单位：镇水利站、镇应急办）$/);
  });

  test('one paragraph a line stays as it is', async () => {
    const lines = [
      '关于修好河堤的通知',
      '一、修好河堤。逐段排查，列出清单。',
      '责任单位：镇水利站',
      '二、疏浚沟渠。',
    ];
    expect(await paragraphs(lines.join('\n'))).toEqual(lines);
  });
});
