// Attributions in running prose (由市水利局牵头，市财政局配合). In: text and a sentence of it. Out: the units that a role
// word follows directly.
import type { Span } from '../../document/document.js';
import type { FoundUnit, UnitRole } from '../facts.js';
import { joinLines, spanOf, type Thread } from './join-lines.js';
import { MANNER } from './predicates.js';
import { allComplete, readList } from './read-list.js';
import type { Range } from './split-list.js';

export interface Clause {
  readonly span: Span;
  readonly units: readonly FoundUnit[];
}

/** Sentences without one of these hold no clause. */
export const roleWord = /牵头|负责|配合|会同|协办|督办|承办|主办|落实|实施|指导|督导|参与|协助/;

/** Not a predicate where a noun follows: 牵头部门, 负责人, 负责制. */
const nounBehind =
  '(?!的|人|者|同志|单位|部门|科室|处室|领导|起草|机制|制度|制(?!定)|方(?!案|便)|作用|主体|机构|清单|事项|专员|小组|情况|力度|措施|细则|检查室|(?<!负责)管理|执法|室|站|所|科|处|股|局|中心|委员会|大队|支队)';
const strong = new RegExp(`(?:${MANNER}){0,4}(牵头|负责|主办|承办|(?<!政)协办|督办)${nounBehind}`, 'g');
/** Behind 由, or after a clause that was one. */
const weak = new RegExp(
  `(?:${MANNER}){0,4}(牵头|负责|主办|承办|(?<!政)协办|督办|组织实施|配合|协助|参与|落实|实施|指导|督导|监督)${nounBehind}`,
  'g',
);
const strongWord = /^(?:牵头|负责|主办|承办|协办|督办)$/;
const roles: readonly [RegExp, UnitRole][] = [
  [/牵头|主办/, 'lead'],
  [/配合|协助|协办|参与/, 'cooperating'],
  [/督办|指导|督导|监督/, 'supervising'],
];
const roleOf = (word: string): UnitRole =>
  roles.find(([pattern]) => pattern.test(word))?.[1] ?? 'responsible';

