// What goes between the batch and the threads that do its work: plain data, whatever thread it is done in.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Failure } from '../failure.js';
import type { ErrorLine } from '../inputs/error-line.js';
import type { ReadSettings } from '../inputs/reading.js';
import type { OutputFlags } from '../output-options.js';

/** Flags of outputs that a batch has. */
export type TableFlags = Pick<OutputFlags, 'ledgerLayout' | 'fields' | 'bom'>;

/** What holds for every document of a run. */
export interface JobSettings {
  readonly read: ReadSettings;
  /** Names of the output formats; each document is written in each of them. */
  readonly formats: readonly string[];
  /** How tables are written. */
  readonly output: TableFlags;
  /** The language of explanations. */
  readonly language: 'zh' | 'en';
  readonly outDir: string;
  /** Where outputs stand until they are whole: a folder of this process on the disk of the outputs. */
  readonly scratch: string;
  /** Stands for version and options: an output made with another fingerprint is made anew. */
  readonly fingerprint: string;
  /** True where a plan is to be kept, beside the outputs, for what is put together from all of them. */
  readonly keepPlans: boolean;
}

/** A file that was written, from the folder of the outputs, with slashes; and the hash of its bytes. */
export interface Written {
  readonly path: string;
  readonly hash: string;
}

/** What came of one document, as results.ndjson tells it. */
export interface ResultLine {
  /** From the top of the tree, with slashes; a document inside an archive as 附件.zip!/方案.docx. */
  readonly path: string;
  readonly outputs: readonly string[];
  /** Where the plan is kept if none of the outputs carries it. */
  readonly plan?: string;
  readonly tasks?: number;
  readonly warnings?: number;
  /** Where the document could not be read whole. */
  readonly error?: ErrorLine;
}

/** What is remembered of an input that was done. */
export interface Entry {
  /** The input's path from the top of the tree: what its outputs are named by. */
  readonly below: string;
  /** Where the input stands, from the folder of the outputs: another input must not take its place. */
  readonly from: string;
  /** Hash of the input's bytes. */
  readonly content: string;
  readonly fingerprint: string;
  readonly outputs: readonly Written[];
  /** True where the plans can be read back. */
  readonly hasPlans: boolean;
  readonly lines: readonly ResultLine[];
}

export interface Task {
  readonly path: string;
  readonly below: string;
  readonly from: string;
  /** What an earlier run left. */
  readonly known: Entry | null;
}

/** What is told of a document on standard error. */
export interface Told {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

export type PlainFailure = Pick<Failure, 'word' | 'details' | 'subject'>;

export interface Outcome {
  /** `stopped`: the outputs cannot be written at all, as on a full disk. */
  readonly status: 'done' | 'unchanged' | 'failed' | 'stopped';
  readonly entry: Entry;
  readonly told: readonly Told[];
  /** What kept the input from being read, or its outputs from being written. */
  readonly failure: PlainFailure | null;
  /** Outputs that someone had changed; the changed ones are kept under a name with ~ at its end. */
  readonly kept: readonly string[];
}
