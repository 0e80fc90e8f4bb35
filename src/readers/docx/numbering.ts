// Numbering definitions. In: the numbering part of a Word package. Out: lists, their levels and overrides.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlElement } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { shortNamespace } from './namespaces.js';
import { isOn, type Styles, wholeNumber } from './styles.js';

/** Labels are cut here: a long one on every paragraph would make a small file cost much. */
export const MAX_LABEL = 64;

/** One level of a list (ECMA-376 part 1, 17.9.6). */
export interface Level {
  start: number;
  /** A value of ST_NumberFormat, or the sample of a custom format. */
  format: string;
  /** What is printed, with %1 … %9 for the numbers of the levels. */
  text: string;
  suffix: string;
  /** True where all levels are printed in Arabic digits. */
  legal: boolean;
  /** Restarts after this level (1 = highest); 0 never; undefined after any higher level. */
  restart?: number;
  paragraphStyle?: string;
  font?: string;
}

export interface AbstractList {
  readonly id: string;
  levels: Map<number, Level>;
  numberingStyle?: string;
  styleLink?: string;
}

export interface LevelOverride {
  start?: number;
  level?: Level;
}

export interface ListInstance {
  abstractId?: string;
  readonly overrides: Map<number, LevelOverride>;
}

export interface NumberingDefinitions {
  readonly abstracts: Map<string, AbstractList>;
  readonly instances: Map<string, ListInstance>;
}

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

/** The list that a list stands in for by way of a numbering style (ECMA-376 part 1, 17.9.21 and 17.9.27). */
export function linkedList(
  definitions: NumberingDefinitions,
  styles: Styles,
  list: AbstractList,
): AbstractList {
  const { numberingStyle } = list;
  if (numberingStyle === undefined) return list;
  const instance = definitions.instances.get(styles.resolve(numberingStyle).numId ?? '');
  const byStyle = definitions.abstracts.get(instance?.abstractId ?? '');
  if (byStyle && byStyle !== list && byStyle.numberingStyle === undefined) return byStyle;
  for (const other of definitions.abstracts.values()) if (other.styleLink === numberingStyle) return other;
  return list;
}

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
