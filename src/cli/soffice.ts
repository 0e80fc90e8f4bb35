// LibreOffice as converter. In: the bytes of a file that gov-plan does not read. Out: what soffice makes of it, or one error.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Code, diagnose, type Result } from '../diagnostics/diagnostic.js';
import type { Converter } from '../pipeline.js';

/** Where soffice is: on the path, else where its installers put it. */
const PROGRAMS: readonly string[] = [
  'soffice',
  ...(process.platform === 'darwin' ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice'] : []),
  ...(process.platform === 'win32' ? ['C:\\Program Files\\LibreOffice\\program\\soffice.com'] : []),
];

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** A profile of its own: no macros, no links to elsewhere, and no other LibreOffice that runs is met. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Office.Writer/Content/Update', 'Link', '0'),
  setting('Office.Calc/Content/Update', 'Link', '2'),
].join('')}</oor:items>
`;

type Outcome = 'done' | 'missing' | 'timeout';

/** Runs a program until it ends or the time is over; then it is killed with all it started. */
function run(program: string, args: readonly string[], home: string, seconds: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      // A proxy that nobody answers at: nothing a document names is fetched.
      env: {
        ...process.env,
        HOME: home,
        http_proxy: 'http://127.0.0.1:9',
        https_proxy: 'http://127.0.0.1:9',
      },
    });
    const timer = setTimeout(() => {
      resolve('timeout');
      if (child.pid === undefined) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // It ended just now.
      }
    }, seconds * 1000);
    const settle = (outcome: Outcome) => () => {
      clearTimeout(timer);
      resolve(outcome);
    };
    child.on('error', settle('missing'));
    child.on('exit', settle('done'));
  });
}

async function convertIn(
  folder: string,
  bytes: Uint8Array,
  from: string,
  to: string,
  seconds: number,
): Promise<Outcome> {
  const profile = join(folder, 'profile');
  const input = join(folder, `input.${from}`);
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  await writeFile(input, bytes);
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--nologo',
    '--convert-to',
    to,
    '--outdir',
    join(folder, 'out'),
    input,
  ];
  for (const program of PROGRAMS) {
    const outcome = await run(program, args, folder, seconds);
    if (outcome !== 'missing') return outcome;
  }
  return 'missing';
}

const refusal = (code: Code, to: string, seconds: number): Result<null> => ({
  value: null,
  diagnostics: [diagnose(code, { to, seconds })],
});

async function convert(
  bytes: Uint8Array,
  from: string,
  to: string,
  seconds: number,
): Promise<Result<Uint8Array | null>> {
  const folder = await mkdtemp(join(tmpdir(), 'gov-plan-soffice-'));
  try {
    const outcome = await convertIn(folder, bytes, from, to, seconds);
    if (outcome !== 'done') return refusal(`readers/converter-${outcome}`, to, seconds);
    const made = await readFile(join(folder, 'out', `input.${to}`)).catch(() => null);
    return made ? { value: made, diagnostics: [] } : refusal('readers/converter-failed', to, seconds);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * LibreOffice as converter, in a folder and with a profile of its own that are gone afterwards.
 * @param seconds how long it may take for one file.
 */
export const soffice = (seconds = 60): Converter => ({
  program: 'LibreOffice',
  convert: (bytes, from, to) => convert(bytes, from, to, seconds),
});
