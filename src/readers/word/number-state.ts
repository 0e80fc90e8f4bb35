// Counters of automatic numbers. In: numbering definitions and the paragraphs' list and level, in document order.
// Out: the label that stands before each paragraph.
import { formatNumber } from '../../zh/number-format.js';
import {
  type AbstractList,
  type Level,
  type ListInstance,
  linkedList,
  MAX_LABEL,
  type NumberingDefinitions,
} from './lists.js';
import type { Styles } from './styles.js';
import { symbolsOf } from './symbols.js';

const LEVELS = 9;
const MAX_VALUE = 2_147_483_647;

/** What a paragraph says about its number, itself and by its style. */
export interface NumberedParagraph {
  readonly style: string | null;
  readonly numId?: string;
  readonly level?: number;
}

/** An automatic number as printed. */
export interface NumberLabel {
  readonly text: string;
  /** True where the level asks that the words follow at once (`w:suff` nothing, 17.9.28). */
  readonly glued: boolean;
}

export interface NumberState {
  /** The label of the next paragraph; null where it has none. */
  next(paragraph: NumberedParagraph): NumberLabel | null;
}

interface ListState {
  readonly list: AbstractList;
  readonly instance: ListInstance;
  readonly counters: (number | undefined)[];
}

const levelOf = ({ instance, list }: ListState, index: number): Level | undefined =>
  instance.overrides.get(index)?.level ?? list.levels.get(index);

const startOf = (state: ListState, index: number): number =>
  state.instance.overrides.get(index)?.start ?? levelOf(state, index)?.start ?? 1;

/** Counts the paragraph; deeper levels begin again unless their definition says otherwise (17.9.10). */
function count(state: ListState, index: number, restart: number | undefined): void {
  const { counters } = state;
  for (let above = 0; above < index; above++) counters[above] ??= startOf(state, above);
  const before = counters[index];
  counters[index] =
    restart ?? (before === undefined ? startOf(state, index) : Math.min(before + 1, MAX_VALUE));
  for (let below = index + 1; below < LEVELS; below++) {
    const after = levelOf(state, below)?.restart;
    if (after === undefined || index < after) counters[below] = undefined;
  }
}

function print(state: ListState, level: Level): string {
  if (level.format === 'bullet') return symbolsOf(level.text, level.font).text;
  return level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
    const index = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (levelOf(state, index)?.format ?? 'decimal');
    return formatNumber(format, state.counters[index] ?? startOf(state, index));
  });
}

/** The level whose definition is tied to the style that the numbering comes from (17.9.23). */
function levelOfStyle(state: ListState, styles: readonly (string | null | undefined)[]): number {
  for (let index = 0; index < LEVELS; index++) {
    const style = levelOf(state, index)?.paragraphStyle;
    if (style !== undefined && styles.includes(style)) return index;
  }
  return 0;
}

/**
 * Numbers the paragraphs of one document. Lists that share a definition go on counting together; a start override
 * holds once for each list and level, on first use (ECMA-376 part 1, 17.9.26).
 */
export function createNumberState(definitions: NumberingDefinitions, styles: Styles): NumberState {
  const counters = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();

  const states = new Map<string, ListState | null>();

  const findState = (numId: string): ListState | null => {
    const instance = definitions.instances.get(numId);
    const named = definitions.abstracts.get(instance?.abstractId ?? '');
    if (!instance || !named) return null;
    const list = linkedList(definitions, styles, named);
    const own = counters.get(list.id) ?? [];
    counters.set(list.id, own);
    return { list, instance, counters: own };
  };
  const stateOf = (numId: string): ListState | null => {
    const known = states.get(numId);
    if (known !== undefined) return known;
    const found = findState(numId);
    states.set(numId, found);
    return found;
  };
  return {
    next(paragraph) {
      const style = styles.resolve(paragraph.style);
      const numId = paragraph.numId ?? style.numId;
      const state = numId === undefined || numId === '0' ? null : stateOf(numId);
      if (!state) return null;
      const direct = paragraph.level ?? (paragraph.numId === undefined ? style.level : undefined);
      const index = direct ?? levelOfStyle(state, [paragraph.style, style.numberedBy]);
      const level = levelOf(state, index);
      if (!level || index >= LEVELS) return null;
      const key = `${numId}:${index}`;
      const start = state.instance.overrides.get(index)?.start;
      count(state, index, overridden.has(key) ? undefined : start);
      overridden.add(key);
      const text = print(state, level).slice(0, MAX_LABEL).trim();
      return text === '' ? null : { text, glued: level.suffix === 'nothing' };
    },
  };
}
