// The field's words in plain ones: from this list come the explanations on the page and docs/GLOSSARY.md.

export interface Term {
  /** Its name, as a heading. */
  readonly title: string;
  /** Forms under which it stands in a text; `title` is always one of them. Capital letters count only in short forms such as CRS. */
  readonly words: readonly string[];
  /** One or two plain sentences. */
  readonly meaning: string;
}

export const GLOSSARY = {
  activation: { title: 'Activation', words: ['activated', 'activation'], meaning: 'A T cell that has met its antigen is switched on: it kills, makes cytokines and prepares to divide.' },
  affinity: { title: 'Affinity', words: ['affinity', 'KD', 'affinity KD', 'binder'], meaning: 'How tightly the CAR grips its antigen, given as KD in nanomoles per litre: the smaller the number, the tighter the grip.' },
  aicd: { title: 'AICD', words: ['AICD', 'activation-induced death', 'activation-induced cell death'], meaning: 'Activation-induced cell death: a T cell that is stimulated strongly and again and again may kill itself.' },
  anakinra: { title: 'Anakinra', words: ['anakinra'], meaning: 'A drug that blocks the receptor of IL-1. It acts for hours and is tried against neurotoxicity.' },
  antigen: { title: 'Antigen', words: ['antigen', 'antigens', 'target antigen'], meaning: 'A molecule on the surface of a cell by which a CAR-T cell recognises it, such as CD19.' },
  antigenNegative: {
    title: 'Antigen-negative', words: ['antigen-negative', 'CD19-negative', 'antigen-negative escape', 'antigen escape'],
    meaning: 'Without enough of the target antigen to be seen. Such cells escape CAR-T cells and may grow into a relapse.',
  },
  aplasia: { title: 'B-cell aplasia', words: ['B-cell aplasia', 'aplasia'], meaning: 'Normal B cells carry CD19, too, and disappear while CD19 CAR-T cells are at work. Their return shows that the CAR-T cells are gone.' },
  apoptosis: {
    title: 'Apoptosis', words: ['apoptosis', 'apoptotic', 'dying cell', 'dying cells', 'Dying cell'],
    meaning: 'Orderly death of a cell: it shrinks, falls apart and is cleared away by others. Killing by CAR-T cells ends in it.',
  },
  blast: { title: 'Blast', words: ['blast', 'blasts'], meaning: 'An immature blood cell; in leukaemia the cancer cell itself.' },
  brake: { title: 'Brake', words: ['brake'], meaning: 'In this program: the share of its killing and growth that a CAR-T cell loses to PD-L1 and to suppressive factors.' },
  bystander: { title: 'Bystander killing', words: ['bystander', 'bystander killing'], meaning: 'Death of a cell beside the one attacked, by the cytokines of the attack. It needs no antigen.' },
  car: { title: 'CAR', words: ['CAR', 'CARs'], meaning: 'Chimeric antigen receptor: an artificial receptor that joins the grip of an antibody to the signals of a T cell.' },
  cart: { title: 'CAR-T cell', words: ['CAR-T cell', 'CAR-T cells', 'CAR-T'], meaning: 'A T cell, usually the patient’s own, that was given a CAR and so attacks cells with the antigen of that CAR.' },
  cd4: { title: 'CD4 and CD8', words: ['CD4', 'CD8'], meaning: 'Two kinds of T cell: CD8 cells kill most, CD4 cells help most with cytokines. A product holds both.' },
  cd19: { title: 'CD19 and CD22', words: ['CD19', 'CD22'], meaning: 'Molecules on B cells and on the leukaemias and lymphomas that come from them: the most common targets of CAR-T cells.' },
  cd28: { title: 'CD28', words: ['CD28'], meaning: 'A co-stimulatory domain inside some CARs: strong, early growth and early exhaustion. Its hinge and transmembrane part are content with little antigen.' },
  fourOneBB: { title: '4-1BB', words: ['4-1BB'], meaning: 'A co-stimulatory domain inside some CARs: slower to start than CD28 but longer-lived, with more memory. The CD8 hinge it usually comes with needs more antigen.' },
  checkpoint: { title: 'Checkpoint', words: ['checkpoint', 'checkpoint blockade'], meaning: 'A brake of the immune system such as PD-1, which tumours press. Antibodies against it take it off.' },
  clone: { title: 'Clone', words: ['clone', 'clones'], meaning: 'All descendants of one cell, which share what it had inherited, such as the lack of an antigen.' },
  contraction: { title: 'Contraction', words: ['contraction', 'die back'], meaning: 'When there is no more antigen most T cells of a response die within days and a few stay as memory.' },
  corticosteroid: { title: 'Corticosteroid', words: ['corticosteroid', 'corticosteroids', 'steroid', 'dexamethasone'], meaning: 'A drug that calms macrophages and T cells alike; given against severe CRS and neurotoxicity.' },
  hinge: { title: 'Hinge', words: ['hinge', 'transmembrane part'], meaning: 'The stalk that holds the binder of a CAR above the cell, with the part that crosses the membrane; borrowed from CD8 or CD28. It has a part in how much antigen the CAR needs.' },
  fmc63: { title: 'FMC63 and CAT', words: ['FMC63', 'CAT'], meaning: 'Two binders of CD19: FMC63, which most licensed products share, holds on for long; CAT lets go about forty times sooner.' },
  offRate: { title: 'Off-rate', words: ['off-rate', 'fast-off binder'], meaning: 'How quickly a binder lets go of its antigen. Two binders may hold equally well in balance and yet differ in it.' },
  costimulation: { title: 'Co-stimulation', words: ['co-stimulation', 'co-stimulatory'], meaning: 'The second signal of a T cell, which decides how it grows and lasts. In a CAR a domain of CD28 or 4-1BB gives it.' },
  crp: { title: 'C-reactive protein', words: ['C-reactive protein', 'CRP'], meaning: 'A protein of the blood that the liver makes in answer to IL-6: a common sign of inflammation.' },
  crs: {
    title: 'CRS', words: ['CRS', 'cytokine release syndrome', 'cytokine release', 'CRS grade'],
    meaning: 'Cytokine release syndrome: fever (grade 1), then falling blood pressure and lack of oxygen (grades 2 to 4), when many immune cells are stirred up at once.',
  },
  cytokine: { title: 'Cytokine', words: ['cytokine', 'cytokines'], meaning: 'A protein by which immune cells speak to others. It spreads from cell to cell and, in quantity, through the blood.' },
  differentiation: {
    title: 'Differentiation', words: ['differentiation', 'differentiate', 'differentiated'],
    meaning: 'The way of a T cell from a naive one, which divides often and lives long, over memory cells to an effector that kills and soon dies.',
  },
  ec50: { title: 'EC50', words: ['EC50', 'half-maximum', 'half-effect'], meaning: 'The amount that has half of the greatest effect.' },
  et: { title: 'Effector-to-target ratio', words: ['effector-to-target ratio', 'E:T ratio', 'E:T'], meaning: 'How many CAR-T cells (effectors) there are for one tumour cell (target) when they are brought together: 1:20 is one for twenty.' },
  effector: { title: 'Effector cell', words: ['effector', 'effectors', 'effector CAR-T cell', 'effector CAR-T cells'], meaning: 'A T cell that is out to kill, in contrast to a memory cell at rest and an exhausted one.' },
  exhaustion: { title: 'Exhaustion', words: ['exhaustion', 'exhausted'], meaning: 'Too much stimulation for too long wears T cells out: they still bind, but kill and divide less and less.' },
  expansion: { title: 'Expansion', words: ['expansion', 'expand', 'expands'], meaning: 'CAR-T cells that meet antigen divide, often a hundredfold or more in patients.' },
  gate: { title: 'Gate', words: ['gate', 'AND gate', 'AND gates', 'gated'], meaning: 'A rule built into CAR-T cells for two antigens: kill where either is there, only where both are, or not where one is.' },
  granules: { title: 'Lytic packets', words: ['lytic packets', 'lytic granules'], meaning: 'Packets of perforin and granzymes that a CAR-T cell empties into its target to kill it. They must be made anew.' },
  hit: { title: 'Hit', words: ['hits'], meaning: 'One delivery of lytic packets. Damage adds up, is repaired with time, and kills when there is enough of it.' },
  hypoxia: { title: 'Hypoxia', words: ['hypoxia', 'hypoxic'], meaning: 'Too little oxygen, as far from vessels or deep inside a tumour: cells stop dividing and, with still less, die.' },
  icans: { title: 'ICANS', words: ['ICANS', 'neurotoxicity'], meaning: 'Harm to the nervous system after CAR-T cells, from confusion to seizures. It comes days after CRS or with it.' },
  ifng: { title: 'IFN-γ', words: ['IFN-γ'], meaning: 'Interferon gamma: a cytokine of active T cells that stirs up macrophages and makes tumour cells show PD-L1.' },
  il1: { title: 'IL-1', words: ['IL-1'], meaning: 'Interleukin 1: a cytokine of inflamed macrophages that drives fever and, in this model, neurotoxicity.' },
  il2: { title: 'IL-2', words: ['IL-2'], meaning: 'Interleukin 2: a growth factor that T cells make for themselves and each other.' },
  kmt2a: { title: 'KMT2A', words: ['KMT2A'], meaning: 'A gene that other genes of young blood cells obey, also called MLL. Rearranged, it makes leukaemias that can change between the lymphoid and the myeloid line.' },
  il15: { title: 'IL-15', words: ['IL-15'], meaning: 'Interleukin 15: a cytokine that keeps T cells alive and dividing. There is more of it when lymphodepletion has taken those who use it up.' },
  il6: { title: 'IL-6', words: ['IL-6'], meaning: 'Interleukin 6: a cytokine, mainly of inflamed macrophages, behind fever and leaking vessels of CRS.' },
  infusion: { title: 'Infusion', words: ['infusion', 'infusions'], meaning: 'The giving of CAR-T cells. In the patch they then arrive through the vessels, from the edge, or where the scenario says.' },
  lymphodepletion: { title: 'Lymphodepletion', words: ['lymphodepletion'], meaning: 'Chemotherapy before the infusion that takes away the patient’s own lymphocytes and so makes room for the CAR-T cells.' },
  lysis: { title: 'Lysis', words: ['lysis', 'lysed'], meaning: 'The bursting of a cell; also the general word for being killed by a T cell.' },
  macrophage: { title: 'Macrophage', words: ['macrophage', 'macrophages'], meaning: 'A large cell that clears away the dead. Beside active CAR-T cells it becomes inflamed and makes most of the IL-6 and IL-1.' },
  memory: { title: 'Memory cell', words: ['memory', 'memory cell', 'memory cells', 'memory CAR-T cell', 'memory CAR-T cells'], meaning: 'A T cell that rests and lives long after the response is over, and wakes when it meets its antigen again.' },
  necrosis: { title: 'Necrosis', words: ['necrosis', 'necrotic', 'necrotic core'], meaning: 'Disorderly death, here for lack of oxygen: the cell swells and bursts. Deep inside a tumour it makes a necrotic core.' },
  niche: { title: 'Niche', words: ['niche', 'niche protection'], meaning: 'A place in the tissue, such as beside the stroma of the marrow, where cancer cells are sheltered from attack.' },
  offTumor: { title: 'On target, off tumour', words: ['off-tumour', 'off tumour', 'on target, off tumour', 'on-target, off-tumour damage'], meaning: 'Harm to healthy tissue that carries the target antigen, too: CAR-T cells do there what they were made for.' },
  oncoprotein: { title: 'Oncoprotein', words: ['oncoprotein'], meaning: 'In the published organoid model: one protein that both drives division and shows a tumour cell to the CAR-T cells; 1 on average at the start.' },
  organoid: { title: 'Organoid and spheroid', words: ['organoid', 'spheroid'], meaning: 'A ball of tumour cells grown in the laboratory, without vessels: all supply comes from outside.' },
  pdl1: { title: 'PD-1 and PD-L1', words: ['PD-L1', 'PD-1'], meaning: 'PD-1 is a brake on T cells; PD-L1, shown by tumour cells in IFN-γ, presses it. The T cell then kills and divides less.' },
  persistence: { title: 'Persistence', words: ['persistence', 'persist'], meaning: 'How long CAR-T cells can be found after the infusion: days to years.' },
  quiescent: { title: 'Quiescent', words: ['quiescent', 'quiescence'], meaning: 'At rest: alive, but not on the way to a division.' },
  relapse: { title: 'Relapse', words: ['relapse', 'relapses'], meaning: 'The return of a cancer after it had been driven back.' },
  remission: { title: 'Remission', words: ['remission'], meaning: 'No more signs of the cancer can be found. Some of its cells may be left all the same.' },
  serialKilling: { title: 'Serial killing', words: ['serial killing'], meaning: 'One CAR-T cell kills, lets go, and kills again: several targets a day, one after the other.' },
  stroma: { title: 'Stroma', words: ['stroma', 'stroma cell', 'stromal cells'], meaning: 'The supporting cells of a tissue. They stand in the way of moving cells and may shelter tumour cells.' },
  suicideSwitch: { title: 'Suicide switch', words: ['suicide switch', 'switch'], meaning: 'A gene given to CAR-T cells along with the CAR: under its drug (rimiducid) they die within the hour.' },
  synapse: { title: 'Synapse', words: ['synapse', 'synapses'], meaning: 'The close contact of a T cell and its target: through it the antigen is read and the killing is done.' },
  tcell: { title: 'T cell', words: ['T cell', 'T cells'], meaning: 'A white blood cell that recognises others by a receptor, kills them, helps, or remembers.' },
  tnf: { title: 'TNF', words: ['TNF'], meaning: 'Tumour necrosis factor: a cytokine of active T cells and macrophages that can kill cells beside the attack.' },
  tocilizumab: { title: 'Tocilizumab', words: ['tocilizumab'], meaning: 'An antibody that covers the receptor of IL-6 and so ends its signal. The IL-6 that is measured rises at first.' },
  trogocytosis: { title: 'Trogocytosis', words: ['trogocytosis', 'torn antigen'], meaning: 'A T cell tears antigen out of its target when it lets go. The target is harder to see afterwards, and the T cell may be attacked by others.' },
  vessel: { title: 'Vessel', words: ['vessel', 'vessels'], meaning: 'A blood vessel of the patch: it brings oxygen, and CAR-T cells come in through it.' },
} as const satisfies Readonly<Record<string, Term>>;