const opening =
  /^(?:其中|同时|并|明确|原则上|[一二三四五六七八九十]是|[\d一二三四五六七八九十]+[.、]|\(.{1,3}\)|["“])+/;
/** Words that name no unit of a task: whoever it may be, and sets of units told by a bound (县级以上). */
const vague =
  /^(?:各级|本|该|其|我|上级|下级|地方|有关方面|国家|社会|全社会|各方面|各方|各地|企业|学校|政府)$|第一(?:责任|时间)|谁|自行|自主|以上|以下/;
/** Verbs between the unit and the role word: what stands before is a clause, not a name. */
const verb =
  /成立|组建|设立|建立|组织(?!部|处|科|室|委|人事)|聘请|邀请|指定|筹建(?!办|处|组)|研究(?!院|所|室|中心|会)|编制(?!办|委)|制定|起草|印发|开展|推进|推动|加强|抓好|做好/;
const preposition = /^(?:经(?![信济开贸发])|向(?!阳)|对(?!外)|为|在|请|报|按|以|与|把|让|使|从|受|待)/;
const noUnit = (words: string): boolean => vague.test(words) || verb.test(words) || preposition.test(words);
/** 我委, 本局: a unit of a task only behind 由. */
const ownBody = /^[我本该][\u4e00-\u9fff]$/;
/** Whoever it may be: 项目单位负责, 各责任单位按职责分工负责. */
const anyBody =
  /^各?(?:项目|建设|施工|用人|主管|行业主管|责任|牵头|配合|承办|实施|运营|产权|业主|属地|监管)(?:单位|部门|机构|主体)$/;
/** 建立由甲牵头、乙参与的机制 tells of a mechanism, not of the task. */
const mechanism = /(?:建立|形成|构建|完善|健全|成立|组建|设立|实行|推行|落实|坚持|探索)(?:起|了)?$/;

interface Reading {
  readonly units: FoundUnit[];
  readonly end: number;
}

/** The names in `range` with the role; empty where they are not all complete designations. */
function namesIn(thread: Thread, range: Range, role: UnitRole): FoundUnit[] {
  const words = thread.folded.slice(range.start, range.end);
  if (words.length < 2 || words.length > 300 || noUnit(words)) return [];
  if (words.split('(').length !== words.split(')').length) return [];
  if (!allComplete(thread, range)) return [];
  return readList(thread, range, { role, cell: true }).units;
}

/** Behind 会同: complete designations up to the verb; another verb (会同乙筹建) gives none. */
const jointVerb = `(?:${MANNER}){0,4}(?:负责|做好|抓好|组织实施|落实|实施|承担|牵头)`;
const jointEnd = new RegExp(`${jointVerb}|$`, 'g');

function jointNames(thread: Thread, start: number, end: number, chained: boolean): Reading | null {
  const words = thread.folded.slice(start, end);
  jointEnd.lastIndex = 1;
  for (let found = jointEnd.exec(words); found; found = jointEnd.exec(words)) {
    if (found[0] === '' && !chained) return null;
    const units = namesIn(thread, { start, end: start + found.index }, 'cooperating');
    if (units.length > 0) return { units, end: start + found.index };
    if (found.index >= words.length || found.index > 200) return null;
    jointEnd.lastIndex = found.index + Math.max(1, found[0].length);
  }
  return null;
}

/** Where the names before a role word begin: behind the last 由, else at the clause's beginning. */
function namesStart(words: string, from: number, to: number): { start: number; by: boolean } {
  const by = from + words.slice(from, to).lastIndexOf('由');
  if (by >= from && !/[经理事自缘原]$/.test(words.slice(Math.max(from, by - 1), by)))
    return { start: by + 1, by: true };
  return { start: from + (opening.exec(words.slice(from, to))?.[0].length ?? 0), by: false };
}

/** 甲会同乙做好…; 由甲牵头，会同乙…. */
function readJoint(thread: Thread, clause: Range, chained: boolean): Reading | null {
  const words = thread.folded.slice(0, clause.end);
  const at = words.indexOf('会同', clause.start);
  if (at < 0) return null;
  const before = words.slice(clause.start, at).replace(/牵头$/, '');
  const joint = jointNames(thread, at + 2, clause.end, chained);
  if (!joint) return null;
  if (before === '' || before === '并') return chained ? joint : null;
  const { start } = namesStart(words, clause.start, clause.start + before.length);
  const leads = namesIn(thread, { start, end: clause.start + before.length }, 'lead');
  return leads.length > 0 ? { units: [...leads, ...joint.units], end: joint.end } : null;
}

/** 由甲牵头; 甲、乙按职责分工负责; 在甲的牵头下. */
function readPredicate(thread: Thread, clause: Range, chained: boolean): Reading | null {
  const words = thread.folded.slice(clause.start, clause.end);
  const under = /^在(.{2,60})的?(?:共同)?牵头下/.exec(words);
  if (under) {
    const end = clause.start + 1 + under[1]!.replace(/的$/, '').length;
    const units = namesIn(thread, { start: clause.start + 1, end }, 'lead');
    return units.length > 0 ? { units, end } : null;
  }
  const pattern = chained || words.includes('由') ? weak : strong;
  pattern.lastIndex = 0;
  const units: FoundUnit[] = [];
  let from = 0;
  for (let found = pattern.exec(words); found; found = pattern.exec(words)) {
    const { start, by } = namesStart(words, from, found.index);
    if (!by && !chained && !strongWord.test(found[1]!)) continue;
    const name = words.slice(start, found.index);
    if (by ? mechanism.test(words.slice(from, start - 1)) : ownBody.test(name) || anyBody.test(name)) break;
    units.push(
      ...namesIn(thread, { start: clause.start + start, end: clause.start + found.index }, roleOf(found[1]!)),
    );
    from = found.index + found[0].length;
  }
  return units.length > 0 ? { units, end: clause.end } : null;
}

/** The clauses of a thread: between commas and colons outside brackets. */
function* clausesOf({ folded }: Thread): Generator<Range> {
  let start = 0;
  for (let at = 0; at <= folded.length; at++) {
    if (at < folded.length && !/[,:]/.test(folded[at]!)) continue;
    if (at > start) yield { start, end: at };
    start = at + 1;
  }
}

/**
 * Finds the attributions of one sentence of running prose: only where the role word follows the unit directly and the
 * unit is a complete designation. 要, 应, 将 or another verb behind the unit, and nouns (牵头部门, 负责人), give none.
 * @param sentence offsets into `text`, without its full stop. Spans given are offsets into `text`.
 */
export function findClauses(text: string, sentence: Span): Clause[] {
  const thread = joinLines(text, sentence);
  const found: Clause[] = [];
  let chained = false;
  for (const clause of clausesOf(thread)) {
    const words = thread.folded.slice(clause.start, clause.end);
    const reading = roleWord.test(words)
      ? (readJoint(thread, clause, chained) ?? readPredicate(thread, clause, chained))
      : null;
    if (!reading) continue;
    chained = true;
    found.push({ span: spanOf(thread, clause.start, clause.end), units: reading.units });
  }
  return found;
}
