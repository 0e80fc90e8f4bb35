// The review page as a file: what stands in it, told by a parser that is not ours.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/cli/findings.js';
import { FAULTY } from '../support/findings.js';
import { samplePlan } from '../support/plan.js';
import {
  attributeOf,
  blocksOnPage,
  type Element,
  elementsOf,
  type Read,
  readFixture,
  readText,
  reviewOf,
  wordsIn,
} from '../support/review.js';

const FIXTURES = [
  'bracket-plan.txt',
  'merged-table.docx',
  'library-tasks.xls',
  'one-line-labels.txt',
  'web-page.html',
  'plan.md',
];

const leafTexts = ({ original: { document, fates } }: Read): string[] =>
  fates.map(({ span }) => document.text.slice(span.start, span.end));

const withClass = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => (attributeOf(element, 'class') ?? '').split(' ').includes(name));

describe.each(FIXTURES)('the page of %s', (name) => {
  it('holds the document as it was read, whatever is marked in it', async () => {
    const read = await readFixture(name);
    expect(blocksOnPage(await reviewOf([read]))).toEqual(leafTexts(read));
  });

  it('has each id once, and every link leads to one', async () => {
    const elements = elementsOf(await reviewOf([await readFixture(name)]));
    const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids.length).toBe(new Set(ids).size);
    const links = elements.filter(({ tagName }) => tagName === 'a').map((link) => attributeOf(link, 'href')!);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  it('links every unit and deadline of its tasks to the words it was taken from', async () => {
    const read = await readFixture(name);
    const elements = elementsOf(await reviewOf([read]));
    const marked = new Map<string, string>();
    for (const mark of elements) {
      const key = attributeOf(mark, 'data-m');
      if (key) marked.set(key, (marked.get(key) ?? '') + wordsIn(mark));
    }
    const { text } = read.original.document;
    const evidence = read.plan.tasks.flatMap((task) =>
      [...task.leadUnits, ...task.responsibleUnits, ...task.cooperatingUnits, ...task.deadlines].map(
        (value) => value.evidence,
      ),
    );
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end } of evidence)
      expect(marked.get(`${start}-${end}`)).toBe(text.slice(start, end).replace(/\n/g, ''));
  });
});

