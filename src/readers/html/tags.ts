// What the tags of HTML are. In: an element's name. Out: whether it is a block, or passed over.

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements that start and end a line (WHATWG HTML 15.3: display block, list-item or table). */
export const BLOCKS = names(`
  html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search
  section summary table caption thead tbody tfoot tr td th ul xmp
`);

/** Elements whose words are not on the page. */
export const UNSEEN = names(`
  head script style template noscript noembed noframes iframe svg audio video canvas datalist rp rt rtc title
`);

/** Controls of a page: what stands on them is no text of a document. */
export const CONTROLS = names('button select textarea input meter progress');

/** Elements in which line breaks of the file are line breaks of the page. */
export const PREFORMATTED = names('pre listing xmp plaintext');
