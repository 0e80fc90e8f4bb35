// Selecting a value. In: one document's part of the page. Out: its place is marked and shown, with the rule that decided.

const SELECTED = 'aria-current';

/** The marks of a value; one that reaches over several blocks has several. */
const marksOf = (article: HTMLElement, key: string): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>(`[data-m="${key}"]`),
];

/** 牵头单位：区财政局 — 括注 · 第3行第5列 — 括号里写明由谁承担 */
function sentenceOf(link: HTMLElement): string {
  const { what = '', rule } = link.dataset;
  const [note, why] = ['.settled', '.why'].map(
    (part) => link.parentElement?.querySelector(part)?.textContent,
  );
  const sentence = rule === undefined ? null : document.getElementById(rule)?.textContent;
  const value = link.textContent?.trim() ?? '';
  return [`${what}：${value}`, note, why, sentence].filter((part) => part).join(' — ');
}

/** Scrolls within the pane of the original only: the rest of the page stays where it is. */
function reveal(pane: HTMLElement, mark: HTMLElement): void {
  // What has not been drawn yet has a guessed height: the second time the guess is a measure.
  for (let round = 0; round < 2; round++) {
    const [outer, inner] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
    const offset =
      inner.top - outer.top - (pane.clientHeight - Math.min(inner.height, pane.clientHeight)) / 2;
    pane.scrollTop += offset;
  }
}

export function startSelection(article: HTMLElement): void {
  const pane = article.querySelector<HTMLElement>('.original .scroll');
  const found = article.querySelector<HTMLElement>('.found');
  if (!pane || !found) return;
  let current: HTMLElement | null = null;

  const clear = (): void => {
    for (const mark of article.querySelectorAll('.now')) mark.classList.remove('now');
    current?.removeAttribute(SELECTED);
    current = null;
    found.textContent = '';
  };

  const select = (link: HTMLElement): void => {
    clear();
    current = link;
    link.setAttribute(SELECTED, 'true');
    const marks = marksOf(article, link.dataset.k ?? '');
    for (const mark of marks) mark.classList.add('now');
    if (marks[0]) reveal(pane, marks[0]);
    found.textContent = sentenceOf(link);
  };

  /** Into the original; Escape comes back. */
  const enter = (link: HTMLElement): void => {
    const [mark] = marksOf(article, link.dataset.k ?? '');
    if (!mark) return;
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
  };

  article.addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLElement>('a.v');
    if (link) {
      event.preventDefault();
      if (link === current) enter(link);
      else select(link);
      return;
    }
    const mark = target.closest<HTMLElement>('.sheet mark');
    if (mark) selectFrom(mark);
  });

  /** From a mark in the original to the first value on show that was taken from it. */
  const selectFrom = (mark: HTMLElement): void => {
    const links = article.querySelectorAll<HTMLElement>(`a.v[data-k="${mark.dataset.m}"]`);
    const link = [...links].find((one) => !one.closest('[hidden]'));
    if (!link) return;
    link.closest('details')?.setAttribute('open', '');
    select(link);
    link.scrollIntoView({ block: 'center' });
    link.focus({ preventScroll: true });
  };

  article.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && current) {
      const back = current;
      clear();
      back.focus();
    } else if (moveFocus(event, article)) event.preventDefault();
  });

  // A link to a place (review.html#d1-12-20) shows it as if its value had been chosen.
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.matches('.sheet mark') && article.contains(named)) selectFrom(named);
}

const valuesOf = (task: Element): HTMLElement[] =>
  [...task.querySelectorAll<HTMLElement>('a.v')].filter((link) => link.checkVisibility?.() ?? true);

/** Arrow keys on a value: up and down to the next task, left and right to the next value. True where the focus moved. */
function moveFocus({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent, article: HTMLElement): boolean {
  const link = (target as Element).closest<HTMLElement>('.task a.v');
  const task = link?.closest('.task');
  if (!link || !task || altKey || ctrlKey || metaKey) return false;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const values = valuesOf(task);
    values[values.indexOf(link) + (key === 'ArrowRight' ? 1 : -1)]?.focus();
    return true;
  }
  const tasks = [...article.querySelectorAll('.task:not([hidden])')];
  const at = tasks.indexOf(task);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: tasks.length - 1 }[key];
  if (next === undefined) return false;
  tasks[next]?.querySelector<HTMLElement>('a.v')?.focus();
  return true;
}
