// The face of a writer. In: plans, one after the other. Out: the bytes of one file, chunk by chunk.
import type { Original } from '../plan/original.js';
import type { Plan } from '../plan/schema.js';
import type { FindingRow } from './findings.js';

/** The plans that go into one file, in order; an async source is drawn from as the writer needs the next one. */
export type Plans = Iterable<Plan> | AsyncIterable<Plan>;

/** A plain table that goes into a workbook as it is. */
export interface TextSheet {
  readonly name: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface WriteOptions {
  /** CSV only: start with a byte order mark, without which Excel reads the file in the system's code page. Default true. */
  readonly bom?: boolean;
  /** JSON only: an array, even of one plan. By default one plan is the object itself, several are an array. */
  readonly list?: boolean;
  /** Explanation, summary and review page only: the language of their words. Default Chinese. */
  readonly language?: 'zh' | 'en';
  /** Tables (xlsx, csv, md): only these columns, in this order, by header (牵头单位) or English name (leadUnits). */
  readonly fields?: readonly string[];
  /** Workbook only: headings in a column of their own, or as rows across the sheet. Default `column`. */
  readonly layout?: 'column' | 'bands';
  /** Workbook only: a sheet for each unit as well. */
  readonly splitBy?: 'unit';
  /** Workbook only: tables behind the ledger. */
  readonly appended?: readonly TextSheet[];
  /** Calendar only: things to be done (VTODO) instead of events. */
  readonly todo?: boolean;
  /** The plans hold the tasks of this unit: tables show its role, titles its name. */
  readonly unit?: string;
  /** Workbook, summary and review page only: what they tell of a plan. Default: the plan's own diagnostics. */
  readonly findings?: (plan: Plan) => readonly FindingRow[];
  /** Summary only: columns of the terminal (80 by default), and whether it shows colours. */
  readonly width?: number;
  readonly color?: boolean;
  /** Review page only: what a plan was taken from; without it the page shows the tasks alone. */
  readonly original?: (plan: Plan) => Original | undefined;
}

/**
 * Writes one format. The same plans give the same bytes, whatever the clock, the time zone and the locale.
 * Memory does not grow with the number of plans, unless a writer says so.
 */
export type Write = (plans: Plans, options?: WriteOptions) => AsyncIterable<Uint8Array>;

export type OwnOption = 'bom' | 'fields' | 'layout' | 'splitBy' | 'todo' | 'template';

/** What is known of a format before its writer is loaded. */
export interface Writer {
  /** The name on the command line. */
  readonly format: string;
  /** Of the file name, with its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** True where the bytes are nothing for a terminal. */
  readonly binary: boolean;
  readonly title: { readonly zh: string; readonly en: string };
  /** Options of its own that people may set; the others are the business of other formats. */
  readonly takes?: readonly OwnOption[];
  readonly load: () => Promise<Write>;
}

const utf8 = new TextEncoder();

/** Characters that are gathered before they are encoded: one chunk of output. */
const CHUNK = 1 << 16;

/** Encodes text as UTF-8 in chunks of about 64 KB, however small the pieces it comes in. */
export async function* encodeText(
  pieces: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let gathered = '';
  for await (const piece of pieces) {
    gathered += piece;
    if (gathered.length < CHUNK) continue;
    yield utf8.encode(gathered);
    gathered = '';
  }
  if (gathered !== '') yield utf8.encode(gathered);
}

/** Joins the chunks of one file, for callers that want it whole. */
export async function joinChunks(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const list: Uint8Array[] = [];
  for await (const chunk of chunks) list.push(chunk);
  const joined = new Uint8Array(list.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of list) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
