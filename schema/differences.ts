// What differs between two scenarios of one kind, in words: each place by what a person calls it, what stood there, what stands there now.
import { RULES, drugSpecs, namesOfRule, titleOfParameter } from '../sim';
import type { Stroke } from '../sim';
import { parseMoment } from '../sim/units';
import { clockWords } from './clockWords';
import type { ScenarioDocument } from './document';
import { sketchDrugs } from './drugs';
import { numberWords, significant } from './numberWords';
import { cellsOf, counted, unitAfter } from './plural';
import { joinPath, shorten } from './paths';
import { showValue } from './problem';
import { PRODUCT_PARAMS, parameterSpecs } from './registry';
import { strokeWords } from './strokeWords';
import { toStroke } from './strokes';
import { called, words } from './words';

export interface Difference {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

type Node = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];
type Population = ScenarioDocument['populations'][number];
type Entry = NonNullable<ScenarioDocument['schedule']>[number];
type Order = NonNullable<ScenarioDocument['protocols']>[number];

const { differ } = words;
/** A threshold is said as it is written. */
const DIGITS = 12;
/** Texts, and what a story suggests, decide nothing. */
const PASSED_OVER = new Set(['experiments', 'knobs', 'story', 'summary', 'watch', 'references', 'claim', 'name', 'title', 'note', '$schema']);

export function differences(before: ScenarioDocument, after: ScenarioDocument): Difference[] {
  const words = new Words(before, after), found: Difference[] = [];
  compare(withSections(before), withSections(after), [], (path, from, to) => found.push(words.of(path, from, to)));
  return found;
}

/** What is told entry by entry is there, if empty: none of them is not another kind of document. */
const withSections = (document: ScenarioDocument): ScenarioDocument => ({ ...document, parameters: document.parameters ?? {}, rules: document.rules ?? {}, products: document.products ?? {} });

type Tell = (path: Path, from: unknown, to: unknown) => void;

/** Lists of different length are compared by what is only in one of them, or in both under one name; all else place by place. */
function compare(from: unknown, to: unknown, path: Path, tell: Tell): void {
  if (JSON.stringify(from) === JSON.stringify(to)) return;
  if (isList(from) && isList(to) && from?.length !== to?.length) return compareLists(from ?? [], to ?? [], path, tell);
  if (!isNode(from) || !isNode(to) || isWhole(from) || isWhole(to)) return tell(path, from, to);
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (!PASSED_OVER.has(key)) compare(from[key], to[key], [...path, Array.isArray(from) ? Number(key) : key], tell);
  }
}

function compareLists(from: readonly unknown[], to: readonly unknown[], path: Path, tell: Tell): void {
  const texts = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item));
  const before = texts(from), after = texts(to);
  const come = new Map([...to.entries()].filter(([n]) => !before.includes(after[n])));
  from.forEach((item, n) => {
    if (after.includes(before[n])) return;
    const twin = [...come.keys()].find((m) => calledLike(item, to[m]));
    if (twin === undefined) return tell([...path, n], item, undefined);
    come.delete(twin);
    compare(item, to[twin], [...path, n], tell);
  });
  for (const [n, item] of come) tell([...path, n], undefined, item);
}

