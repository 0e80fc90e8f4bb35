import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Plan } from '../../src/plan/schema.js';
import { writeCsv } from '../../src/writers/csv.js';
import { writeMarkdown } from '../../src/writers/md.js';
import { joinChunks } from '../../src/writers/writer.js';
import { sampleDeadline, samplePlan, sampleTask } from '../support/plan.js';

const HEADERS =
  '序号 编号 章节 工作任务 工作要求 牵头单位 责任单位 配合单位 完成时限 截止日期 备注 时限类型 原文位置'.split(
    ' ',
  );
/** Programs find the id of each task, too. */
const OF_CSV = [...HEADERS, '任务标识'];

const plan = (title: string, text = ''): Plan =>
  samplePlan({
    tasks: [
      sampleTask({
        title,
        text,
        number: '1.1',
        deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })],
      }),
    ],
  });

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const csvOf = async (one: Plan, bom?: boolean): Promise<string> =>
  decode(await joinChunks(writeCsv([one], bom === undefined ? {} : { bom })));

describe('CSV', () => {
  it('begins with a byte order mark unless told not to', async () => {
    expect((await csvOf(plan('甲'))).startsWith(`\ufeff${OF_CSV.join(',')}\r\n`)).toBe(true);
    expect((await csvOf(plan('甲'), false)).startsWith('序号,')).toBe(true);
  });

  it('ends every record with CRLF, and quotes what would end a field', async () => {
    const csv = await csvOf(plan('甲,"乙"', '第一行\n第二行'), false);
    expect(csv.split('\r\n')).toEqual([
      OF_CSV.join(','),
      '1,1.1,,"甲,""乙""","第一行\n第二行",,,,6月底前,2026-06-30,,截止,第1段,t-00000001',
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('marks %j as text', async (title) => {
    expect((await csvOf(plan(title), false)).split('\r\n')[1]).toContain(`,'${title},`);
  });

  it('is read back by another program', async () => {
    const bytes = await joinChunks(writeCsv([plan('甲,"乙"', '第一行\n第二行')]));
    const book = XLSX.read(bytes, { raw: true });
    const rows: unknown[][] = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
      header: 1,
    });
    expect(rows[0]).toEqual(OF_CSV);
    expect(rows[1]?.slice(3, 5)).toEqual(['甲,"乙"', '第一行\n第二行']);
  });
});

const visibleText = (node: Nodes): string => {
  if (node.type === 'html') return node.value === '<br>' ? '\n' : `[${node.value}]`;
  if ('children' in node) return node.children.map(visibleText).join('');
  return 'value' in node ? node.value : '';
};

const markdownRows = (text: string): string[][] => {
  const processor = unified().use(remarkParse);
  processor.data({ micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] });
  const root: Root = processor.parse(text);
  const [table] = root.children;
  if (table?.type !== 'table' || root.children.length !== 1) throw new Error('not one table');
  return table.children.map((row) => row.children.map(visibleText));
};

describe('Markdown', () => {
  it('is one table whose cells show their characters as they are', async () => {
    const title = '甲|乙*丙*_丁_`戊`[己](庚)<辛>&amp;~~壬~~\\癸';
    const text = decode(await joinChunks(writeMarkdown([plan(title, '# 第一行\n- 第二行')])));
    const rows = markdownRows(text);
    expect(rows[0]).toEqual(HEADERS);
    expect(rows[1]?.slice(2, 6)).toEqual(['', title, '# 第一行\n- 第二行', '']);
    expect(rows).toHaveLength(2);
  });

  it('shows any signs as they are', async () => {
    const signs = fc
      .string({ unit: fc.constantFrom(...'|\\`*_~<>[]()&#!-+=:;/"\'.甲a1') })
      .map((text) => `甲${text}乙`);
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { minLength: 1, maxLength: 5 }), async (titles) => {
        const tasks = titles.map((title) => sampleTask({ title, text: '' }));
        const rows = markdownRows(decode(await joinChunks(writeMarkdown([samplePlan({ tasks })]))));
        expect(rows.slice(1).map((row) => row[3])).toEqual(titles);
      }),
      { numRuns: 100 },
    );
  });
});
