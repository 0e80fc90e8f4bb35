// A plan.json. In: its text. Out: the Plan, or why it is none: path and reason of everything that does not fit.
import chinese from 'zod/v4/locales/zh-CN.js';
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.js';
import { type Plan, planSchema } from './schema.js';

/** tasks[3].deadlines[0].end; the whole document is called `$`. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? '$'
    : path
        .map((part, index) =>
          typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
        )
        .join('');

/** One for each misfit; the schema is asked once more for the sentences in Chinese. */
function misfits(value: unknown): Diagnostic[] {
  const english = planSchema.safeParse(value).error?.issues ?? [];
  const translated = planSchema.safeParse(value, { error: chinese().localeError }).error?.issues ?? [];
  return english.map(({ path, message }, index) =>
    diagnose('plan/invalid', {
      path: pathOf(path),
      reason: message,
      reasonZh: translated[index]?.message ?? message,
    }),
  );
}

/**
 * Reads a plan.json.
 * @returns null with `plan/not-json` where the text is no JSON, with one `plan/invalid` for each misfit where it is no Plan.
 */
export function loadPlan(json: string): Result<Plan | null> {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: null, diagnostics: [diagnose('plan/not-json', { reason })] };
  }
  const { success, data } = planSchema.safeParse(value);
  return success ? { value: data, diagnostics: [] } : { value: null, diagnostics: misfits(value) };
}
