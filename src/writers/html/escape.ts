// Text to HTML. In: any text of a document. Out: the same as text of a page: no markup, nothing unseen that could mislead.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Control characters but tab and line feed, what turns the direction of writing, and halves of pairs.
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;
const SPECIAL = /[&<>"']/g;

/** Safe between tags and within a quoted attribute. One UTF-16 unit that cannot be shown gives one sign. */
export const escaped = (text: string): string =>
  text.replace(UNSEEN, '\ufffd').replace(SPECIAL, (char) => ENTITIES[char]!);

/** Attributes that have a value, with the blank before each; `true` stands without one. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined || value === false || value === '') return '';
      return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
    })
    .join('');
}

/** An element; `inner` is HTML already. */
export const element = (
  tag: string,
  values: Parameters<typeof attributes>[0],
  ...inner: readonly string[]
): string => `<${tag}${attributes(values)}>${inner.join('')}</${tag}>`;
