// The types of saxen, which has none of its own: what is used of it, in its mode with namespaces and a view of the tag.
declare module 'saxen' {
  /** The tag that is being read: one object for all tags. */
  export interface Tag {
    readonly originalName: string;
    readonly attrs: Readonly<Record<string, string>>;
    /** Under `<prefix>$uri` the namespace of a prefix, under `xmlns$uri` the default one; anew where one changes. */
    readonly ns: Readonly<Record<string, string | undefined>>;
  }

  /** Where the parser stands in the text it was given last, counted from 0, and the tag there. */
  export interface Context {
    readonly line: number;
    readonly column: number;
    readonly data: string;
  }

  export class Parser {
    constructor(options: { readonly proxy: true });
    /** Prefixes that are bound without a declaration, by namespace. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(event: 'openTag' | 'closeTag', listener: (tag: Tag) => void): this;
    on(
      event: 'text' | 'cdata' | 'comment' | 'question' | 'attention',
      listener: (text: string) => void,
    ): this;
    on(event: 'warn' | 'error', listener: (error: Error, context: () => Context) => void): this;
    write(text: string): this;
    /** Ends the text: an unfinished token or element is an error. */
    end(): Error | null;
    /** Gives no further events. */
    stop(): void;
  }
}
