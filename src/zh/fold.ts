// Same-length folding: patterns match on fold(text), and offsets into it are offsets into the text.

/** Traditional characters of the words that patterns look for, each with its simplified form. */
const TRADITIONAL =
  '單单責责牽牵頭头務务時时間间協协辦办領领導导門门處处實实體体號号關关於于發发會会員员縣县區区鄉乡鎮镇廳厅' +
  '長长國国動动計计劃划條条總总則则節节監监備备註注進进項项標标個个週周現现單单導导參参與与負负織织組组' +
  '構构機机點点兩两幾几萬万億亿壹壹貳贰參叁陸陆內内業业產产濟济環环評评審审議议訂订開开門门屬属應应當当' +
  '學学歲岁報报續续職职場场報报復复營营規规範范讀读護护農农隊队館馆園园聯联級级黨党團团檢检務务築筑財财';

const folded = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) folded.set(TRADITIONAL[i]!, TRADITIONAL[i + 1]!);
for (const space of '\u3000\u00a0\u2002\u2003\u2009\u202f') folded.set(space, ' ');
for (const [from, to] of [
  ['﹙', '('],
  ['﹚', ')'],
  ['､', '、'],
  ['｡', '。'],
  ['﹝', '〔'],
  ['﹞', '〕'],
] as const)
  folded.set(from, to);

const foldOne = (char: string): string => {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (folded.get(char) ?? char);
};

/**
 * Folds full-width forms (digits, letters, brackets, commas, colons), spaces and the traditional characters of the
 * words that patterns look for, each UTF-16 unit to one: `fold(text).length === text.length`, always.
 * Tabs and line breaks stay; 、 and 。 stay; 〔 【 stay.
 */
export function fold(text: string): string {
  return text.replace(/[^\x20-\x7e\n\t]/g, foldOne);
}
