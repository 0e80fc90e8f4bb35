// What the reader of OFD files has to tell.
import type { Message } from './message.js';

export const ofd = {
  'readers/ofd-encrypted': {
    severity: 'error',
    zh: 'OFD 文件已加密，无法读取；请用 OFD 阅读器打开，导出为不加密的文件，或找 .docx 原件。',
    en: 'The OFD file is encrypted and cannot be read; open it in an OFD viewer and export it without encryption, or find the .docx it came from.',
  },
  'readers/ofd-without-text': {
    severity: 'error',
    zh: 'OFD 文件里没有文字，是扫描件或图片；请先做文字识别（OCR），再处理得到的文字，或找 .docx 原件。',
    en: 'The OFD file is a scan, without words; run text recognition (OCR) first and give its text, or find the .docx it came from.',
  },
  'readers/ofd-too-large': {
    severity: 'error',
    zh: 'OFD 文件超过 {pages} 页，或一页超过 {glyphs} 个字，为安全起见不读取；请拆分后再试。',
    en: 'The OFD file has more than {pages} pages, or more than {glyphs} characters on one page; for safety it is not read. Split it and try again.',
  },
  'readers/ofd-silent-pages': {
    severity: 'warning',
    zh: 'OFD 文件有 {count} 页没有文字（空白页或扫描页）；若是扫描页，请先做文字识别（OCR）。',
    en: '{count} page(s) of the OFD file hold no words (blank or scanned); run text recognition (OCR) on scanned pages.',
  },
  'readers/ofd-annotations': {
    severity: 'info',
    zh: '有 {count} 处批注、水印或签章，未计入正文。',
    en: '{count} annotations, watermarks or seals were left out.',
  },
  'readers/ofd-missing-pages': {
    severity: 'error',
    zh: 'OFD 文件缺少 {count} 页的内容，读出的文字不全；请重新下载，或核对原件。',
    en: 'The content of {count} page(s) is missing from the OFD file: the text that was read is incomplete; download it again, or compare the original.',
  },
} as const satisfies Record<string, Message>;
