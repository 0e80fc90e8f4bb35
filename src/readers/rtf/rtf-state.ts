// The state while RTF is read: its groups, fonts, tables and what waits to be told.
import type { OmissionReason } from '../../document/document.js';
import type { Comment } from '../word/findings.js';
import type { NumberLabel } from '../word/number-state.js';
import type { RawTable } from '../word/raw.js';
import type { CellDefinition, MeasuredRow } from '../word/row-grid.js';
import { frameOf, newStory, type Story, type StoryOptions, type TrackKind } from '../word/story.js';
import { DEFAULT_ENCODING } from './code-pages.js';

/** Where the text of a group goes. */
export type Destination = 'text' | 'nothing' | 'fonts' | 'label' | 'instruction' | 'author' | 'nested-row';

/** What a group takes over from the one around it, and gives back when it ends. */
export interface Group {
  destination: Destination;
  font: number;
  hidden: boolean;
  deleted: TrackKind | null;
  inserted: TrackKind | null;
  /** How many bytes stand behind \u for programs that know no Unicode. */
  fallback: number;
  inTable: boolean;
  /** How deep in tables the paragraph stands, where it says so. */
  depth: number;
  outlineLevel: number | null;
  /** Run when the group ends. */
  leave: (() => void) | null;
}

export interface Font {
  encoding: string | null;
  name: string;
}

export interface RowDefinition {
  readonly cells: CellDefinition[];
  left: number;
  header: boolean;
  vertical: CellDefinition['vertical'];
  horizontal: CellDefinition['horizontal'];
}

/** A table that is open: the cells of its row so far, whose definition may come behind them. */
export interface OpenTable {
  readonly table: RawTable;
  readonly rows: MeasuredRow[];
  readonly cells: Story['frames'][number]['blocks'][];
}

/** The body, a text box or what stands aside: each has tables of its own. */
export interface Area {
  readonly tables: OpenTable[];
  row: RowDefinition;
  nestedRow: RowDefinition;
  /** A cell ended whose words did not say that they stand in a table: those that follow stand there, too. */
  stray: boolean;
}

export interface Rtf {
  readonly story: Story;
  group: Group;
  readonly outer: Group[];
  readonly areas: Area[];
  readonly fonts: Map<number, Font>;
  encoding: string;
  defaultFont: number;
  readonly labels: NumberLabel[];
  label: string;
  author: string;
  readonly comments: Map<string, Comment>;
  readonly furniture: Map<OmissionReason, number>;
  /** Text that is not yet in the story: characters, then bytes in the font's encoding. */
  characters: string;
  bytes: number[];
  /** Bytes to pass over, behind \u. */
  passing: number;
  undecodable: number;
  tooDeep: boolean;
}

export const newRow = (): RowDefinition => ({
  cells: [],
  left: 0,
  header: false,
  vertical: null,
  horizontal: null,
});
export const newArea = (): Area => ({ tables: [], row: newRow(), nestedRow: newRow(), stray: false });

export const newRtf = (options: StoryOptions): Rtf => ({
  story: newStory(options),
  group: {
    destination: 'text',
    font: 0,
    hidden: false,
    deleted: null,
    inserted: null,
    fallback: 1,
    inTable: false,
    depth: 0,
    outlineLevel: null,
    leave: null,
  },
  outer: [],
  areas: [newArea()],
  fonts: new Map(),
  encoding: DEFAULT_ENCODING,
  defaultFont: 0,
  labels: [],
  label: '',
  author: '',
  comments: new Map(),
  furniture: new Map(),
  characters: '',
  bytes: [],
  passing: 0,
  undecodable: 0,
  tooDeep: false,
});

export const areaOf = (rtf: Rtf): Area => rtf.areas[rtf.areas.length - 1]!;

/** The depth in tables that the open paragraph asks for. */
export function wantedDepth(rtf: Rtf): number {
  const { depth, inTable } = rtf.group;
  if (depth > 0) return depth;
  return inTable || areaOf(rtf).stray ? 1 : 0;
}

/** Gives the open paragraph, while it has no words, the number that stands before it as text. */
export function takeLabel(rtf: Rtf): void {
  const { paragraph } = frameOf(rtf.story);
  const { label } = rtf;
  if (label === '' || !paragraph || paragraph.length > 0) return;
  rtf.label = '';
  const text = label.trim();
  if (text === '') return;
  paragraph.raw.numId = String(rtf.labels.length);
  rtf.labels.push({ text, glued: !/\s$/.test(label) });
}
