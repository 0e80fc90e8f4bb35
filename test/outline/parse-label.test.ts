import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLabel } from '../../src/outline/parse-label.js';

const short = (line: string) => {
  const label = parseLabel(line);
  return label && [label.raw, label.style, label.value, label.rest];
};

describe('labels', () => {
  test.each([
    ['四、数字赋能', '四、', 'cn-dun', 4, '数字赋能'],
    ['一十二、附则', '一十二、', 'cn-dun', 12, '附则'],
    ['三、三年行动安排', '三、', 'cn-dun', 3, '三年行动安排'],
    ['一、一窗通办', '一、', 'cn-dun', 1, '一窗通办'],
    ['贰、经费来源', '贰、', 'cn-dun', 2, '经费来源'],
    ['五．清理河道', '五．', 'cn-dot', 5, '清理河道'],
    ['九 考核办法', '九', 'cn-space', 9, '考核办法'],
    ['（\t四\t）管护责任', '（\t四\t）', 'cn-paren', 4, '管护责任'],
    ['（六）：管护责任', '（六）：', 'cn-paren', 6, '管护责任'],
    ['（一）项目建设', '（一）', 'cn-paren', 1, '项目建设'],
    ['三）巡查', '三）', 'cn-rparen', 3, '巡查'],
    ['【二】巡查', '【二】', 'cn-bracket', 2, '巡查'],
    ['㈢巡查', '㈢', 'cn-paren-symbol', 3, '巡查'],
    ['9．修复堤岸', '9．', 'ar-dot', 9, '修复堤岸'],
    ['2.15分钟健身圈', '2.', 'ar-dot', 2, '15分钟健身圈'],
    ['4.3个工作日内反馈', '4.', 'ar-dot', 4, '3个工作日内反馈'],
    ['7.2021年底前建成', '7.', 'ar-dot', 7, '2021年底前建成'],
    ['1、2019年修订名录', '1、', 'ar-dun', 1, '2019年修订名录'],
    ['2、3个工作日内反馈', '2、', 'ar-dun', 2, '3个工作日内反馈'],
    ['6，修复堤岸', '6，', 'ar-comma', 6, '修复堤岸'],
    ['6：修复堤岸', '6：', 'ar-colon', 6, '修复堤岸'],
    ['（ 15 ）修复堤岸', '（ 15 ）', 'ar-paren', 15, '修复堤岸'],
    ['4）修复堤岸', '4）', 'ar-rparen', 4, '修复堤岸'],
    ['［3］修复堤岸', '［3］', 'ar-bracket', 3, '修复堤岸'],
    ['⑶修复堤岸', '⑶', 'ar-paren-symbol', 3, '修复堤岸'],
    ['⒌修复堤岸', '⒌', 'ar-dot-symbol', 5, '修复堤岸'],
    ['⑥、修复堤岸', '⑥、', 'circled', 6, '修复堤岸'],
    ['㊱修复堤岸', '㊱', 'circled', 36, '修复堤岸'],
    ['ⅲ．修复堤岸', 'ⅲ．', 'roman', 3, '修复堤岸'],
    ['Ⅳ 修复堤岸', 'Ⅳ', 'roman', 4, '修复堤岸'],
    ['XIV. 修复堤岸', 'XIV.', 'roman', 14, '修复堤岸'],
    ['（ii）修复堤岸', '（ii）', 'roman-paren', 2, '修复堤岸'],
    ['C．修复堤岸', 'C．', 'alpha-dot', 3, '修复堤岸'],
    ['c)修复堤岸', 'c)', 'alpha-rparen', 3, '修复堤岸'],
    ['（c）修复堤岸', '（c）', 'alpha-paren', 3, '修复堤岸'],
    ['第四章附则', '第四章', 'chapter', 4, '附则'],
    ['第二节 巡河', '第二节', 'section', 2, '巡河'],
    ['第三部分：保障', '第三部分：', 'part', 3, '保障'],
    ['第九条 本办法由水务站解释。', '第九条', 'article', 9, '本办法由水务站解释。'],
    ['第三，抓好落实。', '第三，', 'cn-di', 3, '抓好落实。'],
    ['其二，抓好落实。', '其二，', 'cn-qi', 2, '抓好落实。'],
    ['四是抓好落实。', '四是', 'cn-is', 4, '抓好落实。'],
    ['二要求真务实。', '二要', 'cn-yao', 2, '求真务实。'],
    ['第三步：检查验收', '第三步：', 'labelled', 3, '检查验收'],
    ['第二阶段（3月至5月）排查', '第二阶段', 'labelled', 2, '（3月至5月）排查'],
    ['专栏 2 清水工程', '专栏 2', 'labelled', 2, '清水工程'],
    ['附件二', '附件二', 'attachment', 2, ''],
    ['附件 3：河段名录', '附件 3：', 'attachment', 3, '河段名录'],
    ['附：河段名录', '附：', 'attachment', null, '河段名录'],
    ['◇ 修复堤岸', '◇', 'bullet', null, '修复堤岸'],
    ['——因地制宜。', '——', 'bullet', null, '因地制宜。'],
    ['* 修复堤岸', '*', 'bullet', null, '修复堤岸'],
  ])('%j', (line, ...expected) => expect(short(line)).toEqual(expected));

  test('decimals have a value for each level', () => {
    expect(short('2.10 河道')).toEqual(['2.10', 'decimal', [2, 10], '河道']);
    expect(short('1.2.3.河道')).toEqual(['1.2.3.', 'decimal', [1, 2, 3], '河道']);
    expect(short('1.2成立专班')).toEqual(['1.2', 'decimal', [1, 2], '成立专班']);
    expect(short('附件 1-2 河段')).toEqual(['附件 1-2', 'attachment', [1, 2], '河段']);
  });
});

