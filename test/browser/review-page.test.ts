// The review page in Chromium: values lead to their words, tasks are filtered, by mouse and by keyboard, and nothing leaves it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/cli/findings.js';
import { FAULTY } from '../support/findings.js';
import { type Read, readFixture, readText, reviewOf } from '../support/review.js';
import { type Browser, chromiumPath, type OpenedPage, type OpenOptions, openBrowser } from './chromium.js';

if (chromiumPath === undefined)
  console.warn('chromium is not there: the review page is not tested in a browser');

describe.skipIf(chromiumPath === undefined)(
  'the review page in Chromium (skipped where there is none)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gov-plan-review-'));
    let browser: Browser;
    let count = 0;
    const opened: OpenedPage[] = [];

    beforeAll(async () => {
      browser = await openBrowser();
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function show(
      reads: readonly Read[],
      options: OpenOptions = {},
      review: Parameters<typeof reviewOf>[1] = {},
    ): Promise<Page> {
      const file = join(folder, `${count++}.html`);
      writeFileSync(file, await reviewOf(reads, review));
      const shown = await browser.open(file, options);
      opened.push(shown);
      return shown.page;
    }

    /** The words that are marked as the place of the chosen value. */
    const marked = (page: Page): Promise<string> =>
      page.evaluate(() => [...document.querySelectorAll('.now')].map((mark) => mark.textContent).join('|'));

    const visibleTasks = (page: Page): Promise<number> => page.locator('.task:visible').count();

    const focused = (page: Page): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

    /** True where the chosen words stand within the pane of the original. */
    const inSight = (page: Page): Promise<boolean> =>
      page.evaluate(() => {
        const pane = document.querySelector('.original .scroll')!.getBoundingClientRect();
        const mark = document.querySelector('.now')!.getBoundingClientRect();
        return mark.top >= pane.top && mark.bottom <= pane.bottom;
      });

    it('shows where a chosen value stands, and the rule that decided', async () => {
      const page = await show([await readFixture('bracket-plan.txt')]);
      await page.locator('.task .lead', { hasText: '司法局' }).click();
      expect(await marked(page)).toBe('司法局');
      expect(await inSight(page)).toBe(true);
      expect(await page.locator('.found').textContent()).toBe(
        '牵头单位：司法局 — 括注 · 第44行第53列 — 括号里写明由谁承担',
      );
      await page.locator('.task .deadline', { hasText: '年底前' }).click();
      expect(await marked(page)).toBe('年底前');
      expect(await page.locator('.found').textContent()).toContain('2019-12-31 — 截止 · 年份取自成文日期');
    });

    it('leads from words in the original to their value', async () => {
      const page = await show([await readFixture('bracket-plan.txt')]);
      await page.locator('.sheet mark.deadline').first().click();
      expect(await focused(page)).toBe('2019年9月底前');
      expect(await page.locator('[aria-current]').count()).toBe(1);
    });

    it('shows where a finding stands', async () => {
      const page = await show([await readText(FAULTY)], {}, { findings: findingsOf });
      await page.locator('.messages a.v', { hasText: '第7行' }).click();
      expect(await marked(page)).toBe('2026年9月31日前');
      expect(await inSight(page)).toBe(true);
      await page.locator('.messages a.v', { hasText: '第9行' }).focus();
      await page.keyboard.press('Enter');
      expect(await marked(page)).toBe('（四）');
      await page.keyboard.press('Escape');
      expect(await focused(page)).toContain('第9行');
    });

    it('filters by unit and role, month, what is missing, and words', async () => {
      const read = await readFixture('bracket-plan.txt');
      const page = await show([read]);
      const all = read.plan.tasks.length;
      expect(await visibleTasks(page)).toBe(all);
      await page.selectOption('select[name=unit]', { label: '区行政审批局（2）' });
      expect(await visibleTasks(page)).toBe(2);
      expect(await page.locator('output').textContent()).toBe(`显示 2 / ${all} 项任务`);
      await page.selectOption('select[name=role]', 'cooperating');
      expect(await visibleTasks(page)).toBe(0);
      await page.locator('.filters button').click();
      await expect.poll(() => visibleTasks(page)).toBe(all);
      await page.locator('.timeline button[data-when="2019-12"]').click();
      expect(await page.locator('.task:visible h4').allTextContents()).toEqual([
        expect.stringContaining('公开惠企政策'),
      ]);
      expect(await page.inputValue('select[name=when]')).toBe('2019-12');
      await page.locator('.timeline button[aria-pressed=true]').click();
      await page.selectOption('select[name=lack]', 'lead');
      const leaderless = read.plan.tasks.filter(({ leadUnits }) => leadUnits.length === 0);
      expect(leaderless.length).toBeGreaterThan(0);
      expect(await visibleTasks(page)).toBe(leaderless.length);
      await page.selectOption('select[name=lack]', '');
      await page.fill('input[name=words]', '走访');
      expect(await visibleTasks(page)).toBe(1);
      expect(await page.locator('.group:visible').count()).toBe(1);
    });

    it('works by keyboard alone', async () => {
      const page = await show([await readFixture('bracket-plan.txt')]);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('跳到任务清单');
      await page.keyboard.press('Enter');
      for (
        let at = 0;
        at < 20 && !(await page.evaluate(() => document.activeElement?.closest('.task')));
        at++
      )
        await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('推行证照联办');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('压减审批时限');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('区直各部门');
      await page.keyboard.press('Enter');
      expect(await marked(page)).toBe('区直各部门');
      expect(await page.evaluate(() => document.activeElement?.closest('.task') !== null)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.closest('.sheet') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('区直各部门');
      expect(await page.evaluate(() => document.activeElement?.closest('.task') !== null)).toBe(true);
      expect(await marked(page)).toBe('');
    });

    it('tells a screen reader its parts by name', async () => {
      const page = await show([await readFixture('merged-table.docx')]);
      for (const [role, name] of [
        ['main', ''],
        ['region', '原文'],
        ['region', '识别结果'],
        ['search', '筛选'],
        ['region', '时限分布'],
      ] as const)
        expect(await page.getByRole(role, name ? { name } : {}).count(), `${role} ${name}`).toBeGreaterThan(
          0,
        );
      const unnamed = await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLInputElement>('input, select')].filter(
            ({ labels }) => !labels || labels.length === 0,
          ).length,
      );
      expect(unnamed).toBe(0);
      const levels = await page.evaluate(() =>
        [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(({ tagName }) =>
          Number(tagName.slice(1)),
        ),
      );
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
    });

    it('reads without a script: links lead to the words, and the filters are not there', async () => {
      const page = await show([await readFixture('bracket-plan.txt')], { javaScript: false });
      expect(await page.locator('form.filters:visible').count()).toBe(0);
      expect(await page.locator('.why:visible').count()).toBeGreaterThan(10);
      await page.locator('.task .lead', { hasText: '司法局' }).click();
      expect(await page.locator(':target').textContent()).toBe('司法局');
    });

    it('is one column on a narrow screen, where the place of a value still comes in sight', async () => {
      const page = await show([await readFixture('bracket-plan.txt')], { width: 400, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(overflow).toBe(false);
      await page.locator('.task .lead', { hasText: '司法局' }).click();
      expect(await inSight(page)).toBe(true);
    });

    it('shows one of several documents', async () => {
      const page = await show([await readFixture('plan.md'), await readFixture('bracket-plan.txt')]);
      expect(await page.locator('article:visible').count()).toBe(1);
      await page.locator('.documents select').selectOption({ index: 1 });
      expect(await page.locator('article:visible h1').textContent()).toBe('白鹭区优化营商环境实施方案');
    });

    it('keeps a hostile document text', async () => {
      const attack = '<script>alert(1)</script><img src=http://127.0.0.1:9/x onerror=alert(2)></td></script>';
      const read = await readText(
        [
          ['序号', '工作任务', '牵头单位', '完成时限'],
          ['1', attack, 'javascript:alert(3)局', '2026年5月底前'],
          ['2', '修桥', `'><svg onload=alert(4)>局`, '2026年6月底前'],
        ]
          .map((row) => `${row.join('\t')}\n`)
          .join(''),
        '<img src=x onerror=alert(5)>\'".txt',
      );
      expect(read.plan.tasks.length).toBe(2);
      const page = await show([read]);
      for (const link of await page.locator('.task a.v').all()) await link.click();
      expect(await page.locator('.sheet').textContent()).toContain(attack);
      expect(await page.locator('img, .task svg, .sheet svg, iframe').count()).toBe(0);
      expect(await page.locator('a:not([href^="#"])').count()).toBe(0);
    });

    it('asks for nothing and complains of nothing, whatever was done above', () => {
      expect(opened.length).toBeGreaterThan(8);
      expect(opened.flatMap(({ requests }) => requests)).toEqual([]);
      expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
    });
  },
);
