// UTF-8 that was read as GBK (鑰佹棫 for 老旧). In: words. Out: the first stretch of them that is UTF-8 of common characters.

const LEADS = [0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9] as const;
const HIGH = Array.from({ length: 0x40 }, (_, index) => 0x80 + index);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

interface Tables {
  /** Characters whose GBK bytes may stand in UTF-8 of Chinese, with these bytes. */
  readonly bytesOf: ReadonlyMap<string, readonly [number, number]>;
  readonly run: RegExp;
  /** Level 1 of GB/T 2312: the 3755 most used characters. */
  readonly common: ReadonlySet<string>;
}

function setUp(): Tables {
  const gbk = new TextDecoder('gbk');
  const bytesOf = new Map<string, readonly [number, number]>();
  const add = (leads: readonly number[], trails: readonly number[]): string => {
    let all = '';
    for (const lead of leads)
      for (const trail of trails) {
        const char = gbk.decode(Uint8Array.of(lead, trail));
        if (char.length !== 1 || !/\p{Script=Han}/u.test(char)) continue;
        bytesOf.set(char, [lead, trail]);
        all += char;
      }
    return all;
  };
  const signs = add(LEADS, HIGH);
  const others = add(HIGH, [...HIGH, ...LEADS]);
  const common = range(0xb0, 0xd7).flatMap((lead) =>
    range(0xa1, 0xfe).map((trail) => gbk.decode(Uint8Array.of(lead, trail))),
  );
  return {
    bytesOf,
    run: new RegExp(`[${signs}${others}]{3,}`, 'g'),
    common: new Set(common),
  };
}

let tables: Tables | undefined;

/** Characters whose GBK bytes open one of UTF-8 in Chinese: every misread pair holds one. Written out, since making the
 * tables takes longer than reading a page. */
const SIGN = new RegExp(
  `[${
    '鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔' +
    '洳涑浯涞涠浞涓涔浜浠浼浣渚淇鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹' +
    '澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁' +
    '鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵鐎鐏鐐鐑鐒鐓鐔鐕' +
    '鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻' +
    '绾缁缂缃缇缈鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜' +
    '璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈' +
    '闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭'
  }]`,
);

/** Two characters of UTF-8 are six bytes, three characters of GBK. */
const UTF8_PAIRS = /(?:[\u00e4-\u00e9][\u0080-\u00bf]{2}){2,}/g;

/** Where words hold UTF-8 that was read as GBK: UTF-16 offsets into them, or null. Linear. */
export function misreadUtf8(words: string): { readonly start: number; readonly end: number } | null {
  if (!SIGN.test(words)) return null;
  tables ??= setUp();
  const { bytesOf, run, common } = tables;
  const utf8 = new TextDecoder('utf-8');
  for (const { 0: chars, index } of words.matchAll(run)) {
    const bytes = [...chars].flatMap((char) => bytesOf.get(char) ?? []);
    for (const found of String.fromCharCode(...bytes).matchAll(UTF8_PAIRS)) {
      const read = utf8.decode(Uint8Array.from(bytes.slice(found.index, found.index + found[0].length)));
      if (![...read].every((char) => common.has(char))) continue;
      const end = found.index + found[0].length;
      return { start: index + (found.index >> 1), end: index + ((end + 1) >> 1) };
    }
  }
  return null;
}
