// The rules, in the order in which findings of one place are told. Order and presets are computed from this one list.
import type { Severity } from '../diagnostics/diagnostic.js';
import { ambiguous } from './deadlines/ambiguous.js';
import { beforeIssue } from './deadlines/before-issue.js';
import { beyondPeriod } from './deadlines/beyond-period.js';
import { bodyAndTable } from './deadlines/body-and-table.js';
import { impossible } from './deadlines/impossible.js';
import { missing } from './deadlines/missing.js';
import { noInterval } from './deadlines/no-interval.js';
import { past } from './deadlines/past.js';
import { unresolved } from './deadlines/unresolved.js';
import { attachmentAbsent } from './document/attachment-absent.js';
import { attachmentUnlisted } from './document/attachment-unlisted.js';
import { datesDisagree } from './document/dates-disagree.js';
import { issueDateForm } from './document/issue-date-form.js';
import { noIssueDate } from './document/no-issue-date.js';
import { noNumber } from './document/no-number.js';
import { noTitle } from './document/no-title.js';
import { numberMalformed } from './document/number-malformed.js';
import { numberYear } from './document/number-year.js';
import { duplicate as duplicateNumber } from './numbering/duplicate.js';
import { gap } from './numbering/gap.js';
import { levelOrder } from './numbering/level-order.js';
import { mixedForms } from './numbering/mixed-forms.js';
import { notFromOne } from './numbering/not-from-one.js';
import { outOfOrder } from './numbering/out-of-order.js';
import { skippedLevel } from './numbering/skipped-level.js';
import type { Rule } from './rule.js';
import { invalid } from './schema/invalid.js';
import { countDiffers } from './tasks/count-differs.js';
import { duplicate as duplicateTask } from './tasks/duplicate.js';
import { empty } from './tasks/empty.js';
import { leadCooperates } from './tasks/lead-cooperates.js';
import { noLead } from './tasks/no-lead.js';
import { noUnit } from './tasks/no-unit.js';
import { none } from './tasks/none.js';
import { severalLeads } from './tasks/several-leads.js';
import { comments } from './text/comments.js';
import { lostCharacters } from './text/lost-characters.js';
import { mojibake } from './text/mojibake.js';
import { revisions } from './text/revisions.js';
import { templateLeftOver } from './text/template-left-over.js';
import { unbalancedBracket } from './text/unbalanced-bracket.js';
import { unbalancedQuote } from './text/unbalanced-quote.js';
import { unlikeBrackets } from './text/unlike-brackets.js';
import { unread } from './text/unread.js';
import { mixedNames } from './units/mixed-names.js';
import { notInRoster } from './units/not-in-roster.js';
import { placeholder } from './units/placeholder.js';
import { unbalancedAttribution } from './units/unbalanced-attribution.js';

export const rules: readonly Rule[] = [
  invalid,
  noTitle,
  noNumber,
  numberMalformed,
  numberYear,
  noIssueDate,
  issueDateForm,
  datesDisagree,
  attachmentAbsent,
  attachmentUnlisted,
  gap,
  duplicateNumber,
  outOfOrder,
  notFromOne,
  skippedLevel,
  levelOrder,
  mixedForms,
  none,
  noUnit,
  noLead,
  severalLeads,
  leadCooperates,
  empty,
  duplicateTask,
  countDiffers,
  missing,
  impossible,
  unresolved,
  ambiguous,
  beforeIssue,
  past,
  beyondPeriod,
  noInterval,
  bodyAndTable,
  notInRoster,
  mixedNames,
  placeholder,
  unbalancedAttribution,
  lostCharacters,
  mojibake,
  templateLeftOver,
  unbalancedBracket,
  unbalancedQuote,
  unlikeBrackets,
  unread,
  revisions,
  comments,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id (numbering/gap); undefined where there is none. */
export const findRule = (id: string): Rule | undefined => byId.get(id);

/** Rule id → severity; a rule that is not named is off. */
export type RuleSeverities = Readonly<Record<string, Severity>>;

const severities = (wanted: (rule: Rule) => boolean): RuleSeverities =>
  Object.fromEntries(rules.filter(wanted).map((rule) => [rule.id, rule.severity]));

/**
 * Presets. `recommended`: rules of which nine in ten findings were true; `strict`: every rule; `gb-t-9704`: the rules that
 * rest on the national standard or the regulation on official documents.
 */
export const presets = {
  recommended: severities((rule) => rule.recommended),
  strict: severities(() => true),
  'gb-t-9704': severities((rule) => rule.basis.tier !== 'practice'),
} as const satisfies Readonly<Record<string, RuleSeverities>>;

export type PresetName = keyof typeof presets;