/** Two entries of a schedule with one note, two populations with one label: the same thing, made otherwise. */
function calledLike(one: unknown, other: unknown): boolean {
  const name = (item: unknown) => (isNode(item) ? item['note'] ?? item['label'] : undefined);
  return typeof name(one) === 'string' && name(one) !== '' && name(one) === name(other);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const isList = (value: unknown): value is readonly unknown[] | undefined => Array.isArray(value) || value === undefined;
/** Told as a whole: a standing order, a drug of a medium, and a distribution with two numbers that matter. */
const isWhole = (value: Node): boolean => 'when' in value || 'level' in value || value['distribution'] === 'normal';

/** How a document's places and values are called. */
class Words {
  private readonly specs;
  private readonly drugs;

  constructor(private readonly before: ScenarioDocument, private readonly after: ScenarioDocument) {
    const own = { ...sketchDrugs(before), ...sketchDrugs(after) };
    this.specs = parameterSpecs(Object.keys({ ...before.products, ...after.products }), own);
    this.drugs = drugSpecs(own);
  }

  of(path: Path, from: unknown, to: unknown): Difference {
    const [section, first, ...rest] = path;
    switch (section) {
      case 'parameters': return this.parameter(String(first), from, to);
      case 'products': return this.product(String(first), rest, from, to);
      case 'rules': return { what: ruleTitle(String(first)), from: from === false ? differ.off : differ.on, to: to === false ? differ.off : differ.on };
      case 'populations': return typeof first === 'number' ? this.population(first, rest, from, to) : plain(path, from, to);
      case 'schedule': return typeof first === 'number' ? this.entry(first, rest, from, to) : plain(path, from, to);
      case 'medium': return first === undefined ? { what: differ.medium, from: this.mediumWords(from), to: this.mediumWords(to) } : { what: differ.inMedium(this.drug(String(first))), from: levelWords(from), to: levelWords(to) };
      case 'protocols': return rest.length === 0 ? { what: differ.order, from: this.orderWords(from), to: this.orderWords(to) } : plain(path, from, to);
      default: return plain(path, from, to);
    }
  }

  private parameter(key: string, from: unknown, to: unknown): Difference {
    const spec = this.specs.get(key);
    if (spec === undefined) return plain(['parameters', key], from, to);
    const words = (value: unknown) => withUnit(value ?? spec.value, spec.unit);
    return { what: called(titleOfParameter(key, spec)), from: words(from), to: words(to) };
  }

  private product(name: string, rest: Path, from: unknown, to: unknown): Difference {
    const [property] = rest, label = this.label(name);
    if (rest.length !== 1 || !Object.hasOwn(PRODUCT_PARAMS.specs, String(property))) return { what: [label, ...rest].join(', '), from: valueWords(from), to: valueWords(to) };
    const { what, from: before, to: after } = this.parameter(`products.${name}.${String(property)}`, from, to);
    return { what: `${label}: ${what}`, from: before, to: after };
  }

  private population(n: number, rest: Path, from: unknown, to: unknown): Difference {
    const whole = (value: unknown) => (value === undefined ? differ.none : counted((value as Population).count ?? 0, 'cell'));
    if (rest.length === 0) return { what: called(((from ?? to) as Population).label), from: whole(from), to: whole(to) };
    const { label: own, clones } = this.before.populations[n], label = called(own), [property, index, ...inner] = rest;
    if (property === 'clones') {
      const clone = typeof index === 'number' ? ((from ?? to) as Node)['label'] ?? clones?.[index]?.label : undefined;
      const share = (value: unknown) => (isNode(value) ? `${numberWords(100 * Number(value['fraction']))} %` : inner[0] === 'fraction' && typeof value === 'number' ? `${numberWords(100 * value)} %` : valueWords(value, 'molecules'));
      return { what: `${label}: ${clone === undefined ? differ.clones : called(String(clone))}${inner[0] === undefined || inner[0] === 'fraction' ? '' : `, ${this.property(inner)}`}`, from: share(from), to: share(to) };
    }
    const unit = property === 'count' ? 'cells' : property === 'radius' ? 'µm' : 'molecules';
    return { what: property === 'count' ? label : `${label}: ${this.property(rest)}`, from: valueWords(from, unit), to: valueWords(to, unit) };
  }

  private property([name, ...rest]: Path): string {
    const own = name === 'antigenA' ? this.before.antigens?.A : name === 'antigenB' ? this.before.antigens?.B : undefined;
    const said = own === undefined ? (name === 'antigenA' ? differ.antigenA : name === 'antigenB' ? differ.antigenB : String(name)) : called(own);
    return [said, ...rest].join(', ');
  }

  private entry(n: number, rest: Path, from: unknown, to: unknown): Difference {
    if (rest.length === 0) return { what: this.entryName((from ?? to) as Entry), from: isNode(from) ? this.entryWords(from as Entry, false) : without(to), to: isNode(to) ? this.entryWords(to as Entry, true) : without(from) };
    const entry = this.before.schedule?.[n], last = rest[rest.length - 1];
    const what = `${entry?.note === undefined ? differ.schedule : called(entry.note)}${rest.length === 1 && last === 'at' ? '' : `, ${entry === undefined ? '' : moment(entry.at)}`}`;
    if (last === 'product') return { what, from: this.label(String(from)), to: this.label(String(to)) };
    if (last === 'at') return { what, from: moment(from), to: moment(to) };
    if (last === 'over') return { what: differ.over(what), from: valueWords(from), to: valueWords(to) };
    if (last === 'cells') return { what: differ.inPatient(what), from: valueWords(from, 'cells'), to: valueWords(to, 'cells') };
    return { what, from: valueWords(from, last === 'count' ? 'cells' : last === 'doses' ? 'doses' : ''), to: valueWords(to, last === 'count' ? 'cells' : last === 'doses' ? 'doses' : '') };
  }

  /** What a person calls it: by its note, or by what is done. */
  private entryName(entry: Entry): string {
    const { note, infuse, give, set } = entry, stroke = toStroke(entry);
    if (note !== undefined && note !== '') return called(note);
    if (stroke !== null) return differ.stroke;
    return infuse ? differ.infusion : give ? this.drug(give.drug) : this.settingWords(set ?? {}).join(', ');
  }

  /** Of cells how many and when; of all else when, and what only where it is new. */
  private entryWords(entry: Entry, isNew: boolean): string {
    const { at, note = '', infuse, give, set } = entry, stroke = toStroke(entry);
    if (stroke !== null) return `${this.strokeWords(stroke)}, ${moment(at)}`;
    if (infuse) return `${this.doseWords(infuse)}, ${moment(at)}`;
    if (!isNew || note === '') return moment(at);
    return `${give ? this.drugWords(give) : this.settingWords(set ?? {}).join(', ')}, ${moment(at)}`;
  }

  private doseWords({ count, cells, product }: NonNullable<Entry['infuse']>): string {
    return count === undefined ? differ.forPatient(withUnit(cells, 'cells'), this.label(product)) : cellsOf(count, this.label(product));
  }

  private strokeWords(stroke: Stroke): string {
    const products = Object.fromEntries(Object.keys({ ...this.before.products, ...this.after.products }).map((name) => [name, { label: this.label(name) }]));
    return strokeWords(stroke, { products, antigens: { A: this.after.antigens?.A ?? differ.antigenA, B: this.after.antigens?.B ?? differ.antigenB } });
  }

  private settingWords(set: NonNullable<Entry['set']>): string[] {
    return Object.entries(set).map(([key, value]) => {
      const { what, to } = this.parameter(key, undefined, value);
      return `${what} ${to}`;
    });
  }

  private orderWords(value: unknown): string {
    if (!isNode(value)) return differ.none;
    const { when, give, note, again } = value as Order;
    const order = note !== undefined ? called(note) : differ.orderWhen(this.drugWords(give), when.variable, significant(when.atLeast, DIGITS));
    return again === undefined || again === null ? order : differ.orderAgain(order, String(again));
  }

  private drugWords({ drug, doses = 1 }: { readonly drug: string; readonly doses?: number | undefined }): string {
    return `${this.drug(drug)}, ${withUnit(doses, 'doses')}`;
  }

  private mediumWords(value: unknown): string {
    const drugs = isNode(value) ? Object.entries(value).map(([drug, level]) => `${this.drug(drug)}, ${levelWords(level)}`) : [];
    return drugs.length === 0 ? differ.none : drugs.join('; ');
  }

  private label(product: string): string {
    return called(this.after.products?.[product]?.label ?? this.before.products?.[product]?.label ?? product);
  }

  private drug(name: string): string {
    return called(this.drugs.get(name)?.label ?? name);
  }
}

/** What stands where the other scenario has an entry that this one has not. */
const without = (entry: unknown): string => ((entry as Entry).infuse ? differ.none : differ.never);

function ruleTitle(name: string): string {
  const rule = RULES.find((one) => one.name === name);
  return rule === undefined ? name : called(namesOfRule(rule).title);
}

function plain(path: Path, from: unknown, to: unknown): Difference {
  return { what: joinPath(path), from: valueWords(from), to: valueWords(to) };
}

function withUnit(value: unknown, unit: string): string {
  const text = typeof value === 'number' ? numberWords(value) : showValue(value), called = unitAfter(text, unit);
  return `${text}${called === '' ? '' : ` ${called}`}`;
}

/** Of a drug of the medium: how much, and for how long. */
function levelWords(value: unknown): string {
  if (!isNode(value)) return valueWords(value, 'doses');
  const { level, halfLife } = value;
  const amount = valueWords(level, 'doses');
  return halfLife === undefined || halfLife === null ? amount : differ.level(amount, valueWords(halfLife));
}

function valueWords(value: unknown, unit = ''): string {
  if (value === undefined || value === null) return differ.none;
  if (typeof value === 'number') return withUnit(value, unit);
  if (typeof value === 'string') return shorten(value);
  if (isNode(value) && typeof value['distribution'] === 'string') return withUnit(value['median'] ?? value['mean'] ?? value['value'], unit);
  return Array.isArray(value) ? `${value.length}` : showValue(value);
}

/** As the clock of the page says it. */
function moment(at: unknown): string {
  const minutes = typeof at === 'number' || typeof at === 'string' ? parseMoment(at) : NaN;
  if (!Number.isFinite(minutes)) return showValue(at);
  return clockWords(minutes);
}
