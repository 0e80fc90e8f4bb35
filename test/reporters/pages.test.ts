// Reports that are documents: JUnit XML, a web page, JSON and NDJSON.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseHtml } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/reporters/html.js';
import { findReportFormat, reportFormats } from '../../src/reporters/index.js';
import { reportJson } from '../../src/reporters/json.js';
import { reportJunit } from '../../src/reporters/junit.js';
import { reportNdjson } from '../../src/reporters/ndjson.js';
import { checked, FILES, findingAt, written } from '../support/reports.js';
import { ROOT } from '../support/tree.js';

const reportSchema = JSON.parse(readFileSync(`${ROOT}/schemas/report.schema.json`, 'utf8')) as object;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0]!;
}

// The form that Jenkins' and Ant's readers take: element → attributes it may have, those it must have, children.
const JUNIT: Readonly<Record<string, readonly [may: string, must: string, children: string]>> = {
  testsuites: ['name tests failures errors time', '', 'testsuite'],
  testsuite: [
    'name tests failures errors skipped time file',
    'name tests failures errors',
    'testcase system-out',
  ],
  testcase: [
    'name classname file line time',
    'name classname',
    'failure error skipped system-out system-err',
  ],
  failure: ['type message', 'type', ''],
  error: ['type message', 'type', ''],
  'system-out': ['', '', ''],
};

function faults({ name, attributes, children }: Element): string[] {
  const form = JUNIT[name];
  if (form === undefined) return [`<${name}>`];
  const [may, must, inside] = form.map((words) => words.split(' ')) as [string[], string[], string[]];
  return [
    ...Object.keys(attributes)
      .filter((key) => !may.includes(key))
      .map((key) => `${name} ${key}`),
    ...must.filter((key) => key !== '' && !(key in attributes)).map((key) => `${name} without ${key}`),
    ...children.filter((child) => !inside.includes(child.name)).map((child) => `${name} > ${child.name}`),
    ...children.flatMap(faults),
  ];
}

describe('JUnit', () => {
  it('is well-formed XML of the form that readers take', async () => {
    const root = readXml(await written(reportJunit));
    expect(root.name).toBe('testsuites');
    expect(faults(root)).toEqual([]);
    expect(faults(readXml('<testsuites><case/></testsuites>'))).toEqual(['testsuites > case', '<case>']);
  });

  it('counts what it holds; what does not fail the run passes', async () => {
    const suites = readXml(
      await written(
        reportJunit,
        FILES.map((file) => ({ ...file, failOn: 'warning' as const })),
      ),
    ).children;
    const count = (suite: Element, kind: string) =>
      suite.children.filter(({ children }) => children.some(({ name }) => name === kind)).length;
    for (const suite of suites) {
      const { tests, failures, errors } = suite.attributes;
      expect([tests, failures, errors].map(Number)).toEqual([
        suite.children.length,
        count(suite, 'failure'),
        count(suite, 'error'),
      ]);
    }
    expect(
      suites.map(({ attributes: { tests, failures, errors } }) => `${tests} ${failures} ${errors}`),
    ).toEqual(['3 2 0', '1 1 0', '1 1 0', '1 1 0', '1 0 0', '1 0 1']);
    expect(suites[5]!.attributes.name).toBe('乱 <码>&"\ufffd".txt');
  });
});

describe('the web page', () => {
  it('shows every finding in its words, and takes nothing from a document for markup', async () => {
    const evil = '甲<script>alert(1)</script>乙';
    const files = [
      ...FILES,
      checked('x.txt', { text: evil, findings: [findingAt(evil, '<script>', 'units/mixed')] }),
    ];
    const page = await written(reportHtml, files);
    const tags: string[] = [];
    const walk = (node: { tagName?: string; childNodes?: unknown[] }): void => {
      if (node.tagName) tags.push(node.tagName);
      for (const child of node.childNodes ?? []) walk(child as typeof node);
    };
    walk(parseHtml(page) as never);
    expect(tags).not.toContain('script');
    expect(tags.filter((tag) => tag === 'mark')).toHaveLength(5);
    expect(page).toContain('<mark class="warning">&lt;script&gt;</mark>');
    expect(page).toContain('乱 &lt;码&gt;&amp;&quot; &quot;.txt');
    expect(page).not.toMatch(/https?:|src=|@import|url\(/);
  });
});

describe('JSON and NDJSON', () => {
  it('hold both languages and the same account', async () => {
    const json = JSON.parse(await written(reportJson)) as {
      files: { path: string; textTwin?: string; findings: unknown[]; unread: { code: string }[] }[];
      summary: object;
    };
    const summary = { files: 6, unread: 1, error: 4, warning: 1, info: 1, suppressed: 2 };
    expect(json.summary).toEqual(summary);
    expect(json.files.map(({ findings }) => findings.length)).toEqual([3, 1, 1, 1, 0, 0]);
    expect(json.files[1]!.textTwin).toBe('规范文本/分解表.docx.txt');
    expect(json.files[5]!.unread[0]!.code).toBe('source/undecodable');
    const lines = (await written(reportNdjson))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(lines.map(({ type }) => type).join(' ')).toBe(
      'finding finding finding suppressed suppressed finding finding finding unread summary',
    );
    expect(lines.at(-1)).toEqual({ type: 'summary', ...summary });
    expect(await written(reportJson, undefined, { language: 'en' })).toBe(await written(reportJson));
  });

  it('fit the published schema', async () => {
    const validate = new Ajv2020({ strict: false }).compile(reportSchema);
    for (const files of [FILES, []]) {
      validate(JSON.parse(await written(reportJson, files)));
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate({ tool: { name: 'gov-plan', version: '1' }, files: [{ path: 'a' }] })).toBe(false);
  });

  it('are whole where there is nothing', async () => {
    expect(JSON.parse(await written(reportJson, []))).toMatchObject({ files: [], summary: { files: 0 } });
  });
});

describe('the list', () => {
  it('has formats of different names and endings, each of which loads', async () => {
    const names = reportFormats.map(({ format }) => format);
    const endings = reportFormats.flatMap(({ extensions }) => extensions);
    expect([new Set(names).size, new Set(endings).size]).toEqual([names.length, endings.length]);
    for (const { load } of reportFormats) expect(typeof (await load())).toBe('function');
    expect(findReportFormat('sarif')?.extensions).toEqual(['.sarif']);
    expect(findReportFormat('pdf')).toBeUndefined();
  });
});
