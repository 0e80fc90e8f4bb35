// The report as JSON (-f json): its definition, which schemas/report.schema.json is generated from. In: nothing. Out: a schema.
import * as z from 'zod/mini';
import { count, described, placeSchema, text } from '../plan/parts.js';

const both = z.strictObject({ zh: text, en: text });
const span = z.nullable(z.strictObject({ start: count, end: count }));
const place = z.nullable(placeSchema);

const finding = z.strictObject({
  rule: text,
  severity: z.enum(['error', 'warning', 'info']),
  message: both,
  span: described('UTF-16 units into the canonical text; null where the whole document is meant', span),
  place,
  actual: described('the words as they stand', z.optional(z.string())),
  expected: described('what would be right', z.optional(z.string())),
  related: z.array(z.strictObject({ message: both, span, place })),
  fingerprint: described(
    'of rule and words, unique in the document; lines put in above change nothing',
    z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  ),
});

const suppressed = z.strictObject({ finding, where: z.enum(['source', 'baseline']), reason: text });

const file = z.strictObject({
  path: described('relative to the working folder, with /', z.string()),
  textTwin: described('path of the canonical text (--text-twin)', z.optional(z.string())),
  findings: z.array(finding),
  suppressed: z.array(suppressed),
  unread: described(
    'errors of reading: the file was not checked, or not all of it',
    z.array(z.strictObject({ code: text, message: both })),
  ),
});

export const reportSchema = z
  .strictObject({
    tool: z.strictObject({ name: z.literal('gov-plan'), version: text }),
    files: z.array(file),
    summary: z.strictObject({
      files: count,
      unread: count,
      error: count,
      warning: count,
      info: count,
      suppressed: count,
    }),
  })
  .register(z.globalRegistry, {
    title: 'Report',
    description: 'What gov-plan validate -f json found.',
  });
