// SARIF 2.1.0 (OASIS). In: checked files. Out: one run, with the rules, the results and what could not be read.
import type * as Sarif from 'sarif';
import { type Diagnostic, describe, type Language, type Severity } from '../diagnostics/diagnostic.js';
import type {
  CheckedFile,
  Finding,
  RelatedPlace,
  RuleDescription,
  Suppressed,
} from '../diagnostics/finding.js';
import { type Site, sitesOf } from './region.js';
import type { Report, ReportOptions } from './reporter.js';
import { uriOf } from './uri.js';
import { placeWords, reportWords } from './words.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Of the way fingerprints are made: a new way gets a new name, so that old ones are not compared with it. */
const FINGERPRINT = 'govPlan/v1';

const LEVELS: Readonly<Record<Severity, Sarif.ReportingConfiguration.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function ruleOf(rule: RuleDescription, language: Language): Sarif.ReportingDescriptor {
  const { id, title, rationale, basis, severity } = rule;
  const say = reportWords(language);
  const norm = basis.clause === null ? say(basis.tier) : `${say(basis.tier)} ${basis.clause}`;
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: rationale[language] },
    help: { text: `${rationale[language]}\n${say('basis')}: ${norm}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [id.split('/')[0]!], basis: { tier: basis.tier, clause: basis.clause } },
  };
}

function locationOf(site: Site, place: Finding['place'], language: Language): Sarif.Location {
  const { path, region } = site;
  const physical: Sarif.PhysicalLocation = { artifactLocation: { uri: uriOf(path) } };
  if (region !== null) {
    const { line, column, endLine, endColumn, words } = region;
    physical.region = { startLine: line, startColumn: column, endLine, endColumn };
    if (words !== '') physical.region.snippet = { text: words };
  }
  if (place === null || 'line' in place) return { physicalLocation: physical };
  const fullyQualifiedName = placeWords(place, reportWords(language));
  return { physicalLocation: physical, logicalLocations: [{ fullyQualifiedName, kind: 'element' }] };
}

/** What the results of one file share. */
interface Desk {
  readonly siteOf: ReturnType<typeof sitesOf>;
  readonly options: ReportOptions;
  readonly indexOf: ReadonlyMap<string, number>;
}

const relatedOf = (related: readonly RelatedPlace[], { siteOf, options: { language } }: Desk) =>
  related.map(
    (one, id): Sarif.Location => ({
      id,
      ...locationOf(siteOf(one), one.place, language),
      message: { text: one.message[language] },
    }),
  );

function resultOf(finding: Finding, desk: Desk): Sarif.Result {
  const { siteOf, options, indexOf } = desk;
  const { rule, severity, message, place, related, fingerprint } = finding;
  const ruleIndex = indexOf.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message[options.language] },
    locations: [locationOf(siteOf(finding), place, options.language)],
    ...(related.length === 0 ? {} : { relatedLocations: relatedOf(related, desk) }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
  };
}

const suppressedOf = ({ finding, where, reason }: Suppressed, desk: Desk): Sarif.Result => ({
  ...resultOf(finding, desk),
  suppressions: [{ kind: where === 'source' ? 'inSource' : 'external', justification: reason }],
});

const notificationOf = (path: string, diagnostic: Diagnostic, language: Language): Sarif.Notification => ({
  level: 'error',
  descriptor: { id: diagnostic.code },
  message: { text: describe(diagnostic, language) },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
});

const driverOf = ({ version, rules, language }: ReportOptions): Sarif.ToolComponent => ({
  name: 'gov-plan',
  version,
  semanticVersion: version,
  language: language === 'zh' ? 'zh-CN' : 'en-US',
  rules: rules.map((rule) => ruleOf(rule, language)),
});

function resultsOf(file: CheckedFile, options: ReportOptions, indexOf: Desk['indexOf']): Sarif.Result[] {
  const desk: Desk = { siteOf: sitesOf(file), options, indexOf };
  return [
    ...file.findings.map((finding) => resultOf(finding, desk)),
    ...file.suppressed.map((suppressed) => suppressedOf(suppressed, desk)),
  ];
}

/** Results are written as they come. Columns are UTF-16 units. */
export const reportSarif: Report = async function* (files, options) {
  const indexOf = new Map(options.rules.map(({ id }, index) => [id, index]));
  const unread: Sarif.Notification[] = [];
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver: driverOf(options) })},`;
  yield '"columnKind":"utf16CodeUnits","results":[';
  let separator = '\n';
  for await (const file of files) {
    unread.push(...file.unread.map((diagnostic) => notificationOf(file.path, diagnostic, options.language)));
    for (const result of resultsOf(file, options, indexOf)) {
      yield separator + JSON.stringify(result);
      separator = ',\n';
    }
  }
  const invocation: Sarif.Invocation = {
    executionSuccessful: unread.length === 0,
    ...(unread.length === 0 ? {} : { toolExecutionNotifications: unread }),
  };
  yield `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
};
