// The user's language. In: a flag and the environment. Out: Chinese or English.
import type { Language } from '../diagnostics/diagnostic.js';

/** `--lang` decides, else the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX order); English where none says zh. */
export function languageOf(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const wanted = flag ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return /^zh/i.test(wanted) ? 'zh' : 'en';
}

/** The value of --lang before the program is built: help itself is in that language. */
export function languageFlag(args: readonly string[]): string | undefined {
  const at = args.indexOf('--lang');
  if (at >= 0) return args[at + 1];
  return args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
}
