// One list of units with its predicates (甲牵头，乙、丙配合). In: a range of a thread and the role that names without a
// predicate take. Out: the units with their roles, the time phrases among them, how many predicates decided.
import type { Span } from '../../document/document.js';
import { LEAD_MARKS } from '../../zh/unit-words.js';
import type { FoundUnit, UnitRole } from '../facts.js';
import { etAlTail, isBareList, isComplete, isField, withoutBracket } from './complete-unit.js';
import { type ConventionRule, ruleOf } from './conventions.js';
import { spanOf, type Thread } from './join-lines.js';
import { beforeManner, type Predicate, predicateAtEnd, predicateInside } from './predicates.js';
import { inherit, readUnit } from './qualifiers.js';
import { joinSharedHeads, type Piece, type Range, splitConjunctions, splitPieces } from './split-list.js';

export interface ListSetting {
  /** The role of names that no predicate decides. */
  readonly role: UnitRole;
  /** True for a table cell: all that stands in it names units. Else only what looks like a unit is taken. */
  readonly cell: boolean;
}

export interface ListReading {
  readonly units: FoundUnit[];
  /** Time phrases among the names (3月底前完成), as offsets into the source text. */
  readonly deadlines: Span[];
  readonly predicates: number;
  readonly rule: ConventionRule | null;
  /** True where something stood before the first predicate that is no unit. */
  readonly odd: boolean;
}

const OPENING =
  /^(?:[—–\-:]|以上(?:各项|所列)?(?:任务|工作|事项)?|其中|同时|并|明确|具体|分别|主要|统一|均|都|原则上|日常工作|此项工作|该项工作)*由(?!于)/;
const timePhrase =
  /(?:\d|[〇零一二三四五六七八九十两])(?:个)?(?:年|月|日|季度|工作日|天|小时|周|旬)|年底|年内|年末|月底|季度末|全年|每[年月周季]|即日|立即|立行立改/;
