// Shape: tied to an event that has no date — 机构改革后, 条例出台后, 两会召开前, 至大会结束, 与省级平台同步.

import { BEFORE, COUNT } from '../../zh/calendar-words.js';
import { EVENT_NOUNS, EVENT_VERBS, PAPER_VERBS, PAPERS } from '../../zh/event-words.js';
import type { Anchor, FoundDeadline } from '../facts.js';
import { after, before, deadline, holds, type Reading, type Shape } from './shape.js';

const AFTER = '(?:之后|以后|后(?![续期勤备台端半]))';

/** Each pattern starts at the word that makes the event; its name is completed to the left. */
const LENGTH = `${COUNT}个?(?:工作日|[日天周月])`;
/** 前, and 前 with how long before: 开学前一周, 大会召开3日前. */
const TAIL = `(?:(前${LENGTH}|(?<!月)${LENGTH}前|${BEFORE})|(${AFTER}))`;
const EVENTS = new RegExp(
  `(?:(?:${EVENT_NOUNS})(?:${EVENT_VERBS}){0,2}|(?:${PAPERS})》?(?:正式)?(?:${PAPER_VERBS}))${TAIL}`,
  'g',
);
const SINCE = /[自从]([^,。;、:\n\d]{2,30}?)之日起/g;
const UNTIL = new RegExp(
  `(?<=^|[,。;:、(\\n])[至到直]([^,。;、:\\n\\d]{0,12}?(?:${EVENT_NOUNS})(?:结束|闭幕|完成))`,
  'g',
);
/** In a deadline cell any condition in time counts. */
const IN_CELL = new RegExp(
  `(?<=^|[,。;:、(\\n])\\s?(?:待|在|于)?([^,。;、:()\\n\\d]{2,30}?|节)${TAIL}|` +
    '(?<=^|[,。;:、(\\n])\\s?(?:按照?|依照?|根据|视|随)[^,。;:\\n]{0,10}?(?:上级|国家|中央|统一|[省市区县部委局厅])[^,。;:\\n]{0,14}?(?:部署|要求|安排|规定)?的?(?:时间节点|时间要求|时间|时限|部署|要求|进度|安排|情况)|' +
    '(?<=^|[,。;:、(\\n])\\s?(?:与|同)?[^,。;:\\n]{2,24}?同步',
  'g',
);

/** What the name of an event does not begin with. */
const NOT_NAME = /^(?:\s|应当?|须|要|需|必须|可|请|各[^的]{0,6}要|在|于|待|自|从|确保|力争|并)+/;

/** Where the event's name starts: behind the last mark before it, at most 24 characters back. */
function nameStart(reading: Reading, offset: number): number {
  const left = before(reading, offset, 24);
  let depth = 0;
  let at = left.length;
  while (at > 0) {
    const char = left.charAt(at - 1);
    if (char === '》') depth++;
    else if (char === '《') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,。;:、()\n!?]/.test(char)) break;
    at--;
  }
  const lead = NOT_NAME.exec(left.slice(at))?.[0].length ?? 0;
  return offset - left.length + at + lead;
}

const event = (
  reading: Reading,
  start: number,
  end: number,
  text: string,
  relation: Anchor['relation'],
): FoundDeadline =>
  deadline(
    reading,
    { start, end },
    {
      kind: 'event-relative',
      anchor: { type: 'event', text: text.trim(), relation: relation ?? 'at', date: null },
    },
  );

/** 两会前，… and 两会召开前完成 say when; 两会前客流 names something. */
const CLAUSE_BEHIND =
  /^\s?(?:$|[,、。;)\n]|完成|公布|提出|组织|开展|做好|落实|建成|制定|出台|基本|全面|全部|逐|修|投|报|各|要|应|及时|立即|对|将|由|进行|调整|更新|启动|实施|执行|确保|力争)/;
const DOES = new RegExp(`(?:(?:${EVENT_VERBS}|${PAPER_VERBS})${TAIL}|前${LENGTH}|${LENGTH}前)$`);

const saysWhen = (reading: Reading, words: string, end: number): boolean =>
  DOES.test(words) || CLAUSE_BEHIND.test(after(reading, end, 3));

/** Events by their own words, anywhere in the text. */
function byWords(reading: Reading): FoundDeadline[] {
  if (!holds(reading, '前', '后')) return [];
  return [...reading.folded.matchAll(EVENTS)].flatMap((found) => {
    const marker = found[1] ?? found[2] ?? '';
    const end = found.index + found[0].length;
    if (reading.isBarred(end - 1) || !saysWhen(reading, found[0], end)) return [];
    const start = Math.min(nameStart(reading, found.index), found.index);
    const name = reading.text.slice(start, end - marker.length);
    return [event(reading, start, end, name, found[1] ? 'before' : 'after')];
  });
}

function byFrame(reading: Reading): FoundDeadline[] {
  const since = [...(holds(reading, '之日起') ? reading.folded.matchAll(SINCE) : [])].map((found) => ({
    found,
    relation: 'after' as const,
  }));
  const ends = holds(reading, '结束', '闭幕', '完成') && holds(reading, '至', '到', '直');
  const until = [...(ends ? reading.folded.matchAll(UNTIL) : [])].map((found) => ({
    found,
    relation: 'at' as const,
  }));
  return [...since, ...until]
    .filter(({ found }) => !reading.isBarred(found.index))
    .map(({ found, relation }) => {
      const end = found.index + found[0].length;
      const offset = found.index + found[0].indexOf(found[1] ?? '');
      return event(
        reading,
        found.index,
        end,
        reading.text.slice(offset, offset + (found[1]?.length ?? 0)),
        relation,
      );
    });
}

/** In a deadline cell or label, where anything that names an occasion is one. */
function byCell(reading: Reading): FoundDeadline[] {
  return reading.zones.flatMap((zone) =>
    [...reading.folded.slice(zone.start, zone.end).matchAll(IN_CELL)].map((found) => {
      const skipped = found[0].search(/\S/);
      const start = zone.start + found.index + Math.max(0, skipped);
      const end = zone.start + found.index + found[0].length;
      const relation = found[2] ? 'before' : found[3] ? 'after' : 'at';
      return event(reading, start, end, found[1] ?? reading.text.slice(start, end), relation);
    }),
  );
}

/** In text order, the longer first where two start together. */
function findEvents(reading: Reading): FoundDeadline[] {
  const all = [...byWords(reading), ...byFrame(reading), ...byCell(reading)];
  return all.sort((a, b) => a.offset - b.offset || b.raw.length - a.raw.length);
}

export const eventShape: Shape = { name: 'event', find: findEvents };
