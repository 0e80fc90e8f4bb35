// The moment a length of time counts from. In: a Reading and the offset where the length stands. Out: anchor and its words.
import { GAP, SELF_NAMES } from '../../zh/calendar-words.js';
import type { Anchor } from '../facts.js';
import { before, type Reading } from './shape.js';

export interface AnchorWords {
  readonly anchor: Anchor;
  /** Where the anchor's words begin, when they stand right before the length and belong to it. */
  readonly start: number | null;
  /** True for an event that comes once (条例出台), not with each case. */
  readonly once: boolean;
}

const ISSUED = '(?:正式)?(?:印发|下发|发布|公布|出台|发文|施行|实施)';
const FROM = '(?:之日起|之日|之后|以后|后|起|内)';
const DOCUMENT = new RegExp(
  `((?:[自从]|在)?(?:本${SELF_NAMES}|(?<=^|[,。;:、\\s(自从])(?:文件)?)${ISSUED}${FROM}(?:的|算)?[,]?${GAP}在?)$`,
);
const EVENT = new RegExp(
  `((?:[自从])?([^,。;:、\\n\\d()《]{2,16}?)(之日起|之日|之后|以后|后|前)(?:的|算起)?${GAP}(?:,)?(?:应当?|须|要)?在?)$`,
);
const EARLIER = /(?:^|[,。;:、\n])([^,。;:、\n\d()]{2,16}?)(?:发生)?后,(?:应当?|须|要|需)?在?$/;
const ONCE = /(?:出台|印发|颁布|公布|施行|批准|批复|启动|成立|开工|换届|改革)$/;
const SHELL = /^(?:应当?|须|要|需|必须|可|请|各[^的]{0,6}[应须要]|在|于|自|从)+/;

/** The anchor whose words end where the length starts, or in the clause before it; null where none is named. */
export function anchorOf(reading: Reading, offset: number): AnchorWords | null {
  const left = before(reading, offset, 36);
  const own = DOCUMENT.exec(left);
  if (own) {
    const start = offset - (own[1]?.length ?? 0);
    const shell = /^在/.test(own[1] ?? '') ? 1 : 0;
    const anchor: Anchor = { type: 'document', relation: 'after', date: reading.documentDate };
    return { anchor, start: start + shell, once: true };
  }
  const event = EVENT.exec(left);
  if (event) {
    const name = event[2] ?? '';
    const shell = SHELL.exec(name)?.[0].length ?? 0;
    const text = name.slice(shell);
    const relation = event[3] === '前' ? 'before' : 'after';
    const apart = /,/.test(event[0]);
    const start = offset - event[0].length + (/^[自从]/.test(event[0]) ? 0 : shell);
    return {
      anchor: { type: 'event', text, relation, date: null },
      start: apart ? null : start,
      once: ONCE.test(text),
    };
  }
  const earlier = EARLIER.exec(left)?.[1];
  if (earlier === undefined) return null;
  return {
    anchor: { type: 'event', text: earlier, relation: 'after', date: null },
    start: null,
    once: ONCE.test(earlier),
  };
}
