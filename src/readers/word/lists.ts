// Lists. In: the definitions of a document's automatic numbers. Out: their types, and the list that a list stands in for.
import type { Styles } from './styles.js';

/** Labels are cut here: a long one on every paragraph would make a small file cost much. */
export const MAX_LABEL = 64;

/** One level of a list (ECMA-376 part 1, 17.9.6). */
export interface Level {
  start: number;
  /** A value of ST_NumberFormat, or the sample of a custom format. */
  format: string;
  /** What is printed, with %1 … %9 for the numbers of the levels. */
  text: string;
  suffix: string;
  /** True where all levels are printed in Arabic digits. */
  legal: boolean;
  /** Restarts after this level (1 = highest); 0 never; undefined after any higher level. */
  restart?: number;
  paragraphStyle?: string;
  font?: string;
}

export interface AbstractList {
  readonly id: string;
  levels: Map<number, Level>;
  numberingStyle?: string;
  styleLink?: string;
}

export interface LevelOverride {
  start?: number;
  level?: Level;
}

export interface ListInstance {
  abstractId?: string;
  readonly overrides: Map<number, LevelOverride>;
}

export interface NumberingDefinitions {
  readonly abstracts: Map<string, AbstractList>;
  readonly instances: Map<string, ListInstance>;
}

/** The list that a list stands in for by way of a numbering style (ECMA-376 part 1, 17.9.21 and 17.9.27). */
export function linkedList(
  definitions: NumberingDefinitions,
  styles: Styles,
  list: AbstractList,
): AbstractList {
  const { numberingStyle } = list;
  if (numberingStyle === undefined) return list;
  const instance = definitions.instances.get(styles.resolve(numberingStyle).numId ?? '');
  const byStyle = definitions.abstracts.get(instance?.abstractId ?? '');
  if (byStyle && byStyle !== list && byStyle.numberingStyle === undefined) return byStyle;
  for (const other of definitions.abstracts.values()) if (other.styleLink === numberingStyle) return other;
  return list;
}
