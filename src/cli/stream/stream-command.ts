// gov-plan stream. In: a request a line on standard input. Out: an answer a line: plan, documents of an archive, or error.
import { Failure } from '../failure.js';
import { type ErrorLine, errorIn, errorOf } from '../inputs/error-line.js';
import { type Input, readOrdinaryFile, STANDARD_INPUT } from '../inputs/input.js';
import { type ReadFlags, type Reading, type ReadSettings, readPlans, settingsOf } from '../inputs/reading.js';
import { writeOutput } from '../output.js';
import { type Reporter, report } from '../report.js';
import { type Line, linesOf } from './lines.js';

/** `{path}` or `{name, base64}`; an `id` is given back with the answer. */
interface Request {
  readonly id?: unknown;
  readonly path?: string;
  readonly name?: string;
  readonly base64?: string;
}

/** What came of a document. */
interface Document {
  readonly path: string;
  readonly plan?: Reading['plan'];
  readonly error?: ErrorLine;
}

type Answer = Partial<Document> & {
  readonly id?: unknown;
  /** The number of the line, where it names no input. */
  readonly line?: number;
  /** In place of a plan, where the input is an archive. */
  readonly documents?: readonly Document[];
};

/** @throws Failure where the line is no request. */
function requestOf(line: Line): Request {
  if (line === null) throw new Failure('longLine');
  try {
    const request = JSON.parse(line) as Request;
    const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
    if (isText(request?.path) || (isText(request?.name) && typeof request.base64 === 'string'))
      return request;
  } catch {
    // Told below, as what is JSON and no request.
  }
  throw new Failure('badRequest');
}

/** @throws Failure where the input cannot be read. */
async function inputOf({ path, name = '', base64 = '' }: Request): Promise<Input> {
  if (path === STANDARD_INPUT) throw new Failure('badRequest');
  if (path !== undefined) return readOrdinaryFile(path);
  if (!/^[A-Za-z0-9+/_\s-]*={0,2}\s*$/.test(base64)) throw new Failure('badBase64');
  return { path: name, name, bytes: Buffer.from(base64, 'base64') };
}

function documentOf({ path, plan, diagnostics }: Reading): Document {
  const error = errorIn(diagnostics);
  return { path, ...(plan ? { plan } : {}), ...(error ? { error } : {}) };
}

async function answerOf(request: Request, settings: ReadSettings, reporter: Reporter): Promise<Answer> {
  const input = await inputOf(request);
  const documents: Document[] = [];
  let isArchive = false;
  for await (const reading of readPlans(input, settings)) {
    report(reporter, reading.path, reading.diagnostics);
    isArchive ||= reading.member !== undefined;
    if (reading.plan || !reading.whole || reading.member !== undefined) documents.push(documentOf(reading));
  }
  const [only] = documents;
  return isArchive || !only ? { path: input.path, documents } : only;
}

/** One answer for each line that is not blank; what cannot be read is an answer, too. */
async function* answers(settings: ReadSettings, reporter: Reporter): AsyncGenerator<Uint8Array> {
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (line?.trim() === '') continue;
    yield Buffer.from(`${JSON.stringify(await answerLine(line, number, settings, reporter))}\n`);
  }
}

async function answerLine(
  line: Line,
  number: number,
  settings: ReadSettings,
  reporter: Reporter,
): Promise<Answer> {
  let request: Request | null = null;
  try {
    request = requestOf(line);
    const { id } = request;
    return { ...(id === undefined ? {} : { id }), ...(await answerOf(request, settings, reporter)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { id, path, name } = request ?? {};
    const subject = path ?? name;
    return {
      ...(id === undefined ? {} : { id }),
      ...(subject === undefined ? { line: number } : { path: subject }),
      error: errorOf(error),
    };
  }
}

/** Runs the command: 0 when every line was answered, be it with an error. */
export async function runStream(flags: ReadFlags, reporter: Reporter): Promise<number> {
  const settings = await settingsOf(flags);
  await writeOutput(undefined, answers(settings, reporter));
  return 0;
}
