// The rows of the conformance table. In: nothing. Out: every feature with its words in both languages, in groups.

interface Words {
  readonly en: string;
  readonly zh: string;
}

const group = <T extends Readonly<Record<string, Words>>>(words: Words, features: T) => ({
  ...words,
  features,
});

export const GROUPS = {
  numbers: group(
    { en: 'automatic numbers', zh: '自动编号' },
    {
      levels: { en: '一、（一）1.（1）① level by level', zh: '一、（一）1.（1）① 逐级编号' },
      formats: { en: 'Chinese, Japanese, Roman, circled … formats', zh: '中文、日文、罗马、带圈等格式' },
      large: { en: 'numbers beyond 99 and beyond 万', zh: '超过 99、超过一万' },
      composed: { en: 'several levels in one label; legal digits', zh: '多级连排、正规形式编号' },
      restarts: { en: 'start values, restarts, overrides', zh: '起始值、重新编号、覆盖' },
      styles: { en: 'numbers that come from styles', zh: '由样式带出的编号' },
      linked: { en: 'numbering styles (numStyleLink)', zh: '编号样式（numStyleLink）' },
      removed: { en: 'numbers taken away; numbers of no list', zh: '取消的编号、无定义的编号' },
      continued: { en: 'lists that go on after other paragraphs', zh: '中间隔段后接续编号' },
      suffix: { en: 'what stands between number and words', zh: '编号与文字的间隔' },
      inCell: { en: 'numbers in table cells', zh: '单元格内的编号' },
      bullets: { en: 'bullets, of symbol fonts too', zh: '项目符号（含符号字体）' },
    },
  ),
  tables: group(
    { en: 'tables', zh: '表格' },
    {
      merged: { en: 'cells merged across and down', zh: '横向、纵向合并' },
      ragged: { en: 'rows that begin late or end early', zh: '晚起、早收的行' },
      nested: { en: 'tables in tables', zh: '嵌套表格' },
      paragraphs: { en: 'several paragraphs in a cell', zh: '一格多段' },
      header: { en: 'header rows marked as such', zh: '标题行重复的标记' },
      twoRows: { en: 'a header of two rows', zh: '两行表头' },
      categories: { en: 'rows of one merged cell as categories', zh: '整行合并的分类行' },
      pages: { en: 'a table that goes on after a page break', zh: '跨页续表' },
      rotated: { en: 'rotated text', zh: '竖排文字' },
      hiddenRows: { en: 'hidden rows left out and told', zh: '隐藏行略去并说明' },
    },
  ),
  words: group(
    { en: 'words', zh: '文字' },
    {
      breaks: { en: 'line breaks, tabs, no-break hyphens', zh: '换行、制表符、不间断连字符' },
      symbols: { en: 'characters of symbol fonts', zh: '符号字体' },
      fields: { en: 'results of fields, not instructions', zh: '域的结果（不含域代码）' },
      printedFields: {
        en: 'fields that print their instruction (circled characters)',
        zh: '由域代码显示的文字（带圈字符）',
      },
      links: { en: 'links and bookmarks', zh: '超链接、书签' },
      controls: { en: 'content controls: blocks, words, rows, cells', zh: '内容控件（段、字、行、格）' },
      boxes: { en: 'text boxes, once', zh: '文本框（只取一次）' },
      drawn: { en: 'letters drawn as a shape (WordArt)', zh: '艺术字' },
      equations: { en: 'equations as text', zh: '公式转为文字' },
      ruby: { en: 'readings above characters left out', zh: '拼音指南（只留正文）' },
      eastAsian: { en: 'two lines in one, combined characters', zh: '双行合一、合并字符' },
    },
  ),
  beside: group(
    { en: 'beside the text', zh: '正文之外' },
    {
      contents: { en: 'a table of contents left out, told why', zh: '目录略去并说明' },
      notes: { en: 'footnotes and endnotes counted', zh: '脚注、尾注计数' },
      pageFurniture: { en: 'page headers and footers as furniture', zh: '页眉页脚' },
      webFurniture: { en: 'menus, share bars, page footers left out', zh: '网页导航、分享栏、页脚略去' },
      comments: { en: 'comments told with their place', zh: '批注及其位置' },
      hidden: { en: 'hidden text left out, told why', zh: '隐藏文字略去并说明' },
      embedded: { en: 'embedded files told', zh: '嵌入的文件如实说明' },
    },
  ),
  changes: group(
    { en: 'tracked changes', zh: '修订' },
    {
      accepted: { en: 'accepted', zh: '接受' },
      rejected: { en: 'rejected', zh: '拒绝' },
      reported: { en: 'told one by one', zh: '逐条列出' },
      moved: { en: 'moved text once', zh: '移动的文字只取一次' },
      rows: { en: 'rows that a change takes out', zh: '被修订删去的行' },
      values: { en: 'a changed unit or deadline always told', zh: '单位、时限有修订的一律列出' },
    },
  ),
  files: group(
    { en: 'files', zh: '文件' },
    {
      strict: { en: 'strict OOXML; other namespace prefixes', zh: '严格 OOXML、其他前缀' },
      kinds: { en: 'macro-enabled files, templates', zh: '启用宏的文件、模板' },
      encodings: { en: 'other encodings than UTF-8', zh: 'UTF-8 以外的编码' },
      renamed: { en: 'a wrong ending: read, with a warning', zh: '扩展名不符：照读并提示' },
      password: { en: 'a password: said in one sentence', zh: '有密码：一句话说明' },
      cutOff: { en: 'cut off: said in one sentence', zh: '文件不完整：一句话说明' },
      old: { en: 'Word 6.0 and 95: named as such', zh: 'Word 6.0、95：如实说明' },
      places: { en: 'places are lines and columns of the file', zh: '位置即文件的行列' },
    },
  ),
} as const;

type Groups = typeof GROUPS;
export type Feature = { [G in keyof Groups]: keyof Groups[G]['features'] }[keyof Groups] & string;