describe('the page', () => {
  it('tells the rule that decided, the place, and what a deadline means', async () => {
    const html = await reviewOf([await readFixture('bracket-plan.txt')]);
    const reasons = withClass(elementsOf(html), 'why').map(wordsIn);
    expect(reasons).toContain('括注 · 第44行第48列');
    expect(reasons).toContain('截止 · 年份取自成文日期 · 第44行第24列');
    expect(withClass(elementsOf(html), 'settled').map(wordsIn)).toContain('2019-12-31');
  });

  it('counts used, ignored and unread blocks, and marks the unread ones in the text', async () => {
    const { plan, original } = await readFixture('bracket-plan.txt');
    const { span } = original.fates[5]!;
    const { text } = original.document;
    const words = text.slice(span.start, span.end);
    const fates = original.fates.map((one) => (one.span === span ? { span, fate: 'unread' as const } : one));
    const { blocks, used } = plan.coverage;
    const read: Read = {
      original: { ...original, fates },
      plan: {
        ...plan,
        coverage: { blocks, used: used - 1, unread: 1, ignored: plan.coverage.ignored },
        diagnostics: [
          {
            code: 'extract/unread',
            severity: 'info',
            message: '',
            details: { text: words },
            span,
            place: { line: 9, column: 1 },
          },
        ],
      },
    };
    const elements = elementsOf(await reviewOf([read]));
    const account = withClass(elements, 'account').map(wordsIn).join('');
    expect(account).toContain(`共 ${blocks} 块：采用 ${used - 1}，`);
    expect(account).toContain('没有归入 1');
    const marked = withClass(elements, 'unread').filter(({ tagName }) => tagName === 'p');
    expect(marked.map(wordsIn)).toEqual([words]);
    const [link] = withClass(elements, 'unread').filter(({ tagName }) => tagName === 'a');
    expect(attributeOf(link!, 'href')).toBe(`#${attributeOf(marked[0]!, 'id')}`);
    const ignored = withClass(elements, 'ignored').filter(({ tagName }) => tagName === 'p');
    expect(ignored.length).toBe(fates.filter(({ fate }) => fate === 'ignored').length);
  });

  it('has a timeline whose counts are those of the tasks', async () => {
    const elements = elementsOf(await reviewOf([await readFixture('library-tasks.xls')]));
    const bars = elements.filter((one) => one.tagName === 'button' && attributeOf(one, 'data-when'));
    const tasks = withClass(elements, 'task');
    expect(bars.length).toBeGreaterThan(1);
    for (const bar of bars) {
      const when = attributeOf(bar, 'data-when')!;
      const due = tasks.filter((task) => (attributeOf(task, 'data-when') ?? '').split(' ').includes(when));
      expect(attributeOf(bar, 'aria-label')).toContain(`${due.length} 项任务`);
    }
  });

  it('is English where that is asked for, and leaves the document as it is', async () => {
    const read = await readFixture('bracket-plan.txt');
    const html = await reviewOf([read], { language: 'en' });
    expect(html).toContain('<html lang="en">');
    const ours = elementsOf(html).filter(({ tagName }) => ['h2', 'label', 'dt'].includes(tagName));
    expect(ours.map(wordsIn).filter((words) => /\p{Script=Han}/u.test(words))).toEqual([]);
    expect(blocksOnPage(html)).toEqual(leafTexts(read));
  });

  it('tells findings in its language, each leading to its words', async () => {
    const read = await readText(FAULTY);
    for (const [language, sentence] of [
      ['zh', '不存在'],
      ['en', 'does not exist'],
    ] as const) {
      const elements = elementsOf(await reviewOf([read], { language, findings: findingsOf }));
      const [messages] = withClass(elements, 'messages');
      expect(wordsIn(messages!)).toContain(sentence);
      expect(wordsIn(messages!)).not.toContain('outline/gap');
      const keys = withClass(elements, 'told').flatMap((link) => attributeOf(link, 'data-k') ?? []);
      const marked = keys.map((key) => elements.find((mark) => attributeOf(mark, 'data-m') === key)!);
      expect(marked.map(wordsIn)).toEqual(['2026年9月31日前', '（四）']);
    }
  });

  it('allows its own style and script by their hashes and nothing else', async () => {
    const elements = elementsOf(await reviewOf([await readFixture('plan.md')]));
    const policy = attributeOf(elements.find((one) => attributeOf(one, 'http-equiv'))!, 'content')!;
    expect(policy).toContain("default-src 'none'");
    for (const tag of ['style', 'script']) {
      const [own, ...more] = elements.filter(({ tagName }) => tagName === tag);
      const hash = createHash('sha256').update(wordsIn(own!)).digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
      expect(more).toEqual([]);
    }
    expect(elements.filter((one) => one.attrs.some(({ name }) => /^(?:style|src|on.*)$/.test(name)))).toEqual(
      [],
    );
  });

  it('is the same bytes twice', async () => {
    const once = await reviewOf([await readFixture('merged-table.docx')]);
    expect(await reviewOf([await readFixture('merged-table.docx')])).toBe(once);
  });

  it('holds several documents, ids apart', async () => {
    const reads = [await readFixture('plan.md'), await readFixture('bracket-plan.txt')];
    const elements = elementsOf(await reviewOf(reads));
    const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids.length).toBe(new Set(ids).size);
    expect(elements.filter(({ tagName }) => tagName === 'article').length).toBe(2);
  });

  it('shows the tasks alone where the original is not at hand', async () => {
    const read = { plan: samplePlan(), original: (await readFixture('plan.md')).original };
    const html = await reviewOf([read], { original: false });
    expect(html).toContain('原文不在手边');
    expect(html).toContain('疏浚云溪河道');
    expect(blocksOnPage(html)).toEqual([]);
  });

  it('keeps markup, control characters and turned text of a document as text', async () => {
    const read = await readText(
      '云溪市工作方案\n\n一、主要任务\n（一）</script><script>alert(1)</script>。\u202e反转\u0007（"><img src=x onerror=alert(2)>局牵头，2026年5月底前完成）\n',
      '<img src=x onerror=alert(3)>.txt',
    );
    const html = await reviewOf([read]);
    const elements = elementsOf(html);
    expect(elements.filter(({ tagName }) => tagName === 'img')).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'script').length).toBe(1);
    expect(html).not.toContain('\u202e');
    expect(html).not.toContain('\u0007');
    expect(blocksOnPage(html).join('\n')).toContain('</script><script>alert(1)</script>。\ufffd反转\ufffd');
  });
});
