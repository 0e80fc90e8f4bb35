// Words of section headings. In: a heading without its label. Out: what kind of section it opens.
import { fold } from './fold.js';

export type SectionWordKind =
  | 'goals'
  | 'principles'
  | 'safeguards'
  | 'schedule'
  | 'organisation'
  | 'background'
  | 'tasks';

// Ordered: what comes first decides. 总体要求和基本原则 is principles; 目标任务 are tasks.
const KINDS: readonly (readonly [SectionWordKind, string])[] = [
  [
    'safeguards',
    '保障措施|组织保障|组织领导|组织实施|工作保障|实施保障|保障机制|工作要求|有关要求|相关要求|几点要求|具体要求|组织推进|落实保障|监督保障',
  ],
  [
    'tasks',
    '目标任务|工作任务|主要任务|重点任务|重点工作|主要工作|主要措施|重点举措|工作措施|具体任务|任务分工|工作内容|主要内容|工作重点|重点内容|主要举措|任务措施|实施内容|重点领域|公开任务|工作安排|任务安排|重点项目|重点工程',
  ],
  [
    'principles',
    '指导思想|基本原则|工作原则|总体思路|工作思路|工作理念|总体要求|总要求|基本要求|总体考虑|工作方针',
  ],
  [
    'goals',
    '工作目标|总体目标|主要目标|发展目标|目标要求|预期目标|行动目标|试点目标|建设目标|年度目标|阶段目标|创建目标|整治目标',
  ],
  [
    'schedule',
    '实施步骤|时间安排|工作步骤|方法步骤|进度安排|阶段安排|步骤安排|时间步骤|推进步骤|工作进度|实施阶段|工作阶段|日程安排|时间进度|时间步骤|实施进度|推进计划|时间节点|活动步骤|整治步骤|阶段划分',
  ],
  [
    'organisation',
    '领导小组|工作专班|组织机构|组织架构|组织体系|指挥体系|机构设置|人员组成|工作机构|指挥机构|领导机构|办事机构|指挥部',
  ],
  [
    'background',
    '背景|重大意义|重要意义|编制依据|工作依据|适用范围|试点范围|实施范围|整治范围|基本情况|工作基础|附则|总则|名词解释|术语|用语|解释权|有效期|附件',
  ],
];

const DUTIES =
  /(?:职责|分工|责任)(?:分工|划分|任务|清单|要求)?$|^(?:部门|单位|成员单位|各部门|各单位|有关部门|相关部门)(?:工作)?(?:职责|分工|责任)/;

/** Whether a section deals out duties: what its items begin with is who does them. */
export function isDutiesHeading(heading: string): boolean {
  const word = plain(heading);
  return word.length <= 16 && DUTIES.test(word);
}

/** Verbs and years that may stand before such a word: 切实加强组织领导, 2018年重点工作. */
const LEAD_IN =
  '(?:\\d{4}年度?)?(?:进一步|切实|全面|不断|着力)?(?:加强|强化|健全|完善|明确|抓好|做好|落实|成立|严格|狠抓|实施)?';

/** Words that make of a heading work to be done, whatever it ends with: 夯实工作基础, 锚定发展目标. */
const WORK =
  '(?:围绕|聚焦|锚定|紧扣|紧盯|对照|完成|实现|推进|推动|夯实|夯牢|筑牢|打牢|优化|改善|摸清|把握|认清|以|[^,]{0,20},)';

/** The word opens the heading, or closes it; 以公开为基本要求推进工作 is no heading of principles. */
const anchored = (kind: SectionWordKind, words: string): RegExp =>
  kind === 'safeguards' || kind === 'tasks'
    ? new RegExp(`^${LEAD_IN}(?:${words})|(?:${words})$`)
    : new RegExp(`^${LEAD_IN}(?:${words})|^(?!${WORK}).{0,20}(?:${words})$`);

/** Verbs that make of a short heading work to be done: 扩大服务范围, 压缩办理时间. */
const CHANGES =
  '(?:提升|提高|创造|改进|落实|确保|保障|完善|强化|加强|拓展|扩大|延伸|明确|压缩|压减|缩短|减少|延长|合理|科学)';

