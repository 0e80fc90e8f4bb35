// The words of a document: what a person reads of runs, fields and links.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import { type Case, doc, docx, html, odt, rtf, show } from './case.js';

const { paragraphOf, run } = W;
const inRun = (xml: string): string => `<w:r>${xml}</w:r>`;
const character = (type: string): string => inRun(`<w:fldChar w:fldCharType="${type}"/>`);
const instruction = (text: string): string =>
  inRun(`<w:instrText xml:space="preserve">${text}</w:instrText>`);
const field = (code: string, result: string): string =>
  character('begin') + instruction(code) + character('separate') + result + character('end');

const BROKEN = '上行\n下行\t列后\n续‑完';
const plainWords: readonly Case[] = [
  show(
    'breaks',
    'docx',
    docx(
      paragraphOf(
        run('上行') +
          inRun('<w:br/>') +
          run('下行') +
          inRun('<w:tab/>') +
          run('列后') +
          inRun('<w:cr/>') +
          run('续') +
          inRun('<w:noBreakHyphen/>') +
          run('完'),
      ),
    ),
    { text: BROKEN },
  ),
  show('breaks', 'doc', doc([D.p('上行\x0b下行\t列后\x0b续\x1e完')]), { text: BROKEN }),
  show('breaks', 'odt', odt(O.p('上行<text:line-break/>下行<text:tab/>列后<text:line-break/>续‑完')), {
    text: BROKEN,
  }),
  show('breaks', 'rtf', rtf('上行\\line 下行\\tab 列后\\line 续\\_完\\par'), { text: BROKEN }),
  show('breaks', 'html', html('<p>上行<br>下行 列后<br>续‑完</p>'), { text: '上行\n下行 列后\n续‑完' }),
  show(
    'symbols',
    'docx',
    docx(
      paragraphOf(
        inRun('<w:sym w:font="Wingdings" w:char="F0FE"/>') +
          run('已完成') +
          run('\uf06c', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
      ),
    ),
    { text: '☑已完成●', libreOffice: 'LibreOffice exports private characters for symbol fonts' },
  ),
  show('symbols', 'rtf', rtf("{\\fonttbl{\\f1\\fcharset2 Wingdings;}}{\\f1\\'fe}已完成\\par"), {
    text: '☑已完成',
    libreOffice: 'LibreOffice exports private characters for symbol fonts',
  }),
];

const RESULT = '第3页，共9页';
const fields: readonly Case[] = [
  show(
    'fields',
    'docx',
    docx(
      paragraphOf(
        run('第') +
          field(' REF a ', run('3')) +
          run('页，共') +
          `<w:fldSimple w:instr=" REF b ">${run('9')}</w:fldSimple>` +
          run('页'),
      ),
    ),
    {
      text: RESULT,
      absent: ['REF'],
    },
  ),
  show('fields', 'doc', doc([D.p([{ text: '第' }, ...D.field(' REF a ', '3'), { text: '页，共9页' }])]), {
    text: RESULT,
    absent: ['REF'],
    libreOffice: 'LibreOffice looks the bookmark up anew and says that it is not there',
  }),
  show(
    'fields',
    'odt',
    odt(O.p('第<text:page-number>3</text:page-number>页，共<text:page-count>9</text:page-count>页')),
    {
      text: RESULT,
      libreOffice: 'LibreOffice counts its own pages',
    },
  ),
  show('fields', 'rtf', rtf('第{\\field{\\*\\fldinst REF a}{\\fldrslt 3}}页，共9页\\par'), {
    text: RESULT,
    absent: ['REF'],
  }),
  show(
    'printedFields',
    'docx',
    docx(
      paragraphOf(
        run('第') + character('begin') + instruction('eq \\o\\ac(○,2)') + character('end') + run('项'),
      ),
    ),
    {
      text: '第②项',
      libreOffice: 'LibreOffice drops the field',
    },
  ),
  show(
    'printedFields',
    'doc',
    doc([
      D.p([
        { text: '第' },
        D.special('\x13'),
        { text: 'eq \\o\\ac(○,2)' },
        D.special('\x15'),
        { text: '项' },
      ]),
    ]),
    {
      text: '第②项',
      libreOffice: 'LibreOffice drops the field',
    },
  ),
  show('printedFields', 'rtf', rtf('第{\\field{\\*\\fldinst eq \\\\o\\\\ac(○,2)}{\\fldrslt }}项\\par'), {
    text: '第②项',
    libreOffice: 'LibreOffice drops the field',
  }),
];

const LINKED = '详见实施细则。';
const links: readonly Case[] = [
  show(
    'links',
    'docx',
    docx(
      paragraphOf(
        `${run('详见')}<w:hyperlink w:anchor="a">${run('实施细则')}</w:hyperlink><w:bookmarkStart w:id="0" w:name="a"/>${run('。')}<w:bookmarkEnd w:id="0"/>`,
      ),
    ),
    { text: LINKED },
  ),
  show(
    'links',
    'doc',
    doc([
      D.p([{ text: '详见' }, ...D.field(' HYPERLINK "https://a.example.cn" ', '实施细则'), { text: '。' }]),
    ]),
    {
      text: LINKED,
      libreOffice: 'the hand-made file lists no fields (PlcfFld), so LibreOffice shows their instructions',
      absent: ['example'],
    },
  ),
  show(
    'links',
    'odt',
    odt(
      O.p(
        '详见<text:a xlink:type="simple" xlink:href="https://a.example.cn">实施细则</text:a><text:bookmark text:name="a"/>。',
      ),
    ),
    {
      text: LINKED,
      absent: ['example'],
    },
  ),
  show(
    'links',
    'rtf',
    rtf(
      '详见{\\field{\\*\\fldinst HYPERLINK "https://a.example.cn"}{\\fldrslt 实施细则}}{\\*\\bkmkstart a}。{\\*\\bkmkend a}\\par',
    ),
    {
      text: LINKED,
      absent: ['example'],
    },
  ),
  show(
    'links',
    'html',
    html('<p>为做好防汛工作，详见<a href="https://a.example.cn">实施细则</a><a name="a"></a>。</p>'),
    {
      text: `为做好防汛工作，${LINKED}`,
      absent: ['example'],
    },
  ),
  show('links', 'md', Buffer.from('详见[实施细则](https://a.example.cn)。\n'), {
    text: `${LINKED}\n`,
    absent: ['example'],
  }),
];

export { character, field, inRun };
export const wordCases: readonly Case[] = [...plainWords, ...fields, ...links];
