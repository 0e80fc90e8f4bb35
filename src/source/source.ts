// The Source: the bytes of one input with what their content tells.

/** Formats that have a reader, and formats that are only recognised. */
export type Format =
  | 'txt'
  | 'md'
  | 'docx'
  | 'doc'
  | 'html'
  | 'mht'
  | 'csv'
  | 'xlsx'
  | 'xls'
  | 'odt'
  | 'ods'
  | 'pdf'
  | 'ofd'
  | 'rtf'
  | 'zip'
  | 'presentation'
  | 'image'
  | 'encrypted-office'
  | 'plan-json'
  | 'unknown';

export interface Source {
  /** The file's name without its folders, or a name given by the caller. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** Text formats only: the encoding that was found, and the decoded text with \n line ends and no BOM. */
  readonly encoding: string | null;
  readonly text: string | null;
}
