// Reports for programs. SARIF and rdjson are held against their published schemas, which packages carry; GitHub's workflow
// commands and GitLab's code quality against their written specifications.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rdformatSchema } from '@umbrelladocs/rdformat-validator';
import { Ajv, type ErrorObject } from 'ajv';
import Ajv04 from 'ajv-draft-04';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { reportGithub } from '../../src/reporters/github.js';
import { reportGitlab } from '../../src/reporters/gitlab.js';
import { reportRdjson } from '../../src/reporters/rdjson.js';
import { reportSarif } from '../../src/reporters/sarif.js';
import { checked, FILES, findingAt, TEXT, written } from '../support/reports.js';

const require = createRequire(import.meta.url);
const sarifSchema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as object;

const told = (errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

describe('SARIF', () => {
  const validate = new Ajv04.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    sarifSchema,
  );

  it.each([['zh', FILES] as const, ['en', FILES] as const, ['zh', []] as const])(
    'fits the schema (%s)',
    async (language, files) => {
      validate(JSON.parse(await written(reportSarif, files, { language })));
      expect(told(validate.errors)).toEqual([]);
    },
  );

  it('is held against a schema that refuses what does not fit', () => {
    expect(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, columnKind: 'bytes' }] }),
    ).toBe(false);
  });

  it('says what columns count, where things stand, and what was let be', async () => {
    const log = JSON.parse(await written(reportSarif)) as Log;
    const [run] = log.runs;
    expect(run!.columnKind).toBe('utf16CodeUnits');
    expect(run!.tool.driver.rules!.map(({ id }) => id)).toEqual([
      'numbering/gap',
      'units/mixed',
      'tasks/none',
    ]);
    expect(run!.results!.map(({ level }) => level)).toEqual([
      'note',
      'error',
      'warning',
      'warning',
      'warning',
      'error',
      'error',
      'error',
    ]);
    for (const { ruleId, ruleIndex } of run!.results!)
      expect(run!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
    const [, gap, unit, , , cell] = run!.results!;
    expect(gap!.locations![0]!.physicalLocation).toEqual({
      artifactLocation: { uri: '%E6%96%B9%E6%A1%88%20%E4%B8%80%2C%E7%BB%88%E7%A8%BF%3A%20100%25.txt' },
      region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 6, snippet: { text: '三、' } },
    });
    expect(unit!.locations![0]!.physicalLocation!.region).toMatchObject({ startColumn: 14, endColumn: 18 });
    expect(cell!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
      `${['规范文本', '分解表.docx.txt'].map(encodeURIComponent).join('/')}`,
    );
    expect(cell!.locations![0]!.logicalLocations).toEqual([
      { fullyQualifiedName: '表1第3行第2列', kind: 'element' },
    ]);
    expect(run!.results!.flatMap(({ suppressions }) => suppressions ?? [])).toEqual([
      { kind: 'inSource', justification: '原文如此' },
      { kind: 'external', justification: '历史问题' },
    ]);
    expect(run!.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ descriptor: { id: 'source/undecodable' } }],
      },
    ]);
    expect(gap!.partialFingerprints).toEqual({ 'govPlan/v1': expect.stringMatching(/^[0-9a-f]{16}$/) });
  });
});

describe('rdjson', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(rdformatSchema);

  it.each([['all', FILES] as const, ['none', []] as const])('fits the schema (%s)', async (_, files) => {
    validate(JSON.parse(await written(reportRdjson, files)));
    expect(told(validate.errors)).toEqual([]);
  });

  it('is held against a schema that refuses what does not fit', () => {
    expect(
      validate({ diagnostics: [{ message: 'x', location: { path: 'a', range: { start: { line: 0 } } } }] }),
    ).toBe(false);
  });

  it('counts bytes of UTF-8, and tells only the line where the file is not the text', async () => {
    const markdown = { ...findingAt(TEXT, '三、', 'numbering/gap', { line: 9, column: 7 }) };
    const files = [FILES[0]!, checked('甲.md', { text: TEXT, findings: [markdown] })];
    const { diagnostics } = JSON.parse(await written(reportRdjson, files)) as {
      diagnostics: { location: unknown }[];
    };
    expect(diagnostics.map(({ location }) => location)).toEqual([
      { path: '方案 一,终稿: 100%.txt' },
      // Two blanks and a full-width one: 5 bytes; 三、 is 6.
      {
        path: '方案 一,终稿: 100%.txt',
        range: { start: { line: 3, column: 6 }, end: { line: 3, column: 12 } },
      },
      {
        path: '方案 一,终稿: 100%.txt',
        range: { start: { line: 3, column: 30 }, end: { line: 3, column: 40 } },
      },
      { path: '甲.md', range: { start: { line: 9 } } },
    ]);
  });
});

