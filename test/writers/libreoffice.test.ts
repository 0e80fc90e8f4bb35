import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { joinChunks } from '../../src/writers/writer.js';
import { writeLedger } from '../../src/writers/xlsx/ledger.js';
import { sampleDeadline, samplePlan, sampleTask } from '../support/plan.js';

const present = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'gov-plan-ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first sheet as LibreOffice understands it: formulas would show their values. */
function convertToCsv(bytes: Uint8Array): string {
  writeFileSync(join(folder, 'ledger.xlsx'), bytes);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76',
      '--outdir',
      folder,
      join(folder, 'ledger.xlsx'),
    ],
    { timeout: 120_000 },
  );
  expect(run.status, String(run.stderr)).toBe(0);
  return readFileSync(join(folder, 'ledger.csv'), 'utf8');
}

describe.skipIf(!present)('LibreOffice (skipped where soffice is not on the path)', () => {
  it('opens the ledger with all rows, days as days and formulas as text', { timeout: 150_000 }, async () => {
    const tasks = Array.from({ length: 120 }, (_, at) =>
      sampleTask({
        title: `=1+${at}`,
        text: '',
        deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })],
      }),
    );
    const lines = convertToCsv(await joinChunks(writeLedger([samplePlan({ tasks })])))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(121);
    expect(lines[0]).toContain('序号,编号,章节,工作任务');
    expect(lines[120]).toBe('120,,,=1+119,,,,,6月底前,截止,2026-06-30,,第1段');
  });
});
