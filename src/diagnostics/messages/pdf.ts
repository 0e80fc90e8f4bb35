// What the reader of PDF has to tell.
import type { Message } from './message.js';

export const pdf = {
  'readers/pdf-support-missing': {
    severity: 'error',
    zh: '读取 PDF 需要可选组件，尚未安装；请运行 npm install pdfjs-dist@5.6.205 后再试。',
    en: 'Reading PDF needs an optional package that is not installed; run npm install pdfjs-dist@5.6.205 and try again.',
  },
  'readers/pdf-password': {
    severity: 'error',
    zh: 'PDF 设有打开密码，无法读取；请用 PDF 阅读器打开，去掉密码后再试。',
    en: 'The PDF is protected by a password and cannot be read; open it in a PDF viewer, remove the password and try again.',
  },
  'readers/damaged-pdf': {
    severity: 'error',
    zh: 'PDF 文件已损坏（可能下载不全），无法读取；请重新下载，或用原来的软件重新导出。',
    en: 'The PDF is damaged (cut off, perhaps) and cannot be read; download it again, or export it again from the program it came from.',
  },
  'readers/pdf-without-text': {
    severity: 'error',
    zh: 'PDF 里没有文字层，是扫描件或图片；请先做文字识别（OCR），再处理得到的文字，或找 .docx 原件。',
    en: 'The PDF is a scan, without a text layer; run text recognition (OCR) first and give its text, or find the .docx it came from.',
  },
  'readers/too-many-pages': {
    severity: 'error',
    zh: 'PDF 超过 {limit} 页，为安全起见不读取；请拆分后再试。',
    en: 'The PDF has more than {limit} pages; for safety it is not read. Split it and try again.',
  },
  'readers/too-much-drawn': {
    severity: 'error',
    zh: 'PDF 到第 {page} 页为止画出的元素超过上限（{limit} 个），疑为恶意构造或工程图纸，不读取。',
    en: 'The PDF draws more than {limit} marks up to page {page}: it looks hostile, or is a technical drawing, and is not read.',
  },
  'readers/damaged-pages': {
    severity: 'error',
    zh: 'PDF 有 {count} 页已损坏，没有读入；请核对原件。',
    en: '{count} page(s) of the PDF are damaged and were not read; compare the original.',
  },
  'readers/pages-without-text': {
    severity: 'warning',
    zh: 'PDF 有 {count} 页没有文字（空白页或扫描页）；若是扫描页，请先做文字识别（OCR）。',
    en: '{count} page(s) of the PDF hold no text (blank or scanned); run text recognition (OCR) on scanned pages.',
  },
  'readers/recognised-text': {
    severity: 'warning',
    zh: 'PDF 是扫描件，读到的是文字识别（OCR）的结果，可能有错字；请核对原件。',
    en: 'The PDF is a scan; its text comes from text recognition (OCR) and may be wrong; compare the original.',
  },
  'readers/watermark': {
    severity: 'info',
    zh: '有 {count} 个字斜排或在页面之外（如水印），未计入正文。',
    en: '{count} characters stand aslant or outside the page, as watermarks do; they were left out.',
  },
  'readers/unknown-characters': {
    severity: 'warning',
    zh: 'PDF 有 {count} 个字的字体未说明是什么字，以 \ufffd 代替；请核对原件。',
    en: 'The fonts of the PDF do not say what {count} characters are; they stand as \ufffd; compare the original.',
  },
} as const satisfies Record<string, Message>;