describe('GitLab code quality', () => {
  interface Issue {
    description: string;
    check_name: string;
    fingerprint: string;
    severity: string;
    location: { path: string; lines: { begin: number } };
  }

  it('has what the format asks for, with fingerprints of their own', async () => {
    // Two files with the same finding: its fingerprint is the same in both.
    const twin = { ...FILES[3]!, path: '副本/plan.json' };
    const issues = JSON.parse(await written(reportGitlab, [...FILES, twin])) as Issue[];
    expect(issues).toHaveLength(8);
    for (const { description, check_name, fingerprint, severity, location } of issues) {
      expect(description).not.toBe('');
      expect(check_name).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.path).not.toMatch(/^(\.?\/|[A-Za-z]:)/);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.at(-2)!.severity).toBe('blocker');
    expect(issues[3]!.description).toBe('表1第3行第2列: “三、”有问题');
  });

  it('is an empty array where nothing was found', async () => {
    expect(JSON.parse(await written(reportGitlab, [FILES[4]!]))).toEqual([]);
  });
});

describe('GitHub annotations', () => {
  const commands = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('::'));

  it('escapes paths and messages, and gives columns on one line only', async () => {
    const text = await written(reportGithub);
    expect(commands(text)).toEqual([
      '::error file=方案 一%2C终稿%3A 100%25.txt,line=3,endLine=3,col=4,endColumn=5,title=numbering/gap::“三、”有问题',
      '::error file=规范文本/分解表.docx.txt,line=3,endLine=3,col=4,endColumn=5,title=numbering/gap::“三、”有问题',
      '::error file=无副本.docx,line=3,endLine=3,col=4,endColumn=5,title=numbering/gap::“三、”有问题',
      '::error file=plan.json,title=numbering/gap::“三、”有问题',
      '::error file=乱 <码>&"\u0001".txt,title=source/undecodable::第 3 个字节（从 0 数起）不合 GB18030 编码，文件可能已损坏；如知道编码，请用 --encoding 指定。',
      '::warning file=方案 一%2C终稿%3A 100%25.txt,line=3,endLine=3,col=14,endColumn=17,title=units/mixed::“市𠮷局”有问题',
      '::notice file=方案 一%2C终稿%3A 100%25.txt,title=tasks/none::没有任务',
    ]);
    const across = checked('a.txt', { text: TEXT, findings: [findingAt(TEXT, '案\n一', 'units/mixed')] });
    expect(commands(await written(reportGithub, [across]))).toEqual([
      '::warning file=a.txt,line=1,endLine=2,title=units/mixed::“案%0A一”有问题',
    ]);
  });

  it('never gives more than ten of a kind, the worst first, and counts the rest', async () => {
    const many = (id: string, count: number) =>
      Array.from({ length: count }, () => findingAt(TEXT, '三、', id));
    const findings = [...many('units/mixed', 25), ...many('tasks/none', 11), ...many('numbering/gap', 12)];
    const text = await written(reportGithub, [checked('a.txt', { text: TEXT, findings })], {
      language: 'en',
    });
    const kinds = commands(text).map((line) => line.split(' ')[0]);
    expect(kinds).toEqual([
      ...Array(10).fill('::error'),
      ...Array(10).fill('::warning'),
      ...Array(10).fill('::notice'),
    ]);
    expect(text).toContain('2 more (error) not annotated');
    expect(text).toContain('15 more (warning) not annotated');
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(48);
  });

  it('lets no file name or message become a command', async () => {
    const evil = checked('a\n::error::x', {
      text: TEXT,
      findings: [findingAt(TEXT, '三、', 'numbering/gap')],
    });
    const text = await written(reportGithub, [evil]);
    expect(commands(text)).toHaveLength(1);
    expect(commands(text)[0]).toContain('file=a%0A%3A%3Aerror%3A%3Ax,');
  });
});
