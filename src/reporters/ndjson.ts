// NDJSON. In: checked files. Out: one line for each finding, each suppressed one, each error of reading, and the account.
import type { Report } from './reporter.js';
import { counted, EMPTY_TALLY } from './tally.js';
import { unreadJson } from './unread.js';

export const reportNdjson: Report = async function* (files) {
  let tally = EMPTY_TALLY;
  for await (const file of files) {
    const { path } = file;
    tally = counted(tally, file);
    const lines: unknown[] = [
      ...file.unread.map((diagnostic) => ({ type: 'unread', path, ...unreadJson(diagnostic) })),
      ...file.findings.map((finding) => ({ type: 'finding', path, ...finding })),
      ...file.suppressed.map(({ finding, where, reason }) => ({
        type: 'suppressed',
        path,
        where,
        reason,
        ...finding,
      })),
    ];
    for (const line of lines) yield `${JSON.stringify(line)}\n`;
  }
  yield `${JSON.stringify({ type: 'summary', ...tally })}\n`;
};