describe('no label', () => {
  test.each([
    '三、四季度巡河两次。',
    '一、二级河道由县管。',
    '七、八月份防汛。',
    '第一、第二批河段。',
    '第一、二产业用水。',
    '5、6号闸门检修。',
    '1、2、3标段同步施工。',
    '8:30集合。',
    '2,500亩湿地。',
    '2.5米宽的步道。',
    '1.25个百分点',
    '11.20前报送。',
    '2019.3.5',
    '21.6.30前报送。',
    '三要素齐备。',
    '二是二，说一不二。',
    '（三）项规定的河段。',
    '（1）、（2）项材料。',
    '①至③项材料。',
    '（A）类河段。',
    'U.S. 标准',
    'Ⅱ、Ⅲ类水体。',
    '〔12〕号文',
    '第四章规定的程序。',
    '第五条、第六条同时废止。',
    '第一步行街改造。',
    '附件1和附件2同时废止。',
    '附近河段',
    '一般河段',
    '万亩湿地',
    '☆☆☆',
    '□是 □否',
    '·················12',
    '————————',
    '— 12 —',
    '',
    '　 \t',
  ])('%j', (line) => expect(parseLabel(line)).toBeNull());
});

test('offsets point at the label and at the text behind it', () => {
  const line = '\u3000\u3000（ 二 ）\u3000巡河 护河\u3000';
  const label = parseLabel(line)!;
  expect(label).toMatchObject({ raw: '（ 二 ）', offset: 2, rest: '巡河 护河', restOffset: 8 });
});

test('any line: raw and rest are slices of it, nothing between them but space', () => {
  const piece = fc.constantFrom(...'一二十百、．.（）(1２3)第章条是要附件：:①Ⅰ●—- 　a水利局，。年%');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const line = pieces.join('');
      const label = parseLabel(line);
      if (!label) return;
      expect(line.slice(label.offset, label.offset + label.raw.length)).toBe(label.raw);
      expect(line.slice(label.restOffset, label.restOffset + label.rest.length)).toBe(label.rest);
      expect(line.slice(0, label.offset).trim()).toBe('');
      expect(line.slice(label.offset + label.raw.length, label.restOffset).trim()).toBe('');
      expect(label.raw.length).toBeGreaterThan(0);
    }),
  );
});

test.each(['（', '一', '1.', '第', '附 ', '- ', '1', ' '])('a line of 200,000 times %j is read', (piece) => {
  expect(() => parseLabel(piece.repeat(200_000))).not.toThrow();
});
