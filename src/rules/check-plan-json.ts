// The check of a plan.json. In: its text and settings. Out: findings; what does not fit the schema is one each.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Finding } from '../diagnostics/finding.js';
import { loadPlan } from '../plan/load-plan.js';
import type { Plan } from '../plan/schema.js';
import { type CheckSettings, checkPlan } from './check-plan.js';
import { presets } from './index.js';

export interface CheckedPlanJson {
  readonly findings: Finding[];
  /** Why nothing could be checked: the text is no JSON, or no Plan while `schema/invalid` is off. */
  readonly unread: readonly Diagnostic[];
}

/** The rule that tells misfits. */
const MISFIT = 'schema/invalid';

/** A plan of nothing but what loading told: what does not fit has no document. */
const planOf = (told: readonly Diagnostic[]): Plan => ({
  schemaVersion: '1.0',
  source: { name: '', format: 'json', encoding: null, bytes: 0, sha256: '0'.repeat(64) },
  document: {
    title: null,
    noticeTitle: null,
    documentNumber: null,
    issuers: [],
    issuedOn: null,
    recipients: [],
    copiedTo: [],
    citations: [],
    attachments: [],
    evidence: { title: null, noticeTitle: null, issuedOn: null },
  },
  sections: [],
  tasks: [],
  coverage: { blocks: 0, used: 0, ignored: [], unread: 0 },
  diagnostics: told.map(({ code, severity, message, details }) => ({
    code,
    severity,
    message,
    details: { ...details },
    span: null,
    place: null,
  })),
});

/** Checks a plan.json as `checkPlan` checks a Plan. */
export function checkPlanJson(json: string, settings: CheckSettings = {}): CheckedPlanJson {
  const { value, diagnostics } = loadPlan(json);
  if (value) return { findings: checkPlan(value, settings), unread: [] };
  const severity = (settings.rules ?? presets.recommended)[MISFIT];
  const misfits = diagnostics.every(({ code }) => code === 'plan/invalid');
  if (!misfits || severity === undefined) return { findings: [], unread: diagnostics };
  const only = { ...settings, rules: { [MISFIT]: severity } };
  return { findings: checkPlan(planOf(diagnostics), only), unread: [] };
}
