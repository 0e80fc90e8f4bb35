// The style sheet of the web page. In: nothing. Out: CSS; no font, picture or script from elsewhere.
export const STYLE = `:root { color-scheme: light dark; --line: #8884; --soft: #8882; --error: #c62828; --warning: #b26a00; --info: #1565c0; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffb74d; --info: #82b1ff; } }
body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
p { margin: 0; }
.summary { margin: 0.5rem 0 1rem; font-weight: 600; }
.finding { border-left: 4px solid var(--line); padding: 0.4rem 0.8rem; margin: 0.5rem 0; background: var(--soft); break-inside: avoid; }
.finding.error { border-color: var(--error); }
.finding.warning { border-color: var(--warning); }
.finding.info { border-color: var(--info); }
.error > .head > .severity { color: var(--error); }
.warning > .head > .severity { color: var(--warning); }
.info > .head > .severity { color: var(--info); }
.severity { font-weight: 700; }
.place { color: GrayText; font-variant-numeric: tabular-nums; }
.rule, .basis { color: GrayText; font-size: 0.85rem; }
blockquote { margin: 0.3rem 0; padding: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: none; text-decoration: underline wavy var(--warning); text-underline-offset: 0.25em; }
mark.error { text-decoration-color: var(--error); }
mark.info { text-decoration-color: var(--info); }
.more, .suppressed { font-size: 0.9rem; color: GrayText; }
dt { font-weight: 600; margin-top: 0.8rem; }
dd { margin: 0; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; text-decoration: none; } }
`;
