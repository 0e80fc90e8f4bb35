import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';
import { writeExplanation } from '../../src/writers/explain.js';
import { joinChunks } from '../../src/writers/writer.js';

const TEXT = `河湾镇2026年村庄清洁工作方案

孤立的一行没有归属。
一、工作目标
村容村貌明显改善。
二、重点任务
（一）清理沟渠。6月底前清理完毕。〔镇水务站牵头，各村委会配合〕
`;

async function explain(language?: 'zh' | 'en'): Promise<string> {
  const plan = await parsePlan(new TextEncoder().encode(TEXT), { name: '方案.txt' });
  const bytes = await joinChunks(writeExplanation([plan], language ? { language } : {}));
  return new TextDecoder().decode(bytes);
}

describe('the explanation', () => {
  test('says what was taken, where, and by which rule, in text order', async () => {
    const lines = (await explain()).split('\n');
    expect(lines).toContain('    牵头单位  镇水务站  [括注 · 第7行第19列]');
    expect(lines).toContain('    配合单位  各村委会  [括注 · 第7行第26列]');
    expect(lines).toContain('    完成时限  6月底前 → 截止 2026-06-30  [年份取自标题 · 第7行第9列]');
    const at = (words: string): number => lines.findIndex((line) => line.includes(words));
    expect(at('一、工作目标')).toBeLessThan(at('二、重点任务'));
    expect(at('二、重点任务')).toBeLessThan(at('清理沟渠'));
    expect(lines.at(-2)).toMatch(/^对账 {2}共 \d+ 块/);
  });

  test('speaks English where it is asked to', async () => {
    const text = await explain('en');
    expect(text).toContain('    lead unit  镇水务站  [bracket · line 7, column 19]');
    expect(text).toMatch(/account {2}\d+ blocks: /);
  });
});
