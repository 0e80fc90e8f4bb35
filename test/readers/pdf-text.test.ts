// The running text of PDF files: characters, lines, paragraphs, what is left out, files that cannot be read.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { A4, form, line, makePdf, setLines, show, showTurned } from '../support/pdf.js';
import { blocksIn, codesIn, documentIn, hasPdf, readBytes } from '../support/pdf-reading.js';

const read = (...contents: string[]) => blocksIn(makePdf(contents.map((content) => ({ content }))));
const omittedIn = async (...contents: string[]) =>
  (await documentIn(makePdf(contents.map((content) => ({ content }))))).omissions;

/** A column of 28 characters of 16 points, as GB/T 9704-2012 sets it. */
const LEFT = 79;
const LONG =
  '云溪市将在三年内修缮城区全部老旧水管，优先解决青石县和河湾镇的用水难题，让居民拧开龙头就有清水，并把每一段新管的位置登记在册。';

describe.skipIf(!hasPdf)('characters (skipped where pdfjs-dist is not installed)', () => {
  it('of a font that is only named are told by its character map', async () => {
    expect(await read(show(LEFT, 700, '青石县2026年工作要点'))).toEqual(['青石县2026年工作要点']);
  });

  it('that are printed twice to look bold stand once', async () => {
    expect(await read(show(LEFT, 700, '一一得一') + show(LEFT + 0.4, 700, '一一得一'))).toEqual(['一一得一']);
  });

  it('keep the wide gaps between columns, and none that setting made', async () => {
    expect(await read(show(LEFT, 700, '序号') + show(200, 700, '任务') + show(234, 700, '清单'))).toEqual([
      '序号           任务清单',
    ]);
  });

  it('of the layer that recognition lays over a scan are read, and told', async () => {
    const scan = makePdf([{ content: show(LEFT, 700, '云溪市公报', 16, '3 Tr') }]);
    expect(await blocksIn(scan)).toEqual(['云溪市公报']);
    expect(await codesIn(scan)).toEqual(['readers/recognised-text']);
  });

  it('that run aslant are a watermark, counted and left out', async () => {
    const marked = makePdf([
      { content: show(LEFT, 700, '通知') + showTurned(200, 400, '内部资料', [Math.SQRT1_2, Math.SQRT1_2]) },
    ]);
    expect(await blocksIn(marked)).toEqual(['通知']);
    expect((await readBytes(marked)).diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/watermark', { count: 4 }],
    ]);
  });
});

describe.skipIf(!hasPdf)('a page', () => {
  it('that the viewer turns is read as it is shown', async () => {
    const turned = {
      rotate: 90,
      content: showTurned(200, 100, '横排的表', [0, 1]) + showTurned(230, 100, '第二行', [0, 1]),
    };
    expect(await blocksIn(makePdf([turned]))).toEqual(['横排的表', '第二行']);
  });

  it('whose text is turned is read along its text', async () => {
    const content = showTurned(200, 100, '横排的表', [0, 1]) + showTurned(230, 100, '第二行', [0, 1]);
    expect(await read(content)).toEqual(['横排的表', '第二行']);
  });

  it('without a word among others is told', async () => {
    const pages = [{ content: show(LEFT, 700, '通知') }, { content: line(0, 0, 9, 9) }];
    expect((await readBytes(makePdf(pages))).diagnostics.map(({ code, details }) => [code, details])).toEqual(
      [['readers/pages-without-text', { count: 1 }]],
    );
  });
});

describe.skipIf(!hasPdf)('paragraphs', () => {
  it('are joined from full lines, without spaces', async () => {
    expect(await read(setLines(LONG, 28, LEFT, 700))).toEqual([LONG]);
  });

  it('end at a short line, and begin at one that is set in', async () => {
    const [one, two] = ['甲'.repeat(54), '乙'.repeat(40)];
    const content = setLines(one, 28, LEFT, 700) + setLines(two, 28, LEFT, 700 - 2 * 28);
    expect(await read(content)).toEqual([one, two]);
  });

  it('begin at a label behind a sentence that is over, though no line is set in', async () => {
    const first = `${'甲'.repeat(27)}。`;
    const content =
      setLines(LONG, 28, LEFT, 780) + show(LEFT, 600, first) + show(LEFT, 572, '（一）整修河堤。');
    expect(await read(content)).toEqual([LONG, first, '（一）整修河堤。']);
  });

  it('end where a signature follows a sentence that fills its line', async () => {
    const first = `${'甲'.repeat(27)}。`;
    const content =
      show(LEFT, 700, first) + show(LEFT, 672, '青石县人民政府') + setLines(LONG, 28, LEFT, 600);
    expect((await read(content)).slice(0, 2)).toEqual([first, '青石县人民政府']);
  });

  it('go on over a page break', async () => {
    const words = '甲'.repeat(60);
    const pages = [
      show(LEFT + 32, 100, words.slice(0, 26)) + setLines(LONG, 28, LEFT, 700),
      show(LEFT, 700, words.slice(26, 54)) + show(LEFT, 672, words.slice(54)),
    ];
    expect(await read(...pages)).toEqual([LONG, words]);
  });

  it('hang below the text behind their label', async () => {
    const content =
      setLines(LONG, 28, LEFT, 780) +
      show(LEFT, 600, '1.') +
      show(LEFT + 32, 600, '甲'.repeat(26)) +
      show(LEFT + 32, 572, '乙'.repeat(26)) +
      show(LEFT + 32, 544, '丙丙');
    expect((await read(content)).slice(1)).toEqual([`1.  ${'甲'.repeat(26)}${'乙'.repeat(26)}丙丙`]);
  });

  it('go on behind a line that leaves a bracket open, though a long word left room', async () => {
    const row = `${'甲'.repeat(23)}（`;
    const content = show(LEFT, 700, row) + show(LEFT, 672, '2026）乙') + setLines(LONG, 28, LEFT, 600);
    expect((await read(content))[0]).toBe(`${row}2026）乙`);
  });

  it('go on behind a line without room for a number and the gap before it', async () => {
    const row = '甲'.repeat(27);
    const content = show(LEFT, 700, row) + show(LEFT, 672, '12个') + setLines(LONG, 28, LEFT, 600);
    expect((await read(content))[0]).toBe(`${row}12个`);
  });

  it('that are short lines of one length stay apart', async () => {
    const names = ['青石县', '河湾镇', '云溪市'];
    expect(await read(names.map((name, index) => show(LEFT, 700 - index * 28, name)).join(''))).toEqual(
      names,
    );
  });

  it('join words in Latin letters with a space', async () => {
    const row = `${'甲'.repeat(25)} Open`;
    const content = show(LEFT, 700, row) + show(LEFT, 672, 'Data') + setLines(LONG, 28, LEFT, 600);
    expect((await read(content))[0]).toBe(`${'甲'.repeat(25)} Open Data`);
  });
});

