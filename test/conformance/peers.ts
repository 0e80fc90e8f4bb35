// Other readers on the same files. In: a case. Out: whether the text and the table that a peer gives hold what a person
// reads. What a peer has no word for (messages, places, tasks) it is not asked.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import mammoth from 'mammoth';
import { openWorkshop } from '../support/soffice.js';
import type { Case, Column } from './case.js';
import { firstTable } from './peer-cells.js';

/** What a peer makes of a file; null where it does not open it. */
interface Given {
  readonly text: string | null;
  readonly html: string | null;
}

export interface Peer {
  readonly name: string;
  /** null where it is not installed. */
  readonly version: () => string | null;
  readonly formats: readonly Column[];
  /** All files at once, by name. */
  readonly read: (files: Readonly<Record<string, Uint8Array>>) => Promise<Readonly<Record<string, Given>>>;
}

const versionOf = (command: string, pattern: RegExp): string | null => {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return pattern.exec(stdout ?? '')?.[1] ?? null;
};

const NAMES: Partial<Record<string, string>> = { md: 'markdown' };

function pandoc(bytes: Uint8Array, format: string, to: string): string | null {
  const from = NAMES[format] ?? format;
  const run = spawnSync('pandoc', ['-f', from, '-t', to, '--wrap=none'], {
    input: bytes,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return run.status === 0 ? run.stdout : null;
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Each file by itself. */
const oneByOne =
  (read: (bytes: Uint8Array, format: string) => Given | Promise<Given>): Peer['read'] =>
  async (files) => {
    const given: Record<string, Given> = {};
    for (const [name, bytes] of Object.entries(files)) given[name] = await read(bytes, endingOf(name));
    return given;
  };

async function readByMammoth(bytes: Uint8Array): Promise<Given> {
  try {
    const input = { buffer: Buffer.from(bytes) };
    const { value: text } = await mammoth.extractRawText(input);
    return { text, html: (await mammoth.convertToHtml(input)).value };
  } catch {
    return { text: null, html: null };
  }
}

const SHEETS = /\.(?:xlsx|xls|csv)$/;
const decoded = (bytes: Uint8Array | null | undefined): string | null =>
  bytes ? new TextDecoder().decode(bytes) : null;

const readByLibreOffice: Peer['read'] = async (files) => {
  const workshop = openWorkshop();
  try {
    const chosen = (sheets: boolean) =>
      Object.fromEntries(Object.entries(files).filter(([name]) => SHEETS.test(name) === sheets));
    const texts = {
      ...workshop.convert(chosen(false), 'txt:Text (encoded):UTF8'),
      ...workshop.convert(chosen(true), 'csv:Text - txt - csv (StarCalc):44,34,76'),
    };
    const pages = {
      ...workshop.convert(chosen(false), 'html:HTML (StarWriter)'),
      ...workshop.convert(chosen(true), 'html:HTML (StarCalc)'),
    };
    return Object.fromEntries(
      Object.keys(files).map((name) => [name, { text: decoded(texts[name]), html: decoded(pages[name]) }]),
    );
  } finally {
    workshop.close();
  }
};

export const PEERS: readonly Peer[] = [
  {
    name: 'pandoc',
    version: () => versionOf('pandoc', /pandoc (\S+)/),
    formats: ['docx', 'odt', 'rtf', 'html', 'md', 'csv'],
    read: oneByOne((bytes, format) => ({
      text: pandoc(bytes, format, 'plain'),
      html: pandoc(bytes, format, 'html'),
    })),
  },
  {
    name: 'mammoth',
    version: () => (createRequire(import.meta.url)('mammoth/package.json') as { version: string }).version,
    formats: ['docx'],
    read: oneByOne((bytes) => readByMammoth(bytes)),
  },
  {
    name: 'LibreOffice',
    version: () => versionOf('soffice', /LibreOffice (\d[\d.]*)/),
    // Not .doc: the hand-made files lack tables that LibreOffice wants.
    formats: ['docx', 'odt', 'rtf', 'html', 'xlsx', 'xls', 'csv'],
    read: readByLibreOffice,
  },
];

const bare = (text: string): string => text.replace(/[\s\u3000\ufeff]+/g, '');

/** True where all words follow each other in the text, each once, with whatever signs of tables between them. */
function holdsInOrder(text: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\n\t]/)
    .map(bare)
    .filter((line) => line !== '');
const asCells = (cells: readonly string[]): string[] =>
  cells.map((cell) =>
    cell.replace(/^(\S+(?: r\d+)?(?: c\d+)?) ?(.*)$/s, (_, place: string, words: string) =>
      `${place} ${bare(words.replaceAll('/', ''))}`.trim(),
    ),
  );

/** What is told beside the text, which no peer does in a way that could be compared. */
const TOLD = ['contents', 'comments', 'embedded'];

/** What of a case a peer can be asked; tracked changes can be taken in one way only, which nobody said. */
export const isAsked = ({ feature, text, cells, headerRows, options, ownWay }: Case): boolean =>
  !ownWay &&
  !TOLD.includes(feature) &&
  (text !== undefined || cells !== undefined || headerRows !== undefined) &&
  options?.revisions !== 'reject' &&
  options?.revisions !== 'report';

/** Cells with words; where the text was asked for the words already, as LibreOffice's page has no numbers, their places. */
const placesOf = (cells: readonly string[], withWords: boolean): string =>
  cells
    .filter((cell) => / (?![rc]\d+$)/.test(cell))
    .map((cell) => (withWords ? cell : /^\S+(?: r\d+)?(?: c\d+)?/.exec(cell)?.[0]))
    .join('\n');

/** True where what a peer gives holds what a person reads in the file, and nothing that is not to be read. */
export function agrees({ text, cells, headerRows, absent = [] }: Case, given: Given): boolean {
  if (given.text === null) return false;
  const found = bare(given.text);
  if (absent.some((words) => found.includes(bare(words)))) return false;
  if (text !== undefined && !holdsInOrder(found, linesOf(text))) return false;
  if (cells === undefined && headerRows === undefined) return true;
  const table = firstTable(given.html ?? '');
  if (headerRows !== undefined && table?.headerRows !== headerRows) return false;
  if (cells === undefined) return true;
  return placesOf(table?.cells ?? [], text === undefined) === placesOf(asCells(cells), text === undefined);
}
