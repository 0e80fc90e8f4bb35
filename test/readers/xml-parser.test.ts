// The tokenizer of XML: the same events as another parser gives, what is read around damage, and pieces of any length.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../src/readers/container/xml.js';
import { createXmlParse, endXml, writeXml } from '../../src/readers/container/xml-parser.js';

/** The events of a text: `<namespace local val`, `>local`, and words. */
function eventsOf(xml: string, size = xml.length) {
  const events: string[] = [];
  const parse = createXmlParse({
    open: (element) => events.push(`<${element.uri} ${element.local} ${attributeOf(element, 'val') ?? ''}`),
    close: ({ local }) => events.push(`>${local}`),
    text: (text) => events.push(text),
    doctype: () => events.push('doctype'),
  });
  for (let at = 0; at < xml.length; at += size) writeXml(parse, xml.slice(at, at + size));
  endXml(parse);
  return { events, damaged: parse.damaged };
}

/** The same by saxes, which is strict and looks at each character. */
function eventsOfSaxes(xml: string): string[] {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const value = Object.values(attributes).find((attribute) => attribute.local === 'val')?.value;
    events.push(`<${uri} ${local} ${value ?? ''}`);
  });
  parser.on('closetag', ({ local }) => events.push(`>${local}`));
  parser.on('text', (text) => events.push(text));
  parser.on('cdata', (text) => events.push(text));
  parser.write(xml).close();
  return events;
}

const text = fc.constantFrom(
  '年底前',
  ' ',
  'R&amp;D',
  '&#x5E74;&#26376;',
  '&#x20BB7;',
  '𠮷',
  '<!-- - -->',
  '<![CDATA[<&]]>',
);
const attribute = fc.constantFrom(
  '',
  ' val="1"',
  " p:val='&quot;\"'",
  ' xml:space="preserve"',
  ' q:val=">"',
  ' val="a\tb"',
);
const tag = fc.constantFrom('a', 'p:a', 'q:b', 'p:c');
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      tag,
      attribute,
      fc.constantFrom('', ' xmlns:q="urn:3"', ' xmlns="urn:4"'),
      fc.array(fc.oneof({ maxDepth: 4 }, text, tie('element')), { maxLength: 4 }),
    )
    .map(([name, value, space, inside]) =>
      inside.length === 0
        ? `<${name}${value}${space}/>`
        : `<${name}${value}${space}>${inside.join('')}</${name}>`,
    ),
}));
const xml = element.map((inside) => `<?xml version="1.0"?><r xmlns:p="urn:1" xmlns:q="urn:2">${inside}</r>`);

describe('sound XML', () => {
  it('gives the events that a strict parser gives', () => {
    fc.assert(
      fc.property(xml, (document) => {
        expect(eventsOf(document)).toEqual({ events: eventsOfSaxes(document), damaged: false });
      }),
    );
  });
  it('gives the same events in pieces of any length', () => {
    fc.assert(
      fc.property(xml, fc.integer({ min: 1, max: 30 }), (document, size) => {
        expect(eventsOf(document, size)).toEqual(eventsOf(document));
      }),
    );
  });
});

describe('damaged XML: what can be read, and that it is damaged', () => {
  it.each([
    ['a closing tag that is missing', '<r><p><t>甲</p><p>乙</p></r>', '甲乙'],
    ['a closing tag too many', '<r><p>甲</t></p><p>乙</p></r>', '甲乙'],
    ['a prefix that is not declared', '<r><w:p>甲</w:p><w:p>乙</w:p></r>', '甲乙'],
    ['a name that cannot be', '<r><p>甲<3>乙</p></r>', '甲乙'],
    ['a reference that XML does not know', '<r>甲&nbsp;乙 & 丙&#0;</r>', '甲&nbsp;乙 & 丙&#0;'],
    ['text that is cut off', '<r><p>甲</p><p>乙', '甲乙'],
    ['a tag that is cut off', '<r><p>甲</p><p val="', '甲'],
    ['words behind the end', '<r>甲</r>乙', '甲'],
  ])('%s', (_what, document, words) => {
    for (const size of [document.length, 3]) {
      const { events, damaged } = eventsOf(document, size);
      expect(events.filter((event) => !/^[<>]/.test(event)).join('')).toBe(words);
      expect(damaged).toBe(true);
      const opened = events.filter((event) => event.startsWith('<')).length;
      expect(events.filter((event) => event.startsWith('>')).length).toBe(opened);
    }
  });
  it('ends where there is too much of it', () => {
    const { events } = eventsOf(`<r>甲${'</x>'.repeat(60)}乙</r>`);
    expect(events).toContain('甲');
    expect(events).not.toContain('乙');
  });
});
