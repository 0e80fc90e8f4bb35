import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Plan } from '../../src/plan/schema.js';
import { joinChunks } from '../../src/writers/writer.js';
import { writeLedger } from '../../src/writers/xlsx/ledger.js';
import { allRows, bytesOf, cellUnder, partOf, readBack, rowsOf, sheetOf } from '../support/ledger-book.js';
import { sampleDeadline, samplePlan, sampleSection, sampleTask, sampleUnit } from '../support/plan.js';
import { unzip } from '../support/unzip.js';

const fullPlan = samplePlan({
  sections: [sampleSection('s1', '水利工程', { label: { raw: '一、', style: 'cn-dun', value: 1 } })],
  tasks: [
    sampleTask({
      section: 's1',
      number: '1.1',
      leadUnits: [sampleUnit('云溪市水利局')],
      responsibleUnits: [sampleUnit('青石县人民政府'), sampleUnit('河湾镇人民政府')],
      cooperatingUnits: [sampleUnit('云溪市财政局')],
      deadlines: [sampleDeadline('2026年6月底前', { end: '2026-06-30' })],
      extra: { 备注: '续建' },
    }),
    sampleTask({
      section: 's1',
      number: '1.2',
      deadlines: [sampleDeadline('长期坚持', { kind: 'ongoing' })],
    }),
  ],
});

