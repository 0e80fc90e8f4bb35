// What the readers stage has to tell.
import type { Message } from './message.js';

export const readers = {
  // containers: zip and XML
  'readers/not-a-zip': {
    severity: 'error',
    zh: '文件不是完整的压缩包（可能下载不全或已损坏），无法读取；请重新下载，或用原来的软件打开后另存。',
    en: 'The file is no complete zip archive (cut off or damaged) and cannot be read; download it again, or open and save it in the program it came from.',
  },
  'readers/damaged-archive': {
    severity: 'error',
    zh: '压缩包的目录已损坏，无法读取；请重新下载，或用原来的软件打开后另存。',
    en: 'The directory of the zip archive is damaged and cannot be read; download the file again, or open and save it in the program it came from.',
  },
  'readers/too-many-entries': {
    severity: 'error',
    zh: '压缩包内的文件超过 {limit} 个，为安全起见不读取。',
    en: 'The archive holds more than {limit} entries; for safety it is not read.',
  },
  'readers/part-too-large': {
    severity: 'error',
    zh: '文件内的 {part} 展开后超过 {limit} MB，为安全起见不读取。',
    en: '{part} inside the file is larger than {limit} MB when unpacked; for safety it is not read.',
  },
  'readers/archive-too-large': {
    severity: 'error',
    zh: '文件展开后总共超过 {limit} MB，为安全起见不读取。',
    en: 'The file is larger than {limit} MB in all when unpacked; for safety it is not read.',
  },
  'readers/suspicious-ratio': {
    severity: 'error',
    zh: '文件内的 {part} 展开后是压缩时的 {ratio} 倍以上，疑为恶意构造，不读取。',
    en: '{part} inside the file unpacks to more than {ratio} times its size; it looks hostile and is not read.',
  },
  'readers/empty-archive': {
    severity: 'error',
    zh: '压缩包里没有文件。',
    en: 'The archive holds no files.',
  },
  'readers/encrypted-part': {
    severity: 'error',
    zh: '压缩包内的 {part} 已加密，无法读取；请去掉密码后再试。',
    en: '{part} inside the archive is encrypted and cannot be read; remove the password and try again.',
  },
  'readers/encrypted-archive': {
    severity: 'error',
    zh: '压缩包已加密，无法读取；请去掉密码后再试。',
    en: 'The archive is encrypted and cannot be read; remove the password and try again.',
  },
  'readers/compression-method': {
    severity: 'error',
    zh: '压缩包内的 {part} 用了不支持的压缩方法（{method}）；请用原来的软件打开后另存。',
    en: '{part} inside the archive uses an unsupported compression method ({method}); open and save the file in the program it came from.',
  },
  'readers/duplicate-part': {
    severity: 'warning',
    zh: '压缩包内有两个 {part}，只读第一个。',
    en: 'The archive holds {part} twice; only the first is read.',
  },
  'readers/damaged-part': {
    severity: 'error',
    zh: '文件内的 {part} 已损坏，读出的文字可能不全或有误；请核对原件，或用原来的软件打开后另存。',
    en: '{part} inside the file is damaged: the text that was read may be incomplete or wrong; compare the original, or open and save it in the program it came from.',
  },
  'readers/undecodable-part': {
    severity: 'error',
    zh: '文件内的 {part} 第 {offset} 个字节（从 0 数起）不合 {encoding} 编码，无法读取；请用原来的软件打开后另存。',
    en: 'Byte {offset} (counted from 0) of {part} inside the file is not valid {encoding}: it cannot be read; open and save the file in the program it came from.',
  },
  'readers/part-encoding': {
    severity: 'warning',
    zh: '文件内的 {part} 声明的编码是 {declared}，内容却是 {encoding}；已按内容读取。',
    en: '{part} inside the file declares {declared} but is {encoding}; it was read as it is.',
  },
  'readers/doctype': {
    severity: 'error',
    zh: '文件内的 {part} 含有文档类型声明（DTD），办公软件不会这样写，为安全起见不读取。',
    en: '{part} inside the file has a document type declaration (DTD), which no office program writes; for safety it is not read.',
  },
  'readers/too-deep': {
    severity: 'error',
    zh: '文件内的 {part} 嵌套过深（上限 {limit} 层），为安全起见不读取。',
    en: '{part} inside the file is nested too deep (the limit is {limit} levels); for safety it is not read.',
  },
  'readers/too-many-blocks': {
    severity: 'error',
    zh: '文档的段落和单元格超过 {limit} 个，为安全起见不读取。',
    en: 'The document has more than {limit} paragraphs and cells; for safety it is not read.',
  },
  'readers/control-characters': {
    severity: 'warning',
    zh: '文件内的 {part} 含有 {count} 个不允许的控制字符，已略去。',
    en: '{part} inside the file holds {count} forbidden control characters; they were left out.',
  },
  // parts and content of office documents
  'readers/no-main-part': {
    severity: 'error',
    zh: '压缩包内找不到文档正文，这不是 Word 文档，或文件已损坏。',
    en: 'The archive holds no document body: it is no Word document, or it is damaged.',
  },
  'readers/no-content-part': {
    severity: 'error',
    zh: '文件内找不到正文部分（{part}），文件不完整或已损坏；请重新下载，或用原来的软件打开后另存。',
    en: 'The part that holds the words ({part}) is missing: the file is incomplete or damaged; download it again, or open and save it in the program it came from.',
  },
  'readers/missing-part': {
    severity: 'error',
    zh: '文件引用的 {part} 不在压缩包内，读出的文字可能不全（如自动编号）。',
    en: 'The file refers to {part}, which is not in the archive: the text that was read may be incomplete (automatic numbers, for one).',
  },
  'readers/revisions': {
    severity: 'info',
    zh: '文中有修订：已按接受处理 {accepted} 处，按拒绝处理 {rejected} 处。',
    en: 'The document has tracked changes: {accepted} were taken as accepted, {rejected} as rejected.',
  },
  'readers/revision-structure': {
    severity: 'warning',
    zh: '修订还改动了：插入 {insertedRows} 行、{insertedCells} 格、{insertedMarks} 个段落标记、{insertedNumbers} 个编号，删除 {deletedRows} 行、{deletedCells} 格、{deletedMarks} 个段落标记。',
    en: 'Tracked beside words: inserted {insertedRows} rows, {insertedCells} cells, {insertedMarks} paragraph marks, {insertedNumbers} numbers; deleted {deletedRows} rows, {deletedCells} cells, {deletedMarks} paragraph marks.',
  },
  'readers/revision-inserted': {
    severity: 'warning',
    zh: '修订插入：{text}',
    en: 'Tracked insertion: {text}',
  },
  'readers/revision-deleted': {
    severity: 'warning',
    zh: '修订删除：{text}',
    en: 'Tracked deletion: {text}',
  },
  'readers/placeholders': {
    severity: 'warning',
    zh: '有 {count} 处内容控件还是占位提示（如“单击此处输入文字”），没有填写，未计入正文。',
    en: '{count} content controls still show their prompt and were not filled in; the prompts were left out.',
  },
  'readers/open-field': {
    severity: 'warning',
    zh: '有 {count} 个域没有写完，其中的文字已按正文读取；请核对原件。',
    en: '{count} fields begin and do not end; the words in them were read as text. Compare the original.',
  },
  'readers/missing-notes': {
    severity: 'warning',
    zh: '有 {count} 处脚注或尾注引用，文件里却没有注文；请核对原件。',
    en: '{count} references to footnotes or endnotes lead to no note in the file; compare the original.',
  },
  'readers/footnotes': {
    severity: 'warning',
    zh: '文中有 {count} 处脚注或尾注，注文不计入正文。',
    en: 'The document has {count} footnotes or endnotes; their text is not part of the body.',
  },
  'readers/comment': {
    severity: 'info',
    zh: '批注（{author}）：{text}',
    en: 'Comment ({author}): {text}',
  },
  'readers/hidden-text': {
    severity: 'info',
    zh: '有 {count} 处隐藏文字，未计入正文。',
    en: 'Hidden text in {count} places was left out.',
  },
  'readers/pictures-only': {
    severity: 'error',
    zh: '文档里只有 {count} 幅图片，没有文字（可能是扫描件）；请先做文字识别（OCR），再处理得到的文字。',
    en: 'The document holds {count} pictures and no words (a scan, perhaps); run text recognition (OCR) first and give its text.',
  },
  'readers/no-words': {
    severity: 'warning',
    zh: '文档里没有文字。',
    en: 'The document holds no words.',
  },
  'readers/pictures': {
    severity: 'info',
    zh: '文中有 {count} 幅图片，图片中的文字读不出来。',
    en: 'The document has {count} pictures; text in them cannot be read.',
  },
  'readers/embedded-content': {
    severity: 'error',
    zh: '文中嵌入了 {count} 个其他文件（altChunk 或子文档），其内容没有读入；请用 Word 打开后另存。',
    en: 'The document embeds {count} other files (altChunk or sub-documents) that were not read; open and save it in Word.',
  },
  'readers/undecodable-characters': {
    severity: 'error',
    zh: '有 {count} 个字符不合文件所说的编码，以 \ufffd 代替，文件可能已损坏；请核对原件，或用原来的软件打开后另存。',
    en: '{count} characters are not valid in the encoding that the file names and stand as \ufffd; the file may be damaged: compare the original, or open and save it in the program it came from.',
  },
  'readers/unknown-symbol': {
    severity: 'warning',
    zh: '有 {count} 个符号字体的字符无法识别，以 □ 代替：{symbols}；请核对原件。',
    en: '{count} characters of symbol fonts are unknown and stand as □: {symbols}. Compare the original.',
  },
  // web pages
  'readers/page-too-large': {
    severity: 'error',
    zh: '网页超过 {limit} MB，为安全起见不读取。',
    en: 'The page is larger than {limit} MB; for safety it is not read.',
  },
  'readers/too-many-elements': {
    severity: 'error',
    zh: '网页的元素过多（上限 {limit} 个，且不得由未闭合的标签成倍生成），为安全起见不读取。',
    en: 'The page has too many elements (the limit is {limit}, and unclosed tags may not multiply them); for safety it is not read.',
  },
  'readers/no-web-page': {
    severity: 'error',
    zh: '网页归档（.mht）里找不到网页，文件可能下载不全；请在浏览器中重新保存，或另存为 .html。',
    en: 'The web archive (.mht) holds no page; it may be cut off. Save it again in the browser, or save it as .html.',
  },
  // Markdown
  'readers/markdown-too-complex': {
    severity: 'warning',
    zh: '从第 {line} 行起有 {lines} 行超过 {length} 个字符、嵌套超过 {depth} 层或标记超过 {marks} 处，已按普通文字读取，不解析其中的标记。',
    en: 'From line {line} on, {lines} line(s) longer than {length} characters, nested more than {depth} levels deep or with more than {marks} marks were read as plain text; their markup is not interpreted.',
  },
} as const satisfies Record<string, Message>;
