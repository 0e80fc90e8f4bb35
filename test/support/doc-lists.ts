// The list tables of Word 97–2003 files as tests write them. In: levels and lists. Out: bytes of the tables.
import { u16, u32 } from './doc.js';

export interface ListLevel {
  readonly format: number;
  /** With the characters 0 to 8 for the numbers of the levels. */
  readonly text: string;
  readonly start?: number;
  readonly flags?: number;
  readonly suffix?: number;
  readonly restartLimit?: number;
}

export function levelBytes({
  format,
  text,
  start = 1,
  flags = 0,
  suffix = 0,
  restartLimit = 0,
}: ListLevel): number[] {
  const places = [...text].flatMap((character, index) => (character < '\x09' ? [index + 1] : []));
  const offsets = Array.from({ length: 9 }, (_, index) => places[index] ?? 0);
  const head = [
    ...u32(start),
    format,
    flags,
    ...offsets,
    suffix,
    ...u32(0),
    ...u32(0),
    0,
    0,
    restartLimit,
    0,
  ];
  return [...head, ...u16(text.length), ...[...text].flatMap((character) => u16(character.charCodeAt(0)))];
}

/** The definitions of lists, whose levels stand behind the table itself: its length does not count them. */
export function listTable(lists: readonly { id: number; levels: readonly ListLevel[] }[]): {
  table: number[];
  behind: number[];
} {
  const entries = lists.flatMap(({ id, levels }) => [
    ...u32(id),
    ...u32(0),
    ...new Array<number[]>(9).fill(u16(0xfff)).flat(),
    levels.length === 1 ? 1 : 0,
    0,
  ]);
  const padded = lists.flatMap(({ levels }) =>
    levels.length === 1
      ? levels
      : Array.from({ length: 9 }, (_, index) => levels[index] ?? { format: 255, text: '' }),
  );
  return { table: [...u16(lists.length), ...entries], behind: padded.flatMap(levelBytes) };
}

/** Lists in use, each of a definition, with what it changes: [flags, start, level …]. */
export const instanceTable = (
  instances: readonly { id: number; overrides?: readonly number[][] }[],
): number[] => [
  ...u32(instances.length),
  ...instances.flatMap(({ id, overrides = [] }) => [
    ...u32(id),
    ...u32(0),
    ...u32(0),
    overrides.length,
    0,
    0,
    0,
  ]),
  ...instances.flatMap(({ overrides = [] }) => [...u32(0xffffffff), ...overrides.flat()]),
];
