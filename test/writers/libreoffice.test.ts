import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { writeTaskTable } from '../../src/writers/docx/task-table.js';
import { joinChunks } from '../../src/writers/writer.js';
import { writeLedger } from '../../src/writers/xlsx/ledger.js';
import { sampleDeadline, samplePlan, sampleSection, sampleTask, sampleUnit } from '../support/plan.js';

const present = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'gov-plan-ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(file: string, filter: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, file),
    ],
    { timeout: 120_000 },
  );
  expect(run.status, String(run.stderr)).toBe(0);
}

/** A sheet as LibreOffice understands it, as rows of CSV: formulas would show their values. */
function convertToCsv(bytes: Uint8Array, sheet = '总台账'): string[] {
  writeFileSync(join(folder, 'ledger.xlsx'), bytes);
  // Tokens 1 to 12 of its filter: comma, quote, UTF-8, …, all sheets, each in a file of its own.
  convert('ledger.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1');
  return readFileSync(join(folder, `ledger-${sheet}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
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
    const bytes = await joinChunks(writeLedger([samplePlan({ tasks })]));
    const lines = convertToCsv(bytes);
    expect(lines).toHaveLength(123);
    expect(lines[2]).toContain('序号,工作任务,牵头单位');
    expect(lines[122]).toMatch(/^120,=1\+119,,,6月底前,2026-06-30,,,,截止,第1段,t-/);
  });

  it('shows counts whose totals tie out with the ledger', { timeout: 150_000 }, async () => {
    const unit = (at: number) => sampleUnit(`单位${at % 7}`);
    const tasks = Array.from({ length: 50 }, (_, at) =>
      sampleTask({
        leadUnits: at % 10 === 0 ? [] : [unit(at)],
        cooperatingUnits: at % 10 === 0 ? [] : [unit(at + 1), unit(at + 2)],
        deadlines: at % 3 === 0 ? [] : [sampleDeadline('月底前', { end: `2026-0${(at % 9) + 1}-28` })],
      }),
    );
    const rows = convertToCsv(await joinChunks(writeLedger([samplePlan({ tasks })])), '统计').map((line) =>
      line.split(','),
    );
    const totals = rows.filter(([first]) => first === '合计');
    expect(totals.map((row) => row.slice(0, 7))).toEqual([
      ['合计', '45', '0', '90', '0', '135', '50'],
      ['合计', '50', '', '', '', '', ''],
    ]);
    const units = rows.filter(([first]) => first?.startsWith('单位') && first !== '单位');
    expect(units).toHaveLength(7);
    for (const column of [1, 3, 5])
      expect(units.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(Number(totals[0]?.[column]));
  });

  it('opens the Word table with all rows', { timeout: 150_000 }, async () => {
    const tasks = Array.from({ length: 90 }, (_, at) =>
      sampleTask({ title: `任务${at}`, section: `s${at % 3}`, leadUnits: [sampleUnit('县水利局')] }),
    ).sort((a, b) => (a.section! < b.section! ? -1 : 1));
    const sections = [0, 1, 2].map((at) => sampleSection(`s${at}`, `章节${at}`));
    writeFileSync(
      join(folder, 'table.docx'),
      await joinChunks(writeTaskTable([samplePlan({ sections, tasks })])),
    );
    convert('table.docx', 'html:HTML (StarWriter)');
    const html = readFileSync(join(folder, 'table.html'), 'utf8');
    expect(html.match(/<tr[ >]/g)).toHaveLength(1 + 3 + 90);
    expect(html.match(/colspan="?3"?/g)).toHaveLength(3);
  });
});
