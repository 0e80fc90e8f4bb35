// Numbering definitions. In: the numbering part of a Word package. Out: lists, their levels and overrides.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlElement } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import {
  type AbstractList,
  type Level,
  type LevelOverride,
  type ListInstance,
  MAX_LABEL,
  type NumberingDefinitions,
} from '../word/lists.js';
import { shortNamespace } from './namespaces.js';
import { isOn, wholeNumber } from './styles.js';

/** What the part's events are gathered into: the innermost definition that is open. */
interface Gathering extends NumberingDefinitions {
  abstract: AbstractList | null;
  instance: ListInstance | null;
  override: LevelOverride | null;
  level: Level | null;
}

type Closer = (gathering: Gathering) => void;
type Setter = (gathering: Gathering, value: string | undefined, element: XmlElement) => void;

const onLevel =
  (set: (level: Level, value: string | undefined, element: XmlElement) => void): Setter =>
  (gathering, value, element) => {
    if (gathering.level) set(gathering.level, value, element);
  };

const SETTERS: ReadonlyMap<string, Setter> = new Map(
  Object.entries<Setter>({
    abstractNum(gathering, _value, element) {
      const id = attributeOf(element, 'abstractNumId') ?? '';
      gathering.abstract = { id, levels: new Map() };
      gathering.abstracts.set(id, gathering.abstract);
    },
    numStyleLink({ abstract }, value) {
      if (abstract && value !== undefined) abstract.numberingStyle = value;
    },
    styleLink({ abstract }, value) {
      if (abstract && value !== undefined) abstract.styleLink = value;
    },
    num(gathering, _value, element) {
      gathering.instance = { overrides: new Map() };
      gathering.instances.set(attributeOf(element, 'numId') ?? '', gathering.instance);
    },
    abstractNumId({ instance }, value) {
      if (instance && value !== undefined) instance.abstractId = value;
    },
    lvlOverride(gathering, _value, element) {
      const index = wholeNumber(attributeOf(element, 'ilvl'));
      if (!gathering.instance || index === undefined) return;
      gathering.override = {};
      gathering.instance.overrides.set(index, gathering.override);
    },
    startOverride({ override }, value) {
      const start = wholeNumber(value);
      if (override && start !== undefined) override.start = start;
    },
    lvl(gathering, _value, element) {
      const level: Level = { start: 0, format: 'decimal', text: '', suffix: 'tab', legal: false };
      const index = wholeNumber(attributeOf(element, 'ilvl'));
      gathering.level = level;
      if (gathering.override) gathering.override.level = level;
      else if (gathering.abstract && index !== undefined) gathering.abstract.levels.set(index, level);
    },
    start: onLevel((level, value) => {
      level.start = wholeNumber(value) ?? level.start;
    }),
    numFmt: onLevel((level, value, element) => {
      level.format = (value === 'custom' ? attributeOf(element, 'format') : value) ?? level.format;
    }),
    lvlText: onLevel((level, value) => {
      level.text = (value ?? '').slice(0, MAX_LABEL);
    }),
    suff: onLevel((level, value) => {
      level.suffix = value ?? level.suffix;
    }),
    isLgl: onLevel((level, value) => {
      level.legal = isOn(value);
    }),
    lvlRestart: onLevel((level, value) => {
      const restart = wholeNumber(value);
      if (restart !== undefined) level.restart = restart;
    }),
    pStyle: onLevel((level, value) => {
      if (value !== undefined) level.paragraphStyle = value;
    }),
    rFonts: onLevel((level, _value, element) => {
      const font = attributeOf(element, 'ascii') ?? attributeOf(element, 'hAnsi');
      if (font !== undefined) level.font = font;
    }),
  }),
);

const CLOSERS: ReadonlyMap<string, Closer> = new Map(
  Object.entries<Closer>({
    abstractNum(gathering) {
      gathering.abstract = null;
    },
    num(gathering) {
      gathering.instance = null;
    },
    lvlOverride(gathering) {
      gathering.override = null;
    },
    lvl(gathering) {
      gathering.level = null;
    },
  }),
);

/** Reads a numbering part; `name` null gives a package without lists. */
export async function readNumbering(
  archive: Archive,
  name: string | null,
): Promise<{ definitions: NumberingDefinitions; diagnostics: readonly Diagnostic[] }> {
  const gathering: Gathering = {
    abstracts: new Map(),
    instances: new Map(),
    abstract: null,
    instance: null,
    override: null,
    level: null,
  };
  if (name === null) return { definitions: gathering, diagnostics: [] };
  let fallback = 0;
  const { diagnostics } = await readXml(archive, name, {
    open(element) {
      const namespace = shortNamespace(element.uri);
      // A custom format's branch comes first and the plain format behind it, as fallback: the first one counts.
      if (namespace === 'mc' && element.local === 'Fallback') fallback++;
      else if (namespace === 'w' && fallback === 0)
        SETTERS.get(element.local)?.(gathering, attributeOf(element, 'val'), element);
    },
    close(element) {
      const namespace = shortNamespace(element.uri);
      if (namespace === 'mc' && element.local === 'Fallback') fallback--;
      else if (namespace === 'w') CLOSERS.get(element.local)?.(gathering);
    },
  });
  return { definitions: gathering, diagnostics };
}
