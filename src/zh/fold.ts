// Same-length folding. In: text as written. Out: text that patterns match on; offsets into it are offsets into the text.

/** Traditional characters of the words that patterns look for, each with its simplified form. */
const TRADITIONAL =
  '單单責责牽牵頭头務务時时間间協协辦办領领導导門门處处實实體体號号關关於于發发會会員员縣县區区鄉乡鎮镇廳厅' +
  '長长國国動动計计劃划條条總总則则節节監监備备註注進进項项標标個个週周現现參参與与負负織织組组構构機机點点' +
  '兩两幾几萬万億亿貳贰陸陆內内業业產产濟济環环評评審审議议訂订開开門门屬属應应當当學学歲岁報报續续職职' +
  '場场復复營营規规範范讀读護护農农隊队館馆園园聯联級级黨党團团檢检築筑財财';

/** Small and half-width punctuation. */
const PUNCTUATION = '﹙(﹚)﹝〔﹞〕｡。､、﹑、﹐,﹒.﹔;﹕:';

const SPACES =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';

/** What each UTF-16 unit folds to; 0 for the many that stay. */
const folded = new Uint16Array(0x10000);
for (const pairs of [TRADITIONAL, PUNCTUATION])
  for (let at = 0; at + 1 < pairs.length; at += 2) folded[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
for (let at = 0; at < SPACES.length; at++) folded[SPACES.charCodeAt(at)] = 0x20;
// Full-width forms stand at a fixed distance from ASCII.
for (let code = 0xff01; code <= 0xff5e; code++) folded[code] = code - 0xfee0;

/**
 * Folds full-width forms (digits, letters, brackets, commas, colons), spaces and the traditional characters of the
 * words that patterns look for, each UTF-16 unit to one: `fold(text).length === text.length`, always.
 * Tabs and line breaks stay; 、 and 。 stay; 〔 【 stay. Folding twice is folding once.
 */
export function fold(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = folded[text.charCodeAt(at)]!;
    if (unit === 0) continue;
    result += text.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}
