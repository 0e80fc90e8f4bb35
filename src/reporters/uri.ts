// Paths as URIs. In: a path with `/`. Out: a relative reference (RFC 3986), or file: for a path from the root.
import { wellFormed } from './well-formed.js';

const encoded = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');

/** 方案 1.txt → %E6%96%B9%E6%A1%88%201.txt; a first part with a colon is not taken for a scheme, since it is encoded. */
export const uriOf = (path: string): string =>
  path.startsWith('/')
    ? `file://${encoded(path)}`
    : /^[A-Za-z]:\//.test(path)
      ? `file:///${encoded(path)}`
      : encoded(path);
