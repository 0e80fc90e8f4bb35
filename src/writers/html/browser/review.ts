// The script of the review page. In: the page as it was written. Out: values lead to their places, tasks can be filtered.
// Runs in a browser; bundled into ../assets.ts by ../assets.mjs.
import { startFilters } from './filters.js';
import { startSelection } from './selection.js';

document.documentElement.classList.add('js');
const articles = [...document.querySelectorAll<HTMLElement>('article')];

for (const article of articles) {
  startFilters(article);
  startSelection(article);
}

/** With several documents one is shown, chosen in a list. */
function startDocuments(nav: HTMLElement): void {
  const choice = document.createElement('select');
  choice.setAttribute('aria-label', nav.getAttribute('aria-label') ?? '');
  for (const article of articles)
    choice.add(new Option(article.querySelector('h1')?.textContent ?? '', article.id));
  const show = (): void => {
    for (const article of articles) article.hidden = article.id !== choice.value;
  };
  const shown = articles.find((article) => location.hash.startsWith(`#${article.id}`));
  if (shown) choice.value = shown.id;
  choice.addEventListener('change', show);
  nav.append(choice);
  nav.hidden = false;
  show();
}

const nav = document.querySelector<HTMLElement>('nav.documents');
if (nav && articles.length > 1) startDocuments(nav);
