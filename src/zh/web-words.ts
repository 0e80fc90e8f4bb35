// Words by which the furniture of a web page is told from the document on it. Lists, and patterns made of them.
import { TITLE_ENDINGS, WEB_LABELS, WEB_WORDS } from './document-words.js';
import { fold } from './fold.js';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const oneOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[/]/g, '\\/'))
    .join('|');

/** Words that stand at the foot of a site: who runs it and under which registration. */
const FOOT_WORDS: readonly string[] = words(`
  版权所有 ICP备 备案号 备案序号 公网安备 网安备 网站标识码 政府网站标识码 技术支持 网站地图 联系我们
  Copyright copyright COPYRIGHT 网站声明 隐私声明
`);

/** Words of bars and boxes around an article, beside those of `WEB_WORDS`. */
const BAR_WORDS: readonly string[] = words(`
  当前位置 您的位置 您现在的位置 所在位置 长者模式 适老化 关怀版 智能问答 手机版 客户端 简体版 繁体版
  进入老年模式 设为首页 加入收藏 邮箱 站内搜索 高级搜索 热门搜索 网站支持IPv6 微信公众号 新浪微博
  政务微博 二维码 分享文章 我要留言 我要咨询 我要评论 您访问的链接即将离开 继续访问 放弃
`);

const FOOT = new RegExp(oneOf(FOOT_WORDS), 'g');
/** The clock of a site: no document tells the day of the week with its date. */
const CLOCK = /[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?:星期|周)[一二三四五六日天]/g;
const BARS = new RegExp(`${oneOf([...WEB_WORDS, ...BAR_WORDS])}|${CLOCK.source}`, 'g');
const { number, issued, published, issuer, title, catalogue } = WEB_LABELS;
const HEAD_LABELS = oneOf([...number, ...issued, ...published, ...issuer, ...title, ...catalogue, '来源']);
const HEAD_LABEL = new RegExp(`(?:${HEAD_LABELS})[\\]】]?[:]`, 'g');
const LABEL_ALONE = new RegExp(`^[[【]?(?:${HEAD_LABELS})[\\]】]?:?$`);
/** A date, a document number, an attachment. */
const FACT =
  /[0-9]{4}(?:年|[-/.][0-9]{1,2}[-/.][0-9])|[〇一二三四五六七八九零○]{4}年|[〔[【(][0-9]{4}[〕\]】)]|附件|附表|抄送/;
const TITLE = new RegExp(`(?:${oneOf(TITLE_ENDINGS)})(?:\\([^()]{1,12}\\))?$`);
const SENTENCE = /[。;]/;
const LEAST_TITLE = 8;

const squeeze = (text: string): string => fold(text).replace(/\s+/g, '');

/** How many labels of a page's head (索引号：, 发文字号：) a text holds. */
export const headLabelsIn = (text: string): number => squeeze(text).match(HEAD_LABEL)?.length ?? 0;

/** True where a piece of text can be a document's title. */
export function isTitleLike(text: string): boolean {
  const solid = squeeze(text);
  return (
    solid.length >= LEAST_TITLE && TITLE.test(solid) && solid.replace(BARS, '').length > solid.length / 2
  );
}

/** True where a text holds what must not be lost beside an article: a number, date, attachment, sentence, label. */
export function holdsFacts(text: string): boolean {
  const solid = squeeze(text).replace(CLOCK, '');
  return FACT.test(solid) || SENTENCE.test(solid) || headLabelsIn(text) > 0;
}

/** True where a text is the foot of a site. */
export const isSiteFoot = (text: string): boolean => (squeeze(text).match(FOOT)?.length ?? 0) > 0;

/** Links to the documents before and behind. */
const PAGE_TURN = /^[[【<(←]{0,2}[上下]一?[篇条页](?:[:\]】>)→]|没有|$)/;

/** True where a text speaks of attachments, which belong to the document wherever they are kept. */
export const namesAttachment = (text: string): boolean => /附件|附表/.test(squeeze(text));

const DATES = /[0-9]{4}[-/.年][0-9]{1,2}(?:[-/.月][0-9]{1,2}日?)?/g;

/** True where nothing but dates stands in a text, as behind the titles of a list. */
export const isDateAlone = (text: string): boolean =>
  squeeze(text)
    .replace(DATES, '')
    .replace(/[[\]()【】]/g, '') === '';

/** True where a text turns to the document before or behind. */
export const isPageTurn = (text: string): boolean => PAGE_TURN.test(squeeze(text));

/** True where hardly anything but words of buttons, bars and boxes stands in a text. */
export function isBarText(text: string): boolean {
  const solid = squeeze(text);
  if (LABEL_ALONE.test(solid)) return false;
  const own = solid.replace(BARS, '');
  const rest = own.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '');
  return own.length < solid.length && rest.length <= Math.max(2, solid.length / 5);
}
