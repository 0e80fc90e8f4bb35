// Text that any encoder takes. In: text. Out: the same without halves of surrogate pairs.
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');