const openEnded = /^(?:并)?(?:长期|持续|常态化?|不断|定期)(?:坚持|推进|开展|实施|落实|化)?$/;
const stopWords = /[的了“”"《》谁]|以下简称|专人|领导(?!小组|机构|协调)|负责同志|负责人|一把手/;
/** What a name without a known ending never holds. */
const stopCharacters = /[将应要须需每是按对为]/;
const roleNoun = /^(?:牵头|责任|配合|协办|主办|承办|起草|涉事|第一责任)(?:单位|部门|科室|主体|机构|人|领导)$/;
const bareNoun =
  /^(?:政府|企业|社会|部门|单位|公司|学校|机构|家庭|群众|公众|个人|市场|行业|组织|区域|地方|基层)$/;

export const isTimePhrase = (words: string): boolean =>
  words.length <= 30 &&
  (openEnded.test(words) ||
    (timePhrase.test(words) && /前|底|内|末|完成|起|至|到|期间|每|立|[年月日旬度]$/.test(words)));

/** True where the words can name a unit: a complete designation, or a short name without anything of a sentence. */
export function isPlausible(words: string): boolean {
  if (
    withoutBracket(words).length > 40 ||
    words.length > 100 ||
    stopWords.test(words) ||
    roleNoun.test(words) ||
    bareNoun.test(words)
  )
    return false;
  return isComplete(words) || isField(words) || (words.length <= 8 && !stopCharacters.test(words));
}

interface Pending extends Range {
  readonly role: UnitRole | null;
}

interface State {
  readonly thread: Thread;
  readonly setting: ListSetting;
  pending: Pending[];
  units: FoundUnit[];
  deadlines: Span[];
  predicates: number;
  rule: ConventionRule | null;
  odd: boolean;
  /** The piece before ended in 等部门. */
  open: boolean;
  leads: boolean;
  /** Behind 会同: names cooperate until a predicate or a stronger separator ends it. */
  joint: boolean;
}

/** Turns the names read so far into units. */
function flush(state: State, role: UnitRole): void {
  for (const name of joinSharedHeads(state.thread, state.pending)) {
    const read = readUnit(state.thread, name, name.role ?? role);
    if (read?.ownRole) state.predicates++;
    if (read) state.units.push(read.ownRole ? { ...read.unit, role: read.ownRole } : read.unit);
  }
  state.pending = [];
}

const roleOf = (state: State, predicate: Predicate): UnitRole =>
  predicate.neutral && !state.leads && (state.setting.cell || state.setting.role !== 'responsible')
    ? state.setting.role
    : predicate.role;

function addNames(state: State, range: Range, role: UnitRole | null): void {
  const words = state.thread.folded.slice(range.start, range.end);
  const opening = OPENING.exec(words)?.[0].length ?? 0;
  const names = { start: range.start + opening, end: range.end };
  for (const part of splitConjunctions(state.thread, names)) {
    if (part.start < part.end) state.pending.push({ ...part, role });
  }
}

const marks = new RegExp(`^[${LEAD_MARKS}]+|[${LEAD_MARKS}]+$`, 'g');

/** 单位 behind 各有关部门, 政府 behind 各县党委: too bare to stand alone, but part of what stands before. */
function goesWithLast({ thread, pending }: State, name: string): boolean {
  const last = pending.at(-1);
  if (!last) return false;
  const before = thread.folded.slice(last.start, last.end);
  if (/党(?:工)?委$/.test(before)) return /^(?:人民政府|政府|办事处)$/.test(name);
  return isBareList(name) && (isBareList(before) || /各|有关|相关|直/.test(before));
}

/** Names that stand before a predicate or alone: false where they are no units. */
function acceptable(state: State, words: string, closed: boolean): boolean {
  if (state.setting.cell) return words.length <= 60;
  const name = words.replace(OPENING, '').replace(marks, '');
  if (goesWithLast(state, name)) return true;
  if (!isPlausible(name)) return false;
  return closed || isComplete(name) || isField(name) || name.length <= 6;
}

/** 甲会同乙: what stands before 会同 leads, what follows cooperates. Returns where the rest of the piece begins. */
function readJoint(state: State, range: Range): number {
  const words = state.thread.folded.slice(range.start, range.end);
  const found = /(?:牵头|负责)?(?:并|、|,)?会同/.exec(words);
  if (!found) return range.start;
  const left = beforeManner(words, found.index);
  const name = words.slice(0, left).replace(OPENING, '');
  if (left > 0 && !(isComplete(name) || state.setting.cell)) return range.start;
  if (left > 0) addNames(state, { start: range.start, end: range.start + left }, null);
  if (state.pending.length > 0) state.predicates++;
  flush(state, 'lead');
  state.leads = true;
  state.joint = true;
  return range.start + found.index + found[0].length;
}

const behindJoint =
  /(?:做好|抓好|开展|推进|推动|研究|制定|建立|完善|加强|组织|统筹|协调|按照?|根据|依法|对(?!外)|定期|及时|共同).*$/;

function readPiece(state: State, piece: Piece): void {
  const { folded } = state.thread;
  const start = readJoint(state, piece);
  const words = folded.slice(start, piece.end);
  const predicate =
    predicateAtEnd(words) ?? predicateInside(words, (name) => isComplete(name.replace(OPENING, '')));
  const end = start + (predicate ? predicate.start : words.length);
  let names = folded.slice(start, end);
  if (state.joint && !predicate) names = names.replace(behindJoint, '');
  const usable = names === '' || acceptable(state, names, predicate !== null);
  if (usable && names !== '')
    addNames(state, { start, end: start + names.length }, state.joint ? 'cooperating' : null);
  if (!usable && state.predicates === 0) state.odd = true;
  if (predicate && usable && state.pending.length > 0) {
    const role = roleOf(state, predicate);
    if (role === 'lead') state.leads = true;
    state.predicates++;
    flush(state, role);
  }
  if (predicate || (piece.separator !== '、' && piece.separator !== '')) state.joint = false;
}

/** Pieces that name nobody: empty, an enumerator, a time phrase, a stated convention. */
function setAside(state: State, piece: Piece, words: string): boolean {
  const rule = ruleOf(words);
  if (rule) {
    state.rule = rule.rule;
    state.predicates++;
  }
  const stated = rule !== null && !words.slice(0, rule.index).includes('(');
  if (state.open && trailingNoun.test(words)) return true;
  if (stated || words === '' || /^(?:\d{1,2}|下同|[/\\—–\-\s]+|无|等)$/.test(words)) return true;
  const name = predicateAtEnd(words);
  if (words.endsWith(')') || !isTimePhrase(words) || isComplete(words.slice(0, name?.start ?? 0)))
    return false;
  state.deadlines.push(spanOf(state.thread, piece.start, piece.end));
  return true;
}

/**
 * Reads one list. 牵头, 配合, 督办 decide the names before them; 负责 is neutral in a cell and takes its role.
 * Outside cells the list ends at the first 。 behind a unit.
 */
export function readList(thread: Thread, range: Range, setting: ListSetting): ListReading {
  const state: State = {
    thread,
    setting,
    pending: [],
    units: [],
    deadlines: [],
    predicates: 0,
    rule: null,
    odd: false,
    open: false,
    leads: false,
    joint: false,
  };
  for (const piece of splitPieces(thread, range)) {
    const words = thread.folded.slice(piece.start, piece.end);
    if (!setAside(state, piece, words)) readPiece(state, piece);
    state.open = etAlTail.test(words);
    if (piece.separator === '。' && !setting.cell && state.units.length + state.pending.length > 0) break;
  }
  flush(state, setting.role);
  const { units, deadlines, predicates, rule, odd } = state;
  return { units: inherit(units), deadlines, predicates, rule, odd };
}

/** What may follow 等部门 behind a 、 and names nobody: 等部门、单位. */
const trailingNoun = /^(?:有关|相关)?(?:部门|单位|机构|企业)$/;

/** True where the names of a clause are nothing but complete designations (or fields of work before 等部门). */
export function allComplete(thread: Thread, range: Range): boolean {
  const names = splitPieces(thread, range)
    .flatMap((piece) => splitConjunctions(thread, piece))
    .map((name) => thread.folded.slice(name.start, name.end));
  const open = names.findLastIndex((name) => etAlTail.test(name));
  return names.every((name, index) => {
    if (open >= 0 && index > open && trailingNoun.test(name)) return true;
    const words = name.replace(etAlTail, '');
    return isPlausible(words) && (isComplete(words) || (isField(words) && index <= open));
  });
}
