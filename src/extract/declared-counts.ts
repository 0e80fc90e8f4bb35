// Declared counts (五个方面79项, 共30项重点任务). In: the text before the first task. Out: how many the document says there are.
import { fold } from '../zh/fold.js';
import { parseNumeral } from '../zh/numeral.js';
import type { DeclaredFact } from './statements.js';

const COUNT = '(\\d{1,3}|[一二三四五六七八九十百]{1,5})';
const ASPECTS = `${COUNT}\\s?个(?:方面|部分|领域|板块|大类|类别)`;
const WORK = '(?:任务|工作|举措|措施|事项)';
/** 五个方面79项, 6个方面共32项工作任务 */
const BOTH = new RegExp(`${ASPECTS}[^。；;\\n]{0,6}?${COUNT}\\s?[项条件]`, 'g');
/** 共确定30项重点任务, 分解为十二项工作 */
const ALONE = new RegExp(
  `(?:共|共计|合计|确定|明确|提出|梳理|分解|细化|部署)(?:了|出|为|成|如下)?\\s?${COUNT}\\s?[项条件](?:重点|主要|具体|目标|年度|工作|改革|民生){0,3}${WORK}`,
  'g',
);
/** Stands in every statement; the patterns above are not even compiled for texts without. */
const COUNTED = /[\d一二三四五六七八九十百]\s?[项条件]/;
/** 《…》明确的12项任务 counts the tasks of another document. */
const CITED = /》[^。；;\n]{0,12}$/;

/**
 * Reads what the document says of its number of tasks.
 * @param text the document's text. @param end where its first task begins.
 */
export function findDeclaredCounts(text: string, end: number): DeclaredFact[] {
  const folded = fold(text.slice(0, end));
  const found: DeclaredFact[] = [];
  if (!COUNTED.test(folded)) return found;
  const add = (match: RegExpMatchArray, numeral: string, of: DeclaredFact['of']): void => {
    const start = match.index ?? 0;
    const count = parseNumeral(numeral);
    const span = { start, end: start + match[0].length };
    const taken = found.some(
      (other) => other.of === of && other.span.start < span.end && span.start < other.span.end,
    );
    if (count === null || count < 1 || taken || CITED.test(folded.slice(Math.max(0, start - 30), start)))
      return;
    found.push({ of, count, span });
  };
  for (const match of folded.matchAll(BOTH)) {
    add(match, match[1]!, 'aspects');
    add(match, match[2]!, 'tasks');
  }
  for (const match of folded.matchAll(ALONE)) add(match, match[1]!, 'tasks');
  return found.sort((a, b) => a.span.start - b.span.start);
}
