// Predicates: the role words behind a unit (牵头, 负责落实, 按职责分工负责, 配合). In: a piece, folded and without white
// space. Out: where the predicate stands and the role it gives.
import type { UnitRole } from '../facts.js';

export interface Predicate {
  /** Where the name before the predicate ends. */
  readonly start: number;
  readonly end: number;
  readonly role: UnitRole;
  /** 负责 and the like: in a cell they take the role of the column. */
  readonly neutral: boolean;
}

const DUTY =
  '(?:按照?|依照?|依据|根据)?(?:各自|部门|法定|工作|有关)?(?:职责|职能|职权|任务)?(?:分工|职责|职能|职权)';
/** How the work is shared; stands between the unit and the verb. */
export const MANNER = `(?:${DUTY}|共同|分别|联合|协同|分头|分级|具体|全面|统一|统筹|直接|主要|密切|积极|主动|认真|各自|一并|同步|协商|依法|抓好|做好)`;
const LEAD =
  '总?牵头(?:抓总|负责|落实|组织(?:实施)?|推进|推动|实施|办理|协调|承办|制定|开展|做好)*|主办|抓总|主责|为主';
const OVERSEE =
  '负责(?:监督检查|监督|督办|督导|督查|指导)|指导(?:监督|督促|协调|实施|落实)?|督办|督导|督查|监督(?:检查|指导|落实|实施)?|督促(?:指导|落实)?';
const DO =
  '负责(?:具体)?(?:组织)?(?:落实|实施|推进|推动|承办|办理|执行|开展|做好|完成)*|组织(?:落实|实施|推进|开展)|具体(?:落实|实施)|抓好落实|狠抓落实|推进落实|贯彻落实|落实|实施|承办|承担|办理|执行';
const HELP =
  '负责(?:配合|协助)|配合(?:做好|抓好|落实|实施|推进|协助)*|协同配合|(?<!政)协办|协助(?:做好|落实|实施|推进|配合)*|协同|协作|参与(?:配合|实施|落实)*|参加|支持';

const roles: readonly [UnitRole, string][] = [
  ['lead', LEAD],
  ['supervising', OVERSEE],
  ['cooperating', HELP],
  ['responsible', DO],
];
const atEnd = roles.map(([role, words]): readonly [UnitRole, RegExp] => [role, new RegExp(`(?:${words})$`)]);
const mannerAtEnd = new RegExp(`${MANNER}$`);
const byDuty = new RegExp(`^${DUTY}$`);

/** Longest stretch that a predicate can take; keeps the test of a piece independent of the piece's length. */
const REACH = 24;

/** Where the name ends once 共同, 按职责分工 and the like before `end` are taken off. */
export function beforeManner(piece: string, end: number): number {
  let at = end;
  for (;;) {
    const found = mannerAtEnd.exec(piece.slice(Math.max(0, at - REACH), at));
    if (!found) return at;
    at -= found[0].length;
  }
}

/** The predicate that closes the piece; null where it has none. 按职责分工 alone counts as 负责. */
export function predicateAtEnd(piece: string): Predicate | null {
  const from = Math.max(0, piece.length - REACH);
  const tail = piece.slice(from);
  let best: { role: UnitRole; at: number; words: string } | null = null;
  for (const [role, pattern] of atEnd) {
    const found = pattern.exec(tail);
    if (found && (!best || found.index < best.at)) best = { role, at: found.index, words: found[0] };
  }
  if (!best) {
    const start = beforeManner(piece, piece.length);
    if (start === piece.length || !byDuty.test(piece.slice(start))) return null;
    return { start, end: piece.length, role: 'responsible', neutral: true };
  }
  const start = beforeManner(piece, from + best.at);
  const neutral = best.role === 'responsible' && best.words.startsWith('负责');
  return { start, end: piece.length, role: best.role, neutral };
}

export const endsWithPredicate = (piece: string): boolean =>
  /(?:牵头|负责|配合|(?<!政)协办|主办|承办|督办|指导)$/.test(piece);

const inside = /牵头|负责|配合|协助|(?<!政)协办|参与|督办|指导|承办|主办/g;
const roleInside: Readonly<Record<string, UnitRole>> = {
  牵头: 'lead',
  主办: 'lead',
  负责: 'responsible',
  承办: 'responsible',
  配合: 'cooperating',
  协助: 'cooperating',
  协办: 'cooperating',
  参与: 'cooperating',
  督办: 'supervising',
  指导: 'supervising',
};
/** What makes the role word the head of a noun (牵头部门, 负责人, 督办事项) and not a predicate. */
const nounBehind =
  /^(?:的|人|者|同志|单位|部门|科室|处室|领导|起草|机制|制度|制(?!定)|方(?!案)|办(?!理)|作用|下|主体|机构|[科处室股局组](?!织))/;

/**
 * The first predicate of a piece that goes on behind it (市财政局负责资金保障), for which `complete` accepts the name.
 */
export function predicateInside(piece: string, complete: (name: string) => boolean): Predicate | null {
  inside.lastIndex = 0;
  for (let found = inside.exec(piece); found; found = inside.exec(piece)) {
    const end = found.index + found[0].length;
    if (nounBehind.test(piece.slice(end, end + 4))) continue;
    const start = beforeManner(piece, found.index);
    if (start === 0 || !complete(piece.slice(0, start))) continue;
    const role = roleInside[found[0]]!;
    return { start, end, role, neutral: found[0] === '负责' };
  }
  return null;
}
