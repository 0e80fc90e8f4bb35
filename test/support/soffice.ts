// LibreOffice for tests that compare with it. In: files. Out: whether it is there, and what it makes of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** True where soffice is on the path. */
export const hasSoffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

/** True where it can read texts, too: its parts are packages of their own. Found out by trying. */
export function hasWriter(): boolean {
  if (!hasSoffice) return false;
  const workshop = openWorkshop();
  try {
    return workshop.convert({ 'a.txt': Buffer.from('a') }, 'docx')['a.txt'] !== null;
  } finally {
    workshop.close();
  }
}

export const TEXT = 'txt:Text (encoded):UTF8';

export interface Workshop {
  /**
   * Converts files in one go, which saves the start for each.
   * @param to what `--convert-to` takes: an ending, or ending:filter:options.
   * @returns bytes by file name; null for one that LibreOffice did not convert.
   */
  readonly convert: (
    files: Readonly<Record<string, Uint8Array>>,
    to: string,
  ) => Readonly<Record<string, Uint8Array | null>>;
  readonly close: () => void;
}

/** A folder with a profile of its own, so that no other LibreOffice is met. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'gov-plan-soffice-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  let count = 0;
  return {
    convert(files, to) {
      const names = Object.keys(files);
      const from = join(folder, String(count++));
      const out = join(from, 'out');
      mkdirSync(out, { recursive: true });
      const paths = names.map((name, index) => join(from, `${index}${extname(name)}`));
      for (const [index, path] of paths.entries()) writeFileSync(path, files[names[index]!]!);
      const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', out];
      spawnSync('soffice', [...args, ...paths], { timeout: 300_000, stdio: 'ignore' });
      const ending = to.split(':')[0]!;
      const madeOf = (path: string): Uint8Array | null => {
        try {
          return readFileSync(join(out, `${basename(path, extname(path))}.${ending}`));
        } catch {
          return null;
        }
      };
      return Object.fromEntries(names.map((name, index) => [name, madeOf(paths[index]!)]));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
