// The filters. In: one document's part of the page. Out: tasks that do not fit are hidden, headings without tasks too.

interface Wanted {
  readonly unit: string;
  readonly role: string;
  readonly when: string;
  readonly lack: string;
  readonly words: string;
}

const ROLES = ['lead', 'responsible', 'cooperating', 'supervising'];

const holds = (list: string | undefined, key: string): boolean => ` ${list ?? ''} `.includes(` ${key} `);

/** Without a unit, a role asks for tasks in which any unit has it. */
function hasUnit(units: string, { unit, role }: Wanted): boolean {
  if (unit === '') return role === '' || ` ${units}`.includes(` ${role}-`);
  return (role === '' ? ROLES : [role]).some((one) => holds(units, `${one}-${unit}`));
}

function fits(task: HTMLElement, wanted: Wanted): boolean {
  const { unit = '', when, lack } = task.dataset;
  return (
    hasUnit(unit, wanted) &&
    (wanted.when === '' || holds(when, wanted.when)) &&
    (wanted.lack === '' || holds(lack, wanted.lack)) &&
    (wanted.words === '' || (task.textContent ?? '').toLowerCase().includes(wanted.words))
  );
}

const fieldOf = (form: HTMLFormElement, name: string): string =>
  (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value.trim().toLowerCase();

const wantedOf = (form: HTMLFormElement): Wanted => ({
  unit: fieldOf(form, 'unit'),
  role: fieldOf(form, 'role'),
  when: fieldOf(form, 'when'),
  lack: fieldOf(form, 'lack'),
  words: fieldOf(form, 'words'),
});

/** Shows the form, and keeps list, count and timeline in step with it. */
export function startFilters(article: HTMLElement): void {
  const form = article.querySelector<HTMLFormElement>('form.filters');
  const count = form?.querySelector('output');
  if (!form || !count) return;
  const tasks = [...article.querySelectorAll<HTMLElement>('.task')];
  const groups = [...article.querySelectorAll<HTMLElement>('.group')];
  const bars = [...article.querySelectorAll<HTMLButtonElement>('.timeline button')];
  const when = form.elements.namedItem('when') as HTMLSelectElement;

  const apply = (): void => {
    const wanted = wantedOf(form);
    let shown = 0;
    for (const task of tasks) {
      task.hidden = !fits(task, wanted);
      if (!task.hidden) shown++;
    }
    for (const group of groups) group.hidden = group.querySelector('.task:not([hidden])') === null;
    for (const bar of bars) bar.setAttribute('aria-pressed', String(bar.dataset.when === wanted.when));
    form.classList.toggle('active', shown < tasks.length);
    count.textContent = (count.dataset.shown ?? '').replace('#', String(shown));
  };

  for (const bar of bars) {
    bar.disabled = false;
    bar.addEventListener('click', () => {
      when.value = when.value === bar.dataset.when ? '' : (bar.dataset.when ?? '');
      apply();
    });
  }
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(apply));
  form.hidden = false;
  // A browser that comes back to the page fills the fields as they were.
  apply();
}
