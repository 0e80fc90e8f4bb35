// The words that Chinese plans tell time with. In: nothing. Out: word lists, and sources of patterns that hold no more than words.

/** White space that wrapped or justified text puts inside a date; bounded, so that patterns stay linear. */
export const GAP = '\\s{0,4}';

/** Years told by a word: how far from the year of the document, or (`carried`) from the year last named. */
export const YEAR_WORDS: Readonly<
  Record<string, { readonly from: 'document' | 'carried'; readonly shift: number }>
> = {
  今年: { from: 'document', shift: 0 },
  本年: { from: 'document', shift: 0 },
  本年度: { from: 'document', shift: 0 },
  当年: { from: 'carried', shift: 0 },
  当年度: { from: 'carried', shift: 0 },
  明年: { from: 'document', shift: 1 },
  去年: { from: 'document', shift: -1 },
  上年: { from: 'document', shift: -1 },
  上年度: { from: 'document', shift: -1 },
  次年: { from: 'carried', shift: 1 },
  次年度: { from: 'carried', shift: 1 },
  翌年: { from: 'carried', shift: 1 },
};

/** Parts of a month: first and last day, 31 standing for the last day of the month. */
export const MONTH_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  上中旬: [1, 20],
  中上旬: [1, 20],
  中下旬: [11, 31],
  初: [1, 10],
};

/** Feasts with a fixed day of the solar calendar (month, day). */
export const SOLAR_FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1],
  三八: [3, 8],
  妇女节: [3, 8],
  植树节: [3, 12],
  清明: [4, 4],
  五一: [5, 1],
  劳动节: [5, 1],
  五四: [5, 4],
  青年节: [5, 4],
  六一: [6, 1],
  儿童节: [6, 1],
  七一: [7, 1],
  建党节: [7, 1],
  八一: [8, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  国庆: [10, 1],
};

/** Names of feasts that have a day of their own in every year. */
export const FEAST_NAMES: readonly string[] = ['春节', ...Object.keys(SOLAR_FEASTS)];

/** Separators of a range: 6月至9月, 2018—2020年, 7.1~7.15. */
export const RANGE_MARK = '(?:至|到|[-~—–―─－～]{1,2})';

/**
 * 前 as a marker, not as the head of another word (前期, 前提, 前三季度); where such a word's second character begins a
 * verb or noun of its own (6月底前提供, 6月底前项目开工), 前 is the marker all the same.
 */
export const BEFORE =
  '(?:之前|以前|前夕|前(?![后期述往端景台瞻言身款]|提(?![供交出请报升高前])|列(?![入出支])|沿(?![线街路])|所(?![有需属涉])|' +
  '置(?!换)|移(?![交送])|项(?!目)|[\\d几一二两三四五六七八九十]{1,3}个?(?:季|年|月|日|天|周|工作日|名|位|批|项|条)))';

/** 内 as a marker, not as the head of another word (内部, 内容). */
export const WITHIN = '(?:以内|之内|内(?![部容控外涵设需生地陆在蒙河涝政]))';

/** Words that say where the year, the month or the quarter ends. */
export const END_WORDS = '[底末]';

export const WEEKDAYS = '一二三四五六日';

/** A numeral as durations and counts use it: 3, 15, 三, 十五, 两, 半. */
export const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)';

/** What a document may call itself. */
export const SELF_NAMES =
  '(?:通知|方案|意见|措施|举措|预案|规程|办法|计划|规定|规划|细则|条例|要点|行动|文件|政策|清单|决定|公告|通告|纲要|制度|工作方案|实施方案|实施意见|行动计划|若干措施|实施细则)';

/** Labels whose value is a deadline: 完成时限：…. */
export const TIME_LABELS =
  '(?:(?:完成|办结|办理|整改|落实|推进|实施|责任|工作|任务|销号|报送|交付|建设)?(?:时限|期限|时间节点|时间要求|时限要求|进度要求|进度安排|截止日期|截止时间|截止时限)|(?:计划|预计|拟)?(?:完成|办结|整改|销号|竣工|交付)(?:时间|日期))';

/** Labels that end the value of the label before them: 责任单位：…. */
export const OTHER_LABELS =
  '(?:牵头|责任|配合|协办|主办|承办|参与|实施|落实|联系|督办|督导|指导|监督|主责|协同|协作|分管|挂点|工作|目标|备注)[一-龥]{0,8}[:]';

/** What stands in a cell that has no value. */
export const PLACEHOLDER = /^(?:[-—–―─/\\.·*×。\s]*|无|暂无|待定|空|不涉及|n\/?a)$/i;

/** What is done at each turn of a rhythm: 周调度, 一月一通报. */
export const REPORTING_ACT_WORDS: readonly string[] =
  '调度|通报|考核|报告|小结|督查|督导|分析|会商|研判|例会|总结|评估|排名|点评|汇报|报送|巡查|自查|晾晒|盘点'.split(
    '|',
  );

/** The same as a pattern. */
export const REPORTING_ACTS = `(?:${REPORTING_ACT_WORDS.join('|')})`;

/** Words before a deadline that soften it. */
export const HEDGES = '(?:力争|争取|力求|原则上)';
