// Markdown to a syntax tree. In: text. Out: its mdast tree, with positions in that text.
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

export type { ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';

/**
 * CommonMark with GFM tables and emphasis that knows Chinese punctuation. Off, because plans mean something else by them:
 * indented code (first lines are indented) and setext headings (a rule under a line). No autolinks: they swallow
 * the Chinese punctuation behind an address.
 */
function dialect(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    gfmTable(),
    cjkFriendlyExtension(),
    { disable: { null: ['codeIndented', 'setextUnderline'] } },
  ];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}

const processor = unified().use(remarkParse).use(dialect).freeze();

/** Parses one piece of Markdown. Time grows faster than the text: feed it in pieces (see chunks.ts). */
export const parseMarkdown = (text: string): Root => processor.parse(text);
