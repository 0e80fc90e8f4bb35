// Fixes touch brackets and nothing else, in the file's own text; what was fixed is found no more.
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import { checkPlan } from '../../src/rules/check-plan.js';
import { applyEdits, diffOf, editsFor } from '../../src/rules/fix.js';
import { presets } from '../../src/rules/index.js';

const BEFORE = [
  '云溪市人民政府办公室关于印发《2026年云溪市河湖管护工作方案》的通知',
  '云政办发[2026]18号',
  '按照《关于加强河湖管护的意见》（云政发〔202512号）要求，现将方案印发给你们(含附件），请抓好落实。',
  '一、重点任务',
  '（一）摸清家底。6月底前完成。〔市水利局牵头〕',
  '（二）清理岸线。7月底前完成。〔市水利局牵头〕',
  '(三)疏通沟渠。8月底前完成。〔市水利局牵头〕',
  '',
].join('\r\n');

async function fixed(text: string, name = 'plan.txt'): Promise<string> {
  const { value } = await parse(new TextEncoder().encode(text), { name });
  return applyEdits(text, editsFor(text, checkPlan(value!, { rules: presets.strict })));
}

describe('fixes', () => {
  it('mend brackets of numbers, unlike pairs and labels, line ends as they were', async () => {
    expect(await fixed(BEFORE)).toBe(
      BEFORE.replace('[2026]', '〔2026〕')
        .replace('〔202512号', '〔2025〕12号')
        .replace('(含附件）', '（含附件）')
        .replace('(三)', '（三）'),
    );
  });

  it('leave nothing to fix, and touch nothing else', async () => {
    const once = await fixed(BEFORE);
    expect(await fixed(once)).toBe(once);
    const bare = (text: string): string => text.replace(/[()（）〔〕[\]]/g, '');
    expect(bare(once)).toBe(bare(BEFORE));
  });

  it('mend Markdown where its words stand as they are read', async () => {
    const text = '# 河湖管护工作方案\n\n云政办发[2026]18号\n\n按照**云政发[2025]12号**要求。\n';
    expect(await fixed(text, 'plan.md')).toBe(
      text.replace('[2026]', '〔2026〕').replace('[2025]', '〔2025〕'),
    );
  });

  it('leave figures and words alone: a padded serial is no matter of brackets', async () => {
    const text = BEFORE.replace('[2026]18号', '〔2026〕018号').replace('(三)', '（三）');
    expect(await fixed(text)).toContain('〔2026〕018号');
  });

  it('change nothing where the words do not stand at their place', async () => {
    const { value } = await parse(new TextEncoder().encode(BEFORE), { name: 'plan.txt' });
    const findings = checkPlan(value!, { rules: presets.strict });
    expect(editsFor(`\r\n${BEFORE}`, findings)).toEqual([]);
  });
});

describe('diffs', () => {
  it('are unified, with three lines around and a mark where the last line has no end', () => {
    expect(diffOf('a.txt', '一\n二\n三\n四\n五(', '一\n二\n三\n四\n五（')).toBe(
      '--- a.txt\n+++ a.txt\n@@ -2,4 +2,4 @@\n 二\n 三\n 四\n-五(\n\\ No newline at end of file\n+五（\n\\ No newline at end of file\n',
    );
    expect(diffOf('a.txt', '一\n', '一\n')).toBe('');
  });
});
