// Errors of usage. In: commander's English sentence. Out: the same in the user's language.
import type { Language } from '../diagnostics/diagnostic.js';

// Commander has no catalogue of its own: its sentences are matched as it writes them (version pinned, tested).
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*?)'/, '错误：没有选项 $1'],
  [/^error: unknown command '(.*?)'/, '错误：没有命令 $1'],
  [/^error: missing required argument '(.*?)'/, '错误：缺少参数 $1'],
  [/^error: option '(.*?)' argument missing/, '错误：选项 $1 缺少值'],
  [
    /^error: option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*?)\./,
    '错误：选项 $1 的值 $2 无效，可用：$3。',
  ],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\. /, '错误：选项 $1 的值 $2 无效：'],
  [/^error: required option '(.*?)' not specified/, '错误：必须给出选项 $1'],
  [/^error: option '(.*?)' cannot be used with option '(.*?)'/, '错误：选项 $1 不能与 $2 同时使用'],
  [/^error: too many arguments.*$/m, '错误：参数太多'],
  [/\(Did you mean (.*?)\?\)/, '（是不是 $1？）'],
];

export function usageError(message: string, language: Language): string {
  if (language === 'en') return message;
  return SENTENCES.reduce((text, [pattern, sentence]) => text.replace(pattern, sentence), message);
}
