// Symbol fonts. In: characters of Symbol, Wingdings and their kin. Out: the Unicode characters that look the same.

/** Stands for a character whose look is not known: U+FFFD would say that the file is damaged. */
const UNKNOWN = '□';
/** Symbol fonts are addressed by F000 + the font's own code (ECMA-376 part 1, 17.3.3.30). */
const PRIVATE = /[\uf020-\uf0ff]/g;

type Glyphs = ReadonlyMap<number, string>;

/** A table from lines such as `6c ●■`: the code of the first character, then one character a code. */
function glyphs(...lines: readonly string[]): Glyphs {
  const table = new Map<number, string>();
  for (const line of lines) {
    const [first = '', characters = ''] = line.split(' ');
    [...characters].forEach((character, index) => {
      table.set(Number.parseInt(first, 16) + index, character);
    });
  }
  return table;
}

const SYMBOL = glyphs(
  '20 \u00a0!∀#∃%&∍()∗+,−./0123456789:;<=>?',
  '40 ≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
  '61 αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  'a0 €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…',
  'c4 ⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊',
  'e5 ∑',
  'f2 ∫',
);
const WINGDINGS = glyphs(
  '22 ✂✁',
  '28 ☎✆✉',
  '3f ✍',
  '41 ✌',
  '46 ☞',
  '4a ☺',
  '4c ☹',
  '6c ●❍■□',
  '71 ❑❒⬧⧫◆❖⬥⌧⍓⌘',
  '80 ⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿',
  '9e ·•▪○',
  'a1 ○',
  'a7 ▪□',
  'ab ★',
  'd8 ➢',
  'df ←→↑↓',
  'e8 ➔',
  'ef ⇦⇨⇧⇩⬄',
  'fb ✗✓☒☑',
);
const WINGDINGS_2 = glyphs('4f ✗✓', '51 ☒☑', '53 ☒', '97 ●', 'a3 □');

const FONTS: ReadonlyMap<string, Glyphs> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['wingdings2', WINGDINGS_2],
]);

/** Text as printed, with its characters that no table knows: the font, and the code in hexadecimal digits. */
export interface SymbolText {
  readonly text: string;
  readonly unknown: readonly string[];
}

/** How a message names a symbol; both parts come from the file. */
const nameOf = (font: string | undefined, code: string): string =>
  `${(font ?? '').slice(0, 40)} ${code.slice(0, 8).toUpperCase()}`.trim();

/** Replaces the private-use characters that symbol fonts are written with; other text stays as it is. */
export function symbolsOf(text: string, font: string | undefined): SymbolText {
  if (text.search(PRIVATE) < 0) return { text, unknown: [] };
  const table = FONTS.get((font ?? 'wingdings').toLowerCase()) ?? WINGDINGS;
  const unknown: string[] = [];
  const printed = text.replace(PRIVATE, (character) => {
    const glyph = table.get(character.charCodeAt(0) - 0xf000);
    if (glyph === undefined) unknown.push(nameOf(font, character.charCodeAt(0).toString(16)));
    return glyph ?? UNKNOWN;
  });
  return { text: printed, unknown };
}

/** The character of a `w:sym` element: its font and its code in hexadecimal digits. */
export function symbolOf(font: string | undefined, code: string | undefined): SymbolText {
  const value = Number.parseInt(code ?? '', 16);
  if (!(value > 0 && value <= 0xffff)) return { text: UNKNOWN, unknown: [nameOf(font, code ?? '')] };
  const isPrivate = value >= 0xf020 && value <= 0xf0ff;
  const isSymbolFont = FONTS.has((font ?? '').toLowerCase());
  const own = !isPrivate && isSymbolFont && value <= 0xff ? value + 0xf000 : value;
  return symbolsOf(String.fromCharCode(own), font);
}
