// HTML inside Markdown. In: the source of an HTML block. Out: its words, line for line, without tags and comments.

/** Leaves comments out, line breaks within them excepted; a comment that is never closed reaches to the end. */
function withoutComments(html: string): string {
  let out = '';
  for (let at = 0; at < html.length; ) {
    const opened = html.indexOf('<!--', at);
    if (opened < 0) return out + html.slice(at);
    const closed = html.indexOf('-->', opened + 4);
    const end = closed < 0 ? html.length : closed + 3;
    out += html.slice(at, opened) + html.slice(opened, end).replace(/[^\n]+/g, '');
    at = end;
  }
  return out;
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&', quot: '"' };

const separatorFor = (tag: string): string => {
  if (/^<\/t[dh][\s>]/i.test(tag)) return '\t';
  return '\n'.repeat(tag.split('\n').length - 1);
};

/** The words of an HTML block. Cells of a table stand between tabs; line breaks stay where the source has them. */
export const htmlText = (html: string): string =>
  withoutComments(html)
    .replace(/<[/!?A-Za-z][^<>]*>/g, separatorFor)
    .replace(/&(nbsp|lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name] ?? '');
