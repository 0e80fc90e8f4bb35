// The words that make an event of the calendar of work, told without a date. Out: sources of patterns, words only.

/** Occasions and seasons: 两会, 主汛期, 机构改革. Not steps of a procedure (审批, 评估, 验收). */
export const EVENT_NOUNS =
  '(?:党的)?(?:[二三]十[一二三四五六七八九]?|十[一二三四五六七八九])大|全国两会|两会|党代会|人代会|代表大会|全会|大会|峰会|论坛|博览会|展会|进博会|广交会|全运会|亚运会|冬奥会|奥运会|运动会|' +
  '主?汛期|汛(?=前)|入汛|雨季|[雪旱雾]季|下(?:一)?次(?:全体)?会议|台风季|梅雨季?|冬季|入冬|冬春|封冻|春耕|夏收|秋收|三夏|供暖季|采暖季|供暖期|采暖期|' +
  '开学|秋季学期|春季学期|新学期|暑假|寒假|高考|中考|春运|旅游旺季|' +
  '机构改革|体制改革|行政区划调整|换届选举|换届|中秋节?|端午节?|元宵节?|重阳节?|冬至';

/** What an occasion does. */
export const EVENT_VERBS = '正式|全面|召开|举办|举行|开幕|闭幕|来临|到来|来到|开始|结束|完成|到位|落地|启动';

/** Papers whose coming into force is an event. */
export const PAPERS =
  '文件|条例|办法|意见|规定|法规|政策|规划|标准|目录|细则|规范|指南|清单|法律|方案|制度|章程|纲要|预算|》';

/** What a paper does to become an event. */
export const PAPER_VERBS = '修订出台|出台|颁布|颁发|公布|印发|下发|发布|修订|施行|正式实施';
