// The words for the parts of a plan, in Chinese and in English. In: a language. Out: words.
import type { Deadline } from '../plan/deadline-schema.js';
import type { Section, Unit } from '../plan/schema.js';

export type PlanLanguage = 'zh' | 'en';

type Words<Key extends string> = Readonly<Record<Key, readonly [string, string]>>;

const LABELS = {
  file: ['文件', 'file'],
  title: ['标题', 'title'],
  noticeTitle: ['通知标题', 'notice title'],
  documentNumber: ['发文字号', 'document number'],
  issuedOn: ['成文日期', 'issue date'],
  issuers: ['发文机关', 'issuer'],
  recipients: ['主送机关', 'recipient'],
  copiedTo: ['抄送机关', 'copied unit'],
  section: ['章节', 'section'],
  task: ['任务', 'task'],
  lead: ['牵头单位', 'lead unit'],
  responsible: ['责任单位', 'responsible unit'],
  leadOrResponsible: ['牵头/责任单位', 'lead/responsible'],
  cooperating: ['配合单位', 'cooperating unit'],
  supervising: ['督办单位', 'supervising unit'],
  person: ['责任人', 'person'],
  deadline: ['完成时限', 'deadline'],
  extra: ['其他列', 'other column'],
  unread: ['没有归入', 'unread'],
  told: ['提示', 'told'],
  account: ['对账', 'account'],
  inherited: ['沿用', 'inherited'],
  none: ['（无）', '(none)'],
} as const satisfies Words<string>;

export type PlanLabel = keyof typeof LABELS;

const RULES: Words<Unit['rule']> = {
  cell: ['单元格', 'cell'],
  bracket: ['括注', 'bracket'],
  clause: ['正文语句', 'clause'],
  'label-line': ['标注行', 'label line'],
  'merged-cell': ['合并单元格', 'merged cell'],
  section: ['所在章节', 'section'],
  convention: ['文中约定', 'convention'],
  letterhead: ['版头', 'letterhead'],
  signature: ['落款', 'signature'],
  title: ['标题', 'title'],
  salutation: ['主送', 'salutation'],
  'copy-line': ['抄送', 'copy line'],
};

const KINDS: Words<Deadline['kind']> = {
  'due-by': ['截止', 'due by'],
  period: ['时段', 'period'],
  recurring: ['周期', 'recurring'],
  'duration-limit': ['限期', 'time limit'],
  'event-relative': ['随事件', 'tied to an event'],
  ongoing: ['长期', 'ongoing'],
  unparsed: ['未解析', 'unparsed'],
};

const YEARS: Words<NonNullable<Deadline['yearSource']>> = {
  explicit: ['年份见原文', 'year as written'],
  carried: ['年份承前', 'year carried over'],
  'plan-title': ['年份取自标题', 'year of the title'],
  'document-date': ['年份取自成文日期', 'year of issue'],
};

const SECTIONS: Words<Section['kind']> = {
  tasks: ['任务', 'tasks'],
  goals: ['目标', 'goals'],
  principles: ['原则', 'principles'],
  safeguards: ['保障', 'safeguards'],
  schedule: ['进度', 'schedule'],
  organisation: ['机构', 'organisation'],
  other: ['其他', 'other'],
};

/** What explanation, summary and review page call the parts of a plan, in one language. */
export function planWords(language: PlanLanguage) {
  const at = language === 'zh' ? 0 : 1;
  return {
    /** The plan's own messages are Chinese: in English their code and details stand alone. */
    chinese: at === 0,
    label: (key: PlanLabel): string => LABELS[key][at],
    rule: (rule: Unit['rule']): string => RULES[rule][at],
    kind: (kind: Deadline['kind']): string => KINDS[kind][at],
    year: (source: NonNullable<Deadline['yearSource']>): string => YEARS[source][at],
    section: (kind: Section['kind']): string => SECTIONS[kind][at],
    place: (place: Unit['evidence']['place']): string => {
      const [line, table, paragraph] =
        at === 0
          ? ['第{a}行第{b}列', '表{a}第{b}行第{c}列', '第{a}段']
          : ['line {a}, column {b}', 'table {a}, row {b}, column {c}', 'paragraph {a}'];
      if ('line' in place) return line!.replace('{a}', `${place.line}`).replace('{b}', `${place.column}`);
      if ('paragraph' in place) return paragraph!.replace('{a}', `${place.paragraph}`);
      return table!
        .replace('{a}', `${place.table}`)
        .replace('{b}', `${place.row}`)
        .replace('{c}', `${place.column}`);
    },
    /** What a list that was shortened leaves out, and where all of it stands. */
    more: (count: number): string =>
      at === 0
        ? `另有 ${count} 条（核对页列出全部：-o 核对.html）`
        : `${count} more (the review page has all: -o review.html)`,
    account: (blocks: number, used: number, unread: number, ignored: string): string =>
      at === 0
        ? `共 ${blocks} 块：采用 ${used}，略去 ${ignored || '0'}，没有归入 ${unread}`
        : `${blocks} blocks: ${used} used, ignored ${ignored || '0'}, ${unread} unread`,
  };
}

export type PlanWords = ReturnType<typeof planWords>;

/** What the words of a deadline were taken to mean: a date, a stretch of dates, a rule of recurrence, a length of time. */
export function meaningOf({ kind, start, end, recurrence, duration }: Deadline): string {
  if (kind === 'recurring') return recurrence?.rrule ?? recurrence?.every ?? '';
  if (kind === 'duration-limit')
    return [duration?.iso ?? `${duration?.value} ${duration?.unit}`, end ?? ''].join(' ').trim();
  return start === null ? (end ?? '') : `${start} — ${end ?? ''}`;
}