export type TermName = keyof typeof GLOSSARY;
export const TERM_NAMES = Object.keys(GLOSSARY) as readonly TermName[];

/** A piece of a text: as it stands, and the entry it leads to, if it is a word of the glossary. */
export interface Piece {
  readonly text: string;
  readonly term: TermName | null;
}

/** What must not stand beside a word: a part of another one, or of the name of a parameter such as `exhaust.gainCD28`. Both ends look at two signs at most. */
const SIGN = '[\\p{L}\\p{N}_]';
const BEFORE = `(?<!${SIGN}|${SIGN}[.-])`, AFTER = `(?!${SIGN}|[.-]${SIGN})`;

/** Short forms and names keep their capitals: “CAR” is not “car”. */
const isShortForm = (word: string): boolean => /[A-Z].*[A-Z0-9]|\d/.test(word.replace(/ cells?$/, ''));

/** What an entry is in the language of the reader; as it stands where it is English. */
export type Translate = (name: TermName, entry: Term) => Term;

/** The words of the glossary in one language. */
export class Glossary {
  readonly entries: Readonly<Record<TermName, Term>>;
  private readonly forms: ReadonlyMap<string, TermName>;
  private readonly pattern: RegExp;

  constructor(translate: Translate = (_name, entry) => entry) {
    this.entries = Object.fromEntries(TERM_NAMES.map((name) => [name, translate(name, GLOSSARY[name])])) as Record<TermName, Term>;
    this.forms = new Map(TERM_NAMES.flatMap((name) => {
      const { title, words } = this.entries[name];
      return [title, ...words].map((word): [string, TermName] => [isShortForm(word) ? word : word.charAt(0).toLowerCase() + word.slice(1), name]);
    }));
    // The longest form first: “memory CAR-T cell” is not a “CAR-T cell” with a word before it.
    this.pattern = new RegExp(`${BEFORE}(?:${[...this.forms.keys()].sort((a, b) => b.length - a.length).map(pattern).join('|')})${AFTER}`, 'gu');
  }

