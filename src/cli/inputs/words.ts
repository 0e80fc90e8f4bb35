// What is said of inputs, in Chinese and English.
export const inputWords = {
  paths: {
    zh: '要读取的文件、文件夹（含下级）或通配符；- 表示标准输入',
    en: 'documents, folders (with all below) or patterns to read; - is standard input',
  },
  filesFrom: {
    zh: '再读取此清单中的文件和文件夹：每行一个，或以 NUL 分隔；- 表示标准输入',
    en: 'read the files and folders of this list, too: one a line, or NUL-separated; - is standard input',
  },
  noInputs: {
    zh: '没有指定要读取的文件；请给出文件、文件夹或 --files-from。',
    en: 'nothing to read; name files or folders, or give --files-from.',
  },
  noMatch: { zh: '没有文件符合这个通配符。', en: 'no file matches this pattern.' },
  nothingFound: { zh: '没有找到可以读取的文件。', en: 'no document was found.' },
  leftOthers: {
    zh: '略过 {number} 个其他类型的文件（{kinds}）。',
    en: '{number} files of other kinds were left out ({kinds}).',
  },
  leftLocks: { zh: '略过 {number} 个锁文件（~$…）。', en: '{number} lock files (~$…) were left out.' },
  stdinTwice: { zh: '标准输入（-）只能出现一次。', en: 'standard input (-) can be given only once.' },
  notFound: { zh: '找不到这个文件。', en: 'no such file.' },
  noMember: {
    zh: '压缩包里没有“{member}”；其中有：{members}。',
    en: 'the archive holds no "{member}"; it holds {members}.',
  },
  severalMembers: {
    zh: '压缩包里有几个文件，请用 压缩包!/文件名 指定一个：{members}。',
    en: 'the archive holds several documents; name one, as ARCHIVE!/NAME: {members}.',
  },
  soffice: {
    zh: '本程序读不了的格式（Word 6.0 和 95、.ods、.xlsb）由本机安装的 LibreOffice 转换后读取',
    en: 'let LibreOffice, where it is installed, convert what gov-plan cannot read (Word 6.0 and 95, .ods, .xlsb)',
  },
  noPermission: { zh: '没有读取权限。', en: 'permission denied.' },
  badName: {
    zh: '文件名不是 UTF-8 编码，打不开；请先改名（如 convmv -f gbk -t utf8 --notest）。',
    en: 'the name is not UTF-8, so the file cannot be opened; rename it first (as with convmv -f gbk -t utf8 --notest).',
  },
} as const;