describe.skipIf(!hasPdf)('page furniture', () => {
  const number = (text: string) => show(290, 60, text, 14);

  it('is left out and counted: page numbers, the same header on every page', async () => {
    const page = (index: number) =>
      show(200, 790, '河湾镇文件汇编', 9) + setLines(LONG, 28, LEFT, 700) + number(`- ${index} -`);
    expect(await read(page(1), page(2), page(3))).toEqual([LONG, LONG, LONG]);
    expect(await omittedIn(page(1), page(2), page(3))).toEqual([
      { reason: 'page-header', blocks: 3 },
      { reason: 'page-number', blocks: 3 },
    ]);
  });

  it('is told by a number at the foot, even on a single page', async () => {
    expect(await read(show(LEFT, 700, '通知') + number('— 1 —'))).toEqual(['通知']);
  });

  it('is what the file marks as such', async () => {
    const content = `/Artifact BMC ${show(LEFT, 800, '河湾镇')} EMC ${show(LEFT, 700, '通知')}${show(LEFT, 672, '各村')}`;
    expect(await read(content)).toEqual(['通知', '各村']);
    expect(await omittedIn(content)).toEqual([{ reason: 'page-header', blocks: 1 }]);
  });

  it('is not a line that begins an annex, though every page has one', async () => {
    const page = (index: number) => show(LEFT, 760, `附件${index}`) + setLines(LONG, 28, LEFT, 700);
    expect(await read(page(1), page(2))).toEqual(['附件1', LONG, '附件2', LONG]);
  });
});

describe.skipIf(!hasPdf)('a file that cannot be read', () => {
  const text = (bytes: string) => new Uint8Array(Buffer.from(bytes, 'latin1'));

  it.each([
    ['is damaged', text('%PDF-1.7\n%%EOF'), 'readers/damaged-pdf'],
    ['is cut off', makePdf([{ content: show(LEFT, 700, '通知') }]).slice(0, 300), 'readers/damaged-pdf'],
    ['is a scan', makePdf([{ content: line(0, 0, 9, 9) }]), 'readers/pdf-without-text'],
    [
      'has a password',
      makePdf([{ content: show(LEFT, 700, '通知') }], {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
      }),
      'readers/pdf-password',
    ],
  ])('%s', async (_, bytes, code) => {
    const { value, diagnostics } = await readBytes(bytes);
    expect([value, diagnostics.map((one) => one.code)]).toEqual([null, [code]]);
  });

  it('draws one form ten million times over', async () => {
    const nested = Array.from({ length: 8 }, (_, level) =>
      level === 7 ? form(show(9, 9, '一'), '') : form('/X Do '.repeat(10), `/X ${7 + level} 0 R`),
    );
    const bomb = makePdf([{ content: '/X Do' }], { objects: nested, resources: '/XObject << /X 6 0 R >>' });
    expect(bomb.length).toBeLessThan(5000);
    expect(await codesIn(bomb)).toEqual(['readers/too-much-drawn']);
  }, 60_000);
});

describe('without the library', () => {
  afterEach(() => {
    vi.doUnmock('node:module');
    vi.resetModules();
  });

  it('says how to install it', async () => {
    vi.resetModules();
    vi.doMock('node:module', () => ({
      createRequire: () => ({
        resolve: () => {
          throw new Error('not there');
        },
      }),
    }));
    const { readPdf } = await import('../../src/readers/pdf/read-pdf.js');
    const bytes = makePdf([{ ...A4, content: '' }]);
    const { value, diagnostics } = await readPdf(
      { name: 'a.pdf', bytes, format: 'pdf', encoding: null, text: null },
      {},
    );
    expect([value, diagnostics[0]?.code]).toEqual([null, 'readers/pdf-support-missing']);
    expect(diagnostics[0]?.message).toContain('npm install pdfjs-dist@');
  });
});