describe('the sheet', () => {
  it('holds every task as another program reads it', async () => {
    const sheet = readBack(await bytesOf([fullPlan]));
    expect(allRows(sheet).slice(0, 2)).toEqual([['云溪市河道整治任务分解表'], ['（2026年3月2日）']]);
    expect(rowsOf(sheet)).toEqual([
      '序号 编号 章节 工作任务 工作要求 牵头单位 责任单位 配合单位 完成时限 截止日期 状态 进展情况 备注 时限类型 原文位置 任务标识'.split(
        ' ',
      ),
      [
        '1',
        '1.1',
        '一、水利工程',
        '疏浚云溪河道',
        '清淤三公里。',
        '云溪市水利局',
        '青石县人民政府、河湾镇人民政府',
        '云溪市财政局',
        '2026年6月底前',
        '2026-06-30',
        undefined,
        undefined,
        '续建',
        '截止',
        '第1段',
        't-00000001',
      ],
      expect.arrayContaining(['2', '1.2', '长期坚持', '长期']) as unknown,
    ]);
  });

  it('types its cells: numbers, text, and days in the form yyyy-mm-dd', async () => {
    const sheet = readBack(await bytesOf([fullPlan]));
    expect(cellUnder(sheet, '序号')?.t).toBe('n');
    expect(cellUnder(sheet, '编号')?.t).toBe('s');
    expect(cellUnder(sheet, '截止日期')).toMatchObject({ t: 'n', z: 'yyyy\\-mm\\-dd', w: '2026-06-30' });
    expect(cellUnder(sheet, '截止日期', 2)?.v).toBeUndefined();
  });

  it('has its header frozen and a filter over all rows', async () => {
    const bytes = await bytesOf([fullPlan]);
    expect(sheetOf(bytes)).toContain(
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
    );
    expect(readBack(bytes)['!autofilter']).toEqual({ ref: 'A3:P5' });
  });

  it('prints on A4 landscape, one page wide, the header and the page number on every page', async () => {
    const bytes = await bytesOf([fullPlan]);
    const xml = sheetOf(bytes);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toMatch(/<oddFooter>[^<]*第 &amp;P 页，共 &amp;N 页<.*<firstFooter>[^<]*第 &amp;P 页/);
    const names = XLSX.read(bytes).Workbook?.Names ?? [];
    expect(names.find(({ Name }) => Name === '_xlnm.Print_Titles')).toMatchObject({
      Ref: "'总台账'!$3:$3",
      Sheet: 0,
    });
    // What is there for programs and for looking up stands behind what is printed.
    expect(names.find(({ Name }) => Name === '_xlnm.Print_Area')?.Ref).toBe("'总台账'!$A$1:$M$5");
  });

  it('styles the header with fill, font and borders, and wraps the text of all cells', async () => {
    const bytes = await bytesOf([fullPlan]);
    expect(sheetOf(bytes)).toMatch(/<c r="A3" s="1" t="inlineStr">/);
    const cellXfs = partOf(bytes, 'xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? '';
    const looks = cellXfs.match(/<xf .*?(?:<\/xf>|\/>)/g) ?? [];
    expect(looks[1]).toMatch(/fontId="1" fillId="2" borderId="1"/);
    for (const look of looks.slice(1)) expect(look).toContain('wrapText="1"');
    for (const look of looks.slice(1, 8)) expect(look).toContain('borderId="1"');
  });

  it('is a header alone where there is no task', async () => {
    const bytes = await bytesOf([samplePlan({ tasks: [] })]);
    const sheet = readBack(bytes);
    expect(rowsOf(sheet)).toHaveLength(1);
    expect(sheet['!autofilter']).toEqual({ ref: 'A3:L3' });
    expect(sheetOf(bytes)).not.toMatch(/dataValidation|conditionalFormatting/);
  });

  it('offers the words of the status to choose from, and others after a question', async () => {
    const xml = sheetOf(await bytesOf([fullPlan]));
    expect(xml).toMatch(/<dataValidation type="list" errorStyle="warning"[^>]* sqref="K4:K5">/);
    expect(xml).toContain('<formula1>"未启动,进行中,已完成,逾期"</formula1>');
  });

  it('colours what is overdue, not begun or near its end by the day it is open', async () => {
    const bytes = await bytesOf([fullPlan]);
    const xml = sheetOf(bytes);
    expect(xml).toContain('<conditionalFormatting sqref="A4:A5 J4:J5 K4:K5">');
    expect(xml.match(/<formula>[^<]*<\/formula>/g)).toEqual(
      [
        '<formula>OR($K4="逾期",AND(ISNUMBER($J4),$K4&lt;&gt;"已完成",$J4&lt;TODAY()))</formula>',
        '<formula>AND(ISNUMBER($J4),$K4&lt;&gt;"已完成",$J4-TODAY()&lt;=30,OR($K4="",$K4="未启动"))</formula>',
        '<formula>AND(ISNUMBER($J4),$K4&lt;&gt;"已完成",$J4-TODAY()&lt;=7)</formula>',
      ].map((formula) => formula.replace(/"(?=[^>])/g, '&quot;')),
    );
    expect(partOf(bytes, 'xl/styles.xml').match(/<dxf>/g)).toHaveLength(3);
  });

  it('has headings as rows across what is printed where bands are asked for', async () => {
    const bytes = await joinChunks(writeLedger([fullPlan], { layout: 'bands' }));
    const sheet = readBack(bytes);
    const rows = rowsOf(sheet);
    expect(rows[0]).not.toContain('章节');
    expect(rows.map((row) => row[0])).toEqual(['序号', '一、水利工程', '1', '2']);
    expect(sheet['!merges']?.map(XLSX.utils.encode_range)).toEqual(['A1:L1', 'A2:L2', 'A4:L4']);
  });

  it('names the plan in the page header, its & doubled', async () => {
    const { document } = samplePlan();
    const plan = samplePlan({ document: { ...document, title: '河道&水库<整治>' } });
    const bytes = await bytesOf([plan]);
    expect(sheetOf(bytes)).toContain('10 河道&amp;&amp;水库&lt;整治&gt;</oddHeader>');
    const properties = partOf(bytes, 'docProps/core.xml');
    expect(properties).toContain('<dc:title>河道&amp;水库&lt;整治&gt;</dc:title>');
    expect(properties).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-02T00:00:00Z<');
    expect(partOf(bytes, 'docProps/app.xml')).toContain('<Company>云溪市人民政府</Company>');
    expect(sheetOf(await bytesOf([plan, plan]))).toContain('10 督办台账</oddHeader>');
    expect(partOf(await bytesOf([plan, plan]), 'docProps/core.xml')).not.toContain('dcterms:created');
  });
});

describe('the file', () => {
  it('has well-formed parts, none of which knows the time', async () => {
    const parts = unzip(await bytesOf([fullPlan, samplePlan()]));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      ...[1, 2, 3, 4, 5].map((at) => `xl/worksheets/sheet${at}.xml`),
      'xl/workbook.xml',
    ]);
    for (const { text, dosDate, dosTime } of parts.values()) {
      expect([dosDate, dosTime]).toEqual([0x21, 0]);
      expect(() => new SaxesParser({ xmlns: true }).write(text).close()).not.toThrow();
    }
  });

  it('is the same twice', async () => {
    const plans = Array.from({ length: 3 }, () => fullPlan);
    const first = await bytesOf(plans);
    expect(Buffer.compare(first, await bytesOf(plans))).toBe(0);
  });

  it('comes in chunks, and may be left off at any of them', async () => {
    const texts = Array.from({ length: 3000 }, (_, at) => `任务${at} ${Math.imul(at, 2_654_435_761)}`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeLedger([
      samplePlan({ tasks: texts.map((title) => sampleTask({ title })) }),
    ])) {
      chunks.push(chunk);
      if (chunks.length === 10) break;
    }
    expect(chunks).toHaveLength(10);
    expect(Buffer.concat(chunks).includes('PK\x01\x02')).toBe(false);
  });

  it('fails where its plans fail', async () => {
    async function* plans(): AsyncGenerator<Plan> {
      yield samplePlan();
      throw new Error('the disk is gone');
    }
    await expect(bytesOf(plans())).rejects.toThrow('the disk is gone');
  });
});