  /** The entry of a word as it stands in a text; null if it has none. */
  termOf(word: string): TermName | null {
    return this.forms.get(word) ?? this.forms.get(word.charAt(0).toLowerCase() + word.slice(1)) ?? this.forms.get(word.toLowerCase()) ?? null;
  }

  /** A text in pieces, each entry marked where its word comes first. @param known entries that need no more mark; those found are added */
  mark(text: string, known: Set<TermName> = new Set()): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (const { 0: word, index } of text.matchAll(this.pattern)) {
      const term = this.termOf(word);
      if (term === null || known.has(term)) continue;
      known.add(term);
      if (index > from) pieces.push({ text: text.slice(from, index), term: null });
      pieces.push({ text: word, term });
      from = index + word.length;
    }
    if (from < text.length) pieces.push({ text: text.slice(from), term: null });
    return pieces;
  }

  /** Entries in the order of the alphabet. */
  sorted(): readonly TermName[] {
    const key = (name: TermName): string => this.entries[name].title.toLowerCase();
    return [...TERM_NAMES].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}

function pattern(form: string): string {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped.replace(/^\p{Ll}/u, (first) => `[${first.toUpperCase()}${first}]`);
}

/** Made by those alone who ask for it. */
export const ENGLISH_GLOSSARY = /* @__PURE__ */ new Glossary();
