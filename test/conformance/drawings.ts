// Words in boxes, controls, drawings and formulas.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import { makeZip } from '../support/zip.js';
import { type Case, doc, docx, html, odt, rtf, show } from './case.js';
import { inRun } from './words.js';

const { cell, paragraph, paragraphOf, row, run, table } = W;
const control = (inside: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const boxText = (words: string): string =>
  `<wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx>`;
const drawing = (inside: string): string =>
  `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="300000"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>${inside}<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const bothBranches = (words: string): string =>
  inRun(
    `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(boxText(words))}</mc:Choice><mc:Fallback><w:pict><v:rect style="width:70pt;height:24pt"><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent>`,
  );
const plc = (positions: readonly number[], data: readonly number[] = []): number[] => [
  ...positions.flatMap(D.u32),
  ...data,
];
const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const SHAPE = 1026;

const boxes: readonly Case[] = [
  show(
    'controls',
    'docx',
    docx(
      control(paragraph('段')) +
        paragraphOf(run('行') + control(run('内'))) +
        table(control(row([control(cell('格')), '乙']))),
    ),
    { text: '段\n行内\n格\t乙' },
  ),
  show(
    'boxes',
    'docx',
    docx(paragraphOf(run('框前') + bothBranches('框内') + run('框后')) + paragraph('下段')),
    {
      text: '框前框后\n框内\n下段',
      libreOffice: 'LibreOffice exports no text boxes',
    },
  ),
  show(
    'boxes',
    'doc',
    doc([D.p([{ text: '框前' }, D.special('\x08'), { text: '框后' }]), D.p('下段')], {
      others: [[], [], [], [], [], [D.p('框内'), D.p('')]],
      tables: {
        40: plc([2, 9], [...D.u32(SHAPE), ...zeros(22)]),
        56: plc([0, 4], [...zeros(14), ...D.u32(SHAPE), ...zeros(4)]),
      },
    }),
    { text: '框前框后\n框内\n下段', libreOffice: 'LibreOffice exports no text boxes' },
  ),
  show(
    'boxes',
    'odt',
    odt(
      O.p(
        `框前<draw:frame svg:width="3cm" svg:height="1cm"><draw:text-box>${O.p('框内')}</draw:text-box></draw:frame>框后`,
      ) + O.p('下段'),
    ),
    {
      text: '框前框后\n框内\n下段',
      libreOffice: 'LibreOffice exports no text boxes',
    },
  ),
  show(
    'boxes',
    'rtf',
    rtf('框前{\\shp{\\*\\shpinst{\\shptxt 框内\\par}}{\\shprslt{\\pict}}}框后\\par 下段\\par'),
    {
      text: '框前框后\n框内\n下段',
      libreOffice: 'LibreOffice exports no text boxes',
    },
  ),
  show(
    'drawn',
    'docx',
    docx(
      paragraphOf(
        inRun(
          '<w:pict><v:shape style="width:200pt;height:40pt"><v:textpath string="青石县人民政府"/></v:shape></w:pict>',
        ),
      ) + paragraph('正文'),
    ),
    {
      text: '\n青石县人民政府\n正文',
      libreOffice: 'LibreOffice exports no drawn letters',
    },
  ),
];

const MATH = 'xmlns="http://www.w3.org/1998/Math/MathML"';
const formulas: readonly Case[] = [
  show(
    'equations',
    'docx',
    docx(
      paragraphOf(
        `${run('按')}<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>y</m:t></m:r></m:den></m:f></m:oMath>${run('计')}`,
      ),
    ),
    { text: '按x=1/y计', libreOffice: 'LibreOffice exports no formulas' },
  ),
  show(
    'equations',
    'odt',
    makeZip([
      ...O.odtEntries({
        body: O.p('按<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>计'),
      }),
      {
        name: 'Object 1/content.xml',
        data: `<math ${MATH}><mrow><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mi>y</mi></mfrac></mrow></math>`,
      },
    ]),
    { text: '按x=1/y计', libreOffice: 'LibreOffice exports no formulas' },
  ),
  show(
    'ruby',
    'docx',
    docx(
      paragraphOf(
        inRun(`<w:ruby><w:rubyPr/><w:rt>${run('wǎn')}</w:rt><w:rubyBase>${run('湾')}</w:rubyBase></w:ruby>`) +
          run('镇'),
      ),
    ),
    {
      text: '湾镇',
    },
  ),
  show(
    'ruby',
    'doc',
    doc([
      D.p([
        D.special('\x13'),
        { text: 'EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(wan),湾)' },
        D.special('\x15'),
        { text: '镇' },
      ]),
    ]),
    {
      text: '湾镇',
      libreOffice: 'the hand-made file lists no fields (PlcfFld), so LibreOffice shows their instructions',
    },
  ),
  show(
    'ruby',
    'odt',
    odt(
      O.p('<text:ruby><text:ruby-base>湾</text:ruby-base><text:ruby-text>wan</text:ruby-text></text:ruby>镇'),
    ),
    { text: '湾镇' },
  ),
  show('ruby', 'html', html('<p><ruby>湾<rp>(</rp><rt>wan</rt><rp>)</rp></ruby>镇</p>'), { text: '湾镇' }),
  show(
    'eastAsian',
    'docx',
    docx(
      paragraphOf(
        run('青石县') + run('水利局财政局', '<w:eastAsianLayout w:id="1" w:combine="1"/>') + run('文件'),
      ),
    ),
    {
      text: '青石县水利局财政局文件',
    },
  ),
];

export { plc, zeros };
export const drawingCases: readonly Case[] = [...boxes, ...formulas];
