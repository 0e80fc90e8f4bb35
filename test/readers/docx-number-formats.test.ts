// The formats of automatic numbers.
import { describe, expect, it } from 'vitest';
import { abstractList, inList, level, list, paragraph, textOfBody } from '../support/docx.js';

describe('formats', () => {
  const one = async (format: string, text: string, more = '') =>
    textOfBody(paragraph('项', inList(1)), {
      numbering: abstractList(0, level(0, format, text, more, 3)) + list(1, 0),
    });
  it.each([
    ['chineseLegalSimplified', '%1、', '叁、项'],
    ['decimalEnclosedCircleChinese', '%1', '③项'],
    ['decimalFullWidth', '%1．', '３．项'],
    ['upperRoman', '%1.', 'III.项'],
    ['none', '附件：', '附件：项'],
    ['bullet', '●', '●项'],
  ])('%s', async (format, text, expected) => {
    expect(await one(format, text)).toBe(expected);
  });
  it('bullets of symbol fonts are shown as Unicode has them', async () => {
    expect(await one('bullet', '\uf06c', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')).toBe('●项');
  });
  it('a custom format counts, not the fallback behind it', async () => {
    const custom =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>';
    const numbering = abstractList(0, custom) + list(1, 0);
    expect(await textOfBody(paragraph('项', inList(1)), { numbering })).toBe('003、项');
  });
});