/** Short words that are such a heading only with little before them: 改革目标, 有关依据, 支持对象和条件. */
const WEAK: readonly (readonly [SectionWordKind, string])[] = [
  ['goals', '目标|指标'],
  ['background', '依据|现状|形势|意义|对象|范围|条件'],
  ['schedule', '时间'],
];

const PATTERNS: readonly (readonly [SectionWordKind, RegExp])[] = [
  ...KINDS.map(([kind, words]) => [kind, anchored(kind, words)] as const),
  ...WEAK.map(([kind, words]) => [kind, new RegExp(`^(?!${WORK}|${CHANGES}).{0,7}(?:${words})$`)] as const),
];

/** A heading as matched: folded, without white space, and without punctuation and a bracket (（7项）, （略）) at its end. */
const plain = (heading: string): string =>
  fold(heading)
    .replace(/\s+/g, '')
    .replace(/[。:;,.]+$/, '')
    .replace(/(?<=.)\([^()]{1,16}\)$/, '');

/** The longest a heading may be to be known by its words. */
const LONGEST = 24;

/** The longest a stage with its days may be. */
const LONGEST_STAGE = 48;

/** What the heading's own words say; null where they say nothing in particular. */
export function sectionKindOf(heading: string): SectionWordKind | null {
  const word = plain(heading);
  if (word.length > LONGEST) return null;
  for (const [kind, pattern] of PATTERNS) if (pattern.test(word)) return kind;
  return null;
}

/** The words of all kinds but those that open sentences of work as well (工作要求…, 背景…). */
const LEADING = new RegExp(
  `^(?:${KINDS.filter(([kind]) => kind !== 'tasks' && kind !== 'background')
    .map(([, words]) => words)
    .join('|')}|附则)`,
);

/** A stage with its days behind it: 宣传发动阶段（3月1日至3月31日）; a time with its days: 检查时间3月1日至5月31日. */
const STAGE = /^[\u4e00-\u9fff]{2,4}时间[:\d]|^[^,。;:]{1,12}阶段(?:\([^()]{2,30}\)|:|$)/;

/** The kind of a heading that the text runs on behind without a stop (一、总体要求以…): by the words it opens with. */
export function leadingSectionKind(text: string): SectionWordKind | null {
  const words = fold(text.slice(0, LONGEST_STAGE)).replace(/\s+/g, '');
  if (STAGE.test(words)) return 'schedule';
  const opening = LEADING.exec(words.slice(0, LONGEST));
  return opening && sectionKindOf(opening[0]);
}

const CLOSING =
  /^(?:切实|全力|认真)?(?:抓好|抓实|狠抓|抓|强化|加强|推动|确保|做好)?(?:工作|责任|任务|贯彻|组织)?(?:落实|督查|督办|督促|督导|督促检查|监督检查|督查考核|考核评估|督促落实)(?:落实|工作|到位|见效)?$/;

/** Whether a heading closes a plan with how it is followed up (抓好落实, 加强督查): it lays out no work of its own. */
export function isClosingHeading(heading: string): boolean {
  const word = plain(heading);
  return word.length <= 10 && CLOSING.test(word);
}

/** 目标任务 heads tasks where items stand below it; with running text alone it tells the goals. */
export const isGoalsHeading = (heading: string): boolean =>
  /^(?:总体|主要|年度|工作|重点)?(?:目标任务|任务目标)$/.test(plain(heading));

const BARE =
  /^(?:附则|总则|总体要求|指导思想|基本原则|工作原则|工作目标|总体目标|主要目标|发展目标|主要任务|重点任务|工作任务|重点工作|保障措施|组织保障|组织领导|组织实施|实施步骤|时间安排|工作步骤|工作要求|有关要求|工作安排)$/;

/** Whether a whole line without a label is a section's heading by its own words (附则, 保障措施). */
export const isSectionWord = (line: string): boolean => line.length <= 16 && BARE.test(plain(line));
