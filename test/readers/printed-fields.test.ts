// Fields that print their instruction: as a function, and in the formats that have fields.
import { describe, expect, it } from 'vitest';
import { printedBy } from '../../src/readers/word/printed-fields.js';
import { paragraphOf, run, textOfBody } from '../support/docx.js';

const eq = (instruction: string) => printedBy(instruction)?.text ?? null;

describe('EQ', () => {
  it.each([
    [String.raw`eq \o\ac(○,1)`, '①'],
    [String.raw`EQ \o\ac(○,12)`, '⑫'],
    [String.raw`eq \o\ac(○,１)`, '①'],
    [String.raw`eq \o\ac(○,三)`, '㊂'],
    [String.raw`eq \o\ac(○,密)`, '密'],
    [String.raw`eq \o\ac(□,急)`, '急'],
    [String.raw`eq \o\ac(○,21)`, '21'],
    [String.raw` EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(yún),云) `, '云'],
    [String.raw`EQ \f(1,2)`, '1/2'],
    [String.raw`EQ \r(3,x)+\r(y)`, '3√x+√y'],
    [String.raw`EQ 长\s\up6(2)`, '长2'],
    [String.raw`EQ \b\lc\{(\a\al\co1(甲,乙))`, '(甲 乙)'],
    [String.raw`EQ \i\su(1,n,k)`, '∑1nk'],
    [String.raw`EQ 一\,二\)`, '一,二)'],
  ])('%s', (instruction, printed) => {
    expect(eq(instruction)).toBe(printed);
  });

  it.each([
    ['an argument that never ends', String.raw`EQ \f(1,`],
    ['nesting without end', `EQ ${String.raw`\x(`.repeat(2000)}`],
    ['a lone backslash', 'EQ \\'],
  ])('%s ends', (_, instruction) => {
    expect(typeof (eq(instruction) ?? '')).toBe('string');
  });
});

it('SYMBOL prints the character of its font', () => {
  expect(printedBy(String.raw`SYMBOL 254 \f "Wingdings" \s 12`)).toEqual({ text: '☑', unknown: [] });
  expect(printedBy(String.raw`SYMBOL 0x51 \f Wingdings2`)?.unknown).toEqual([]);
});

it('other fields print nothing of their instruction', () => {
  expect(printedBy(' PAGE ')).toBeNull();
  expect(printedBy('HYPERLINK "https://example.cn"')).toBeNull();
});

const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe('in a Word document', () => {
  const field = (text: string, result = '') =>
    character('begin') + instruction(text) + result + character('end');

  it('a character in a circle is read where the field has no result, and where it is empty', async () => {
    const circled = field(String.raw`eq \o\ac(○,2)`);
    const empty = field(String.raw`eq \o\ac(○,3)`, character('separate'));
    expect(await textOfBody(paragraphOf(run('第') + circled + empty + run('项')))).toBe('第②③项');
  });

  it('a result that is kept counts', async () => {
    const kept = field(String.raw`eq \o\ac(○,2)`, character('separate') + run('（二）'));
    expect(await textOfBody(paragraphOf(kept))).toBe('（二）');
  });

  it('one in the instruction of another is part of that instruction', async () => {
    const outer = character('begin') + instruction('IF ') + field(String.raw`eq \f(1,2)`);
    expect(
      await textOfBody(paragraphOf(`${outer}${character('separate')}${run('是')}${character('end')}`)),
    ).toBe('是');
  });
});
