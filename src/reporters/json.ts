// JSON. In: checked files. Out: one object: files with their findings, then the account. Both languages, whatever the user's.
import type { CheckedFile } from '../diagnostics/finding.js';
import type { Report } from './reporter.js';
import { counted, EMPTY_TALLY } from './tally.js';
import { unreadJson } from './unread.js';

const fileJson = ({ path, twin, findings, suppressed, unread }: CheckedFile): unknown => ({
  path,
  ...(twin === null ? {} : { textTwin: twin }),
  findings,
  suppressed,
  unread: unread.map(unreadJson),
});

const indented = (value: unknown, by: string): string =>
  JSON.stringify(value, null, 2).replace(/\n/g, `\n${by}`);

export const reportJson: Report = async function* (files, { version }) {
  yield `{\n  "tool": ${JSON.stringify({ name: 'gov-plan', version })},\n  "files": [`;
  let tally = EMPTY_TALLY;
  for await (const file of files) {
    yield `${tally.files === 0 ? '' : ','}\n    ${indented(fileJson(file), '    ')}`;
    tally = counted(tally, file);
  }
  yield `${tally.files === 0 ? '' : '\n  '}],\n  "summary": ${indented(tally, '  ')}\n}\n`;
};
