// docs/PARAMETERS.md: every number of the model, where it comes from, and how many are assumed.
import { DRUGS, DRUG_NAMES, EVIDENCE, FIELD_NAMES, PARAM_TABLES, PRODUCT_PARAMS, RULES, SOURCES, SOURCE_KINDS, SPREAD_PARAMS, SUBSTANCES, drugGroup, namesOfGroup, sourceKeys, titleOfParameter } from '../../sim';
import type { Evidence, ParamSpec, Source, SourceKey, SourceKind } from '../../sim';
import { code, markdownTable } from './markdown';

interface Group {
  readonly name: string;
  readonly title: string;
  readonly doc: string;
  readonly specs: Readonly<Record<string, ParamSpec>>;
}

const GRADES = Object.keys(EVIDENCE) as readonly Evidence[];

export function parametersDocument(): string {
  const groups = listGroups();
  return [
    '# Parameters',
    'Every number of the model with its unit, the range that documents and sliders accept, its meaning and its source. This file is generated from the declarations in `sim/` by `npm run docs`; `npm run cli -- params` prints the same list.',
    evidenceSection(groups),
    ...groups.map(groupSection),
    assumedSection(groups),
    sourcesSection(groups),
  ].join('\n\n') + '\n';
}

/** What the numbers rest on, for the document on validation: evidence, who has which, what is assumed, and the bibliography. */
export function evidenceChapters(citedElsewhere: readonly SourceKey[]): string {
  const groups = listGroups();
  const keys = (evidence: Evidence) => allSpecs(groups).filter(([, spec]) => spec.evidence === evidence).map(([key]) => code(key)).join(', ');
  return [
    evidenceSection(groups),
    ...GRADES.filter((evidence) => evidence !== 'assumed').map((evidence) => `**${evidence}**: ${keys(evidence)}`),
    assumedSection(groups),
    sourcesSection(groups, citedElsewhere),
  ].join('\n\n');
}

function listGroups(): Group[] {
  const docs = new Map<string, string>();
  for (const rule of RULES) docs.set(rule.params.group, rule.doc);
  for (const name of FIELD_NAMES) docs.set(SPREAD_PARAMS[name].group, `Field: ${SUBSTANCES[name].doc}.`);
  for (const name of DRUG_NAMES) docs.set(drugGroup(name), `Drug: ${DRUGS[name].label}, ${DRUGS[name].doc}. One standard dose: ${DRUGS[name].dose}. Also: ${DRUGS[name].keywords.join(', ')}.`);
  const model = PARAM_TABLES.map(({ group, specs }) => ({ name: group, title: namesOfGroup(group).title, doc: docs.get(group) ?? '', specs }));
  const product = { name: 'products.<product>', title: namesOfGroup('products').title, doc: 'Every product of a scenario has these; the key contains its name, such as `products.cart19.affinity`.', specs: PRODUCT_PARAMS.specs };
  return [...model, product].filter(({ specs }) => Object.keys(specs).length > 0);
}

function allSpecs(groups: readonly Group[]): [string, ParamSpec][] {
  return groups.flatMap(({ name, specs }) => Object.entries(specs).map(([key, spec]): [string, ParamSpec] => [`${name}.${key}`, spec]));
}

function evidenceSection(groups: readonly Group[]): string {
  const specs = allSpecs(groups).map(([, spec]) => spec);
  const rows = GRADES.map((evidence) => {
    const count = specs.filter((spec) => spec.evidence === evidence).length;
    return [evidence, EVIDENCE[evidence], String(count), `${Math.round((100 * count) / specs.length)} %`];
  });
  return `## How well they are known\n\n${markdownTable(['evidence', 'means', 'parameters', 'share'], rows)}`;
}

function groupSection({ name, title, doc, specs }: Group): string {
  const rows = Object.entries(specs).map(([key, spec]) => [
    code(`${name}.${key}`), titleOfParameter(`${name}.${key}`, spec), String(spec.value), spec.unit === '' ? '–' : spec.unit, `${spec.min} … ${spec.max}`, spec.doc, spec.evidence, sourceOf(spec),
  ]);
  return `## <a id="${name.toLowerCase().replace(/[^a-z\d]/g, '')}"></a>${title}\n\n${code(name)}: ${doc}\n\n${markdownTable(['parameter', 'title', 'value', 'unit', 'range', 'meaning', 'evidence', 'source'], rows)}`;
}

const keysOf = ({ source }: ParamSpec): SourceKey[] => sourceKeys(source);
const sourceOf = (spec: ParamSpec) => keysOf(spec).map((key) => `[${key}](#${key})`).join(' ') || '–';

/** A sentence that names the sources of these parameters, each with a link into `document`; empty if there are none. */
export function citedSources(specs: readonly ParamSpec[], document: string): string {
  const keys = [...new Set(specs.flatMap(keysOf))];
  return keys.length === 0 ? '' : ` Sources: ${keys.map((key) => `[${key}](${document}#${key})`).join(', ')}.`;
}

/** Where a document quotes the share of assumed parameters. */
export const ASSUMED_SHARE = /\d+ of the \d+ biological parameters \(\d+ %\)/;

/** "168 of the 275 biological parameters (61 %)" */
export function assumedShare(): string {
  const biological = biologicalSpecs(listGroups()), assumed = biological.filter(([, { evidence }]) => evidence === 'assumed').length;
  return `${assumed} of the ${biological.length} biological parameters (${Math.round((100 * assumed) / biological.length)} %)`;
}

const biologicalSpecs = (groups: readonly Group[]) => allSpecs(groups).filter(([, { evidence }]) => evidence !== 'numerical');

function assumedSection(groups: readonly Group[]): string {
  return [
    '## Assumed',
    `${assumedShare()} are assumed. Conclusions that hang on one of them need a sweep over its range.`,
    biologicalSpecs(groups).filter(([, { evidence }]) => evidence === 'assumed').map(([key]) => code(key)).join(', '),
  ].join('\n\n');
}

function sourcesSection(groups: readonly Group[], citedElsewhere: readonly SourceKey[] = []): string {
  const users = new Map<string, number>();
  for (const [, spec] of allSpecs(groups)) for (const key of keysOf(spec)) users.set(key, (users.get(key) ?? 0) + 1);
  const cited = ([key]: [string, unknown]) => users.has(key) || citedElsewhere.some((other) => other === key);
  const lines = Object.entries<Source>(SOURCES).filter(cited).map(([key, { kind, citation, doi }]) => {
    const link = doi === undefined ? '' : ` <https://doi.org/${doi}>`;
    return `- <a id="${key}"></a>**${key}** (${kind}, ${users.get(key) ?? 0}): ${citation}.${link}`;
  });
  const kinds = (Object.keys(SOURCE_KINDS) as SourceKind[]).map((kind) => [kind, SOURCE_KINDS[kind]]);
  return `## Sources\n\n${markdownTable(['kind of source', 'means'], kinds)}\n\nIn brackets: the kind, and how many parameters name it.\n\n${lines.join('\n')}`;
}
