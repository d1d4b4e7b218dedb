// The names of the first edition: what they are called now, and the order in which its fingerprint counts them.
//
// Documents, links and records written with the old names open and run to the same hash. So that this holds, a rule's
// random stream keeps the number of its old name, and the fingerprint counts the parameters of the first edition in their
// old order; parameters added since count only where they differ from their default, so that adding one moves no hash. The
// same holds for variables of the body and for columns of cells.

/** Rules that were renamed, old name first; the group of their parameters was renamed with them. */
const RULES: Readonly<Record<string, string>> = {
  nibble: 'trogocytosis',
  shelter: 'nicheProtection',
  breathe: 'hypoxia',
  crowd: 'pressure',
  inflame: 'macrophageActivation',
  respond: 'cytokineRelease',
  prime: 'gatePriming',
  circulate: 'cellularKinetics',
  disarm: 'suicideSwitch',
  bystand: 'bystanderKilling',
  medicate: 'pharmacokinetics',
  inhibit: 'checkpoint',
  modulate: 'carDownmodulation',
  restore: 'antigenRecovery',
  suppress: 'immunosuppression',
};

/** Parameters of the blood that became a rule of their own, by both of their former names. */
function moved(rule: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').flatMap((name) => [[`circulate.${name}`, `${rule}.${name}`], [`cellularKinetics.${name}`, `${rule}.${name}`]]));
}

/** Parameters that were renamed or moved otherwise than with their rule. */
const PARAMETERS: Readonly<Record<string, string>> = {
  // The work that is cited for it had exchanged the hinge, not the signalling domain.
  'recognise.costimulation41BB': 'recognise.hingeCD8',
  'breathe.hypoxia': 'hypoxia.threshold',
  'medicate.tocilizumab': 'drugs.tocilizumab.halfLife',
  'medicate.anakinra': 'drugs.anakinra.halfLife',
  'medicate.corticosteroid': 'drugs.corticosteroid.halfLife',
  'medicate.antiPD1': 'drugs.antiPD1.halfLife',
  'medicate.suicideSwitch': 'drugs.suicideSwitch.halfLife',
  'medicate.lymphodepletion': 'drugs.lymphodepletion.halfLife',
  'disarm.halfDose': 'drugs.suicideSwitch.half',
  'inhibit.blockade': 'drugs.antiPD1.pd1Brake',
  // Was the least dose with the full effect; now the dose with half of it.
  'inhibit.blockadeDose': 'drugs.antiPD1.half',
  'suppress.steroidEffect': 'drugs.corticosteroid.cartFunction',
  'suppress.steroidHalf': 'drugs.corticosteroid.cartFunctionHalf',
  'inflame.steroidShare': 'drugs.corticosteroid.macrophageActivation',
  ...moved('lymphocytes', 'normalTCapacity normalTRegrowth depletionRate bCellLevel bCellRegrowth bCellKill bCellHalf'),
  'circulate.tocilizumabGrowth': 'drugs.tocilizumab.cartGrowth',
  'circulate.steroidGrowth': 'drugs.corticosteroid.cartGrowth',
  'respond.brainSteroid': 'drugs.corticosteroid.endothelium',
};

/** Rounded to the decimals a person writes, so that 1 − 0.9 is 0.1 again. */
const tidy = (value: number): number => Math.round(value * 1e12) / 1e12;
const FROM_FACTOR = { now: (factor: number) => tidy(factor - 1), then: (change: number) => tidy(1 + change) };

/** Parameters that say the same in other words, by their present keys; the fingerprint counts the former value. */
const RESTATED: Readonly<Record<string, { readonly now: (former: number) => number; readonly then: (present: number) => number }>> = {
  // Share of the brake left → share taken away.
  'drugs.antiPD1.pd1Brake': { now: (left) => tidy(1 - left), then: (taken) => tidy(1 - taken) },
  // Factor on the growth → change of the growth.
  'drugs.tocilizumab.cartGrowth': FROM_FACTOR,
  'drugs.corticosteroid.cartGrowth': FROM_FACTOR,
};

/** Parameters of the first edition by their old groups and names, in the order its fingerprint counts them. */
const FINGERPRINT: Readonly<Record<string, string>> = {
  infuse: 'cartRadius ringDistance',
  medicate: 'tocilizumab anakinra corticosteroid antiPD1 suicideSwitch lymphodepletion',
  secrete: 'oxygenUptakeTumor oxygenUptakeOther oxygenUptakeDead vesselOxygen vesselSupply wallOxygen wallSupply splitStep '
    + 'attractantRate ifngRate il2Rate il2Uptake il6Rate tnfRateCart tnfRateMacrophage suppressorMacrophage suppressorTumor',
  diffuse: 'tolerance',
  migrate: 'freeSpeed denseSpeed densePressure persistence bias sensitivity',
  repel: 'repulsionTumor repulsionMixed repulsionCart adhesionTumor adhesionDead synapseSpring attraction attractionGap '
    + 'attractionReach damping largestStep',
  bind: 'attachRate contactFull contactNone perTarget loadedAbove',
  recognise: 'lysisThreshold growthThreshold hill affinityReference affinityExponent costimulation41BB affinityCeiling carReference',
  kill: 'hitRate hitsToKill damageMemory lethalShare cd4Factor exhaustionEffect granuleStore granuleRefill productive restingShare rest',
  nibble: 'probability share shown',
  detach: 'boundTime pause tearDistance',
  bystand: 'contactRate contactTime cytokineRate ifngHalf tnfHalf',
  disarm: 'rate halfDose',
  breathe: 'hypoxia necrosisStart necrosisFull necrosisRate',
  shelter: 'protection touch time',
  prime: 'lag halfLife',
  modulate: 'fallTime left recovery',
  inhibit: 'baseline induced engaging ifngHalf steepness memory effectCD28 factor41BB restingPD1 blockade blockadeDose',
  suppress: 'factorEffect factorHalf steroidEffect steroidHalf',
  inflame: 'rate halfLife contactHalf ifngHalf tnfHalf il1Share steroidShare',
  activate: 'rate halfLife threshold',
  exhaust: 'gainCD28 gain41BB brakeEffect killsToDouble halfLife threshold recovery',
  proliferate: 'divisionTime lag recallLag factor41BB minActivation maxDivisions withoutIL2 cd4SelfHelp il2Half',
  contract: 'effectorDeath contractionDeath memoryDeath activationDeath cd4Resistance brakeDeath memoryRate memoryCD28 calm',
  restore: 'halfLife',
  grow: 'cycleTime cycleSpread oxygenFull oxygenZero pressureLimit',
  divide: 'antigenNoise lossProbability dimProbability dimFactor lostLevel',
  clear: 'apoptoticTime necroticTime shrinkRate swellRate leakRate',
  circulate: 'bloodShare expansion driveTime contraction memoryRate memoryDeath recall capacity homing homingRest exitRate '
    + 'exitDistance normalTCapacity normalTRegrowth competition depletionRate bCellLevel bCellRegrowth bCellKill bCellHalf '
    + 'tocilizumabGrowth steroidGrowth switchDeath',
  respond: 'volume il1Rate spill il6Basal il6HalfLife receptorShare il1HalfLife ifngHalfLife il6Half il1Half ifngHalf feverRange '
    + 'feverIL6 feverIL1 feverTime leakIL6 leakIFNG leakTime fever grade2 grade3 grade4 hysteresis crpRange crpHalfLife '
    + 'brainTime brainHalf brainSteroid',
  wander: 'speed stepTime persistence bias',
  strike: 'killRate boundTime',
  attach: 'rate distanceFull distanceNone oncoproteinNone oncoproteinFull',
  swell: 'volume nucleus fluid aliveCytoplasm aliveNucleus aliveFluid apoptoticCytoplasm apoptoticNucleus apoptoticFluid '
    + 'necroticCytoplasm necroticNucleus necroticFluid',
  mature: 'cycleTime cycleSpread oxygenFull oxygenZero',
  age: 'lifeSpan wear',
  oxygen: 'diffusion decay',
  attractant: 'diffusion decay',
  ifng: 'diffusion decay',
  il2: 'diffusion decay',
  il6: 'diffusion decay',
  tnf: 'diffusion decay',
  suppressor: 'diffusion decay',
};

/**
 * Parameters that are no more, by their last names, with the value that the fingerprint goes on counting. CAR-T cells of the
 * blood were two numbers with rates of their own; now they are cells and live by the rates of all others. The share of IFN-γ
 * that reached the blood now follows from decay, uptake and vessels.
 */
const GONE: Readonly<Record<string, number>> = {
  'cellularKinetics.bloodShare': 0.1, 'cellularKinetics.expansion': 1.3, 'cellularKinetics.driveTime': 1, 'cellularKinetics.contraction': 0.16,
  'cellularKinetics.memoryRate': 0.00124, 'cellularKinetics.memoryDeath': 0.0032, 'cellularKinetics.recall': 1, 'cellularKinetics.capacity': 6.96e10,
  'cellularKinetics.homingRest': 0.002, 'cellularKinetics.competition': 0.6, 'cellularKinetics.switchDeath': 50,
  'cytokineRelease.spill': 0.2,
};
/** Where what they said is said now. */
const INSTEAD: Readonly<Record<string, string>> = {
  'cellularKinetics.bloodShare': 'cellularKinetics.homing', 'cellularKinetics.expansion': 'proliferate.divisionTime', 'cellularKinetics.driveTime': 'activate.halfLife',
  'cellularKinetics.contraction': 'contract.contractionDeath', 'cellularKinetics.memoryRate': 'contract.memoryRate', 'cellularKinetics.memoryDeath': 'contract.memoryDeath',
  'cellularKinetics.recall': 'proliferate.recallLag', 'cellularKinetics.capacity': 'proliferate.withoutIL2', 'cellularKinetics.homingRest': 'cellularKinetics.homing',
  'cellularKinetics.competition': 'proliferate.withoutIL2', 'cellularKinetics.switchDeath': 'suicideSwitch.rate',
  'cytokineRelease.spill': 'secrete.ifngVesselClearance',
};

/** Defaults that are others now: where nobody set them, the fingerprint counts what it counted then, so that it moves only where the run does. */
const DEFAULTS: Readonly<Record<string, { readonly now: number; readonly then: number }>> = {
  'contract.memoryRate': { now: 0.00124, then: 0.15 },
  'recognise.affinityExponent': { now: 0.45, then: 0.7 },
  'recognise.affinityCeiling': { now: 0.08, then: 0.091 },
  'macrophageActivation.rate': { now: 0.005, then: 0.008 },
  'macrophageActivation.halfLife': { now: 14, then: 3 },
  'macrophageActivation.ifngHalf': { now: 5e5, then: 2e6 },
  'macrophageActivation.tnfHalf': { now: 5e5, then: 2e6 },
  'cytokineRelease.ifngHalfLife': { now: 0.5, then: 4.5 },
  'secrete.il6Rate': { now: 160, then: 500 },
  'cytokineRelease.il6Basal': { now: 1, then: 2 },
  'cytokineRelease.il6Half': { now: 13, then: 200 },
  'cellularKinetics.homing': { now: 1, then: 0.15 },
  'drugs.tocilizumab.cartGrowth': { now: 0, then: 1.2 },
};

/** Whether a parameter was there once and means nothing now, by any of its names. */
export function isGone(key: string): boolean {
  return Object.hasOwn(GONE, currentKey(key));
}

/** The parameter that says now what a parameter said that is no more; nothing for all others. */
export function insteadOf(key: string): string | undefined {
  const current = currentKey(key);
  return Object.hasOwn(INSTEAD, current) ? INSTEAD[current] : undefined;
}

/** Parameters of a product, in the same order. */
const PRODUCT_FINGERPRINT = 'affinity cd4Fraction carNumber carSpread memoryFraction switch transduction cultureDoublings veinToVein'.split(' ');

/** Variables of the body, in the same order. */
export const BODY_FINGERPRINT: readonly string[] = (
  'bloodCart bloodMemory cartDrive bCells normalT il6 il6Signal il1 ifng crp temperature vascularLeak crsGrade '
  + 'crsPeak endothelium neurotoxicity tocilizumab anakinra corticosteroid antiPD1 suicideSwitch '
  + 'lymphodepletion'
).split(' ');

/** Columns of a cell in the first edition: the fingerprint counts all of them, later ones where they differ from a fresh row's. */
export const CELL_FINGERPRINT: ReadonlySet<string> = new Set((
  'id key parent kind life fate subset motile product cause mark boundCount clone generation kills births killer '
  + 'bornTick lifeTick x y z velocityX velocityY velocityZ listX listY listZ listRadius volume radius birthVolume '
  + 'pressure stiffness oxygen antigenA antigenB ownA ownB pdl1 protection nuclearVolume cytoplasmVolume fluidVolume '
  + 'damage cycleTime cycle partner boundTick readyTick speed turnTick directionX directionY directionZ lysisSignal '
  + 'growthSignal activation exhaustion brake priming carCount carOwn granules divisionsLeft'
).split(' '));

const FORMER_RULES = new Map(Object.entries(RULES).map(([former, name]) => [name, former]));
const FORMER_KEYS = new Map(Object.entries(FINGERPRINT)
  .flatMap(([group, names]) => names.split(' ').map((name) => `${group}.${name}`))
  .filter((former) => currentKey(former) !== former)
  .map((former) => [currentKey(former), former]));

/** What a rule of that name is called now. */
export function currentRule(name: string): string {
  return Object.hasOwn(RULES, name) ? RULES[name] : name;
}

/** What a parameter of that key is called now; unknown keys come back as they are. */
export function currentKey(key: string): string {
  if (Object.hasOwn(PARAMETERS, key)) return PARAMETERS[key];
  const dot = key.indexOf('.');
  return dot < 0 ? key : currentRule(key.slice(0, dot)) + key.slice(dot);
}

/** What a parameter was called in the first edition, or nothing if it was called the same or was not there. */
export function formerKey(key: string): string | undefined {
  return FORMER_KEYS.get(key);
}

/** Key and value of a parameter as they are said now; values that are no numbers come back as they are. */
export function currentEntry<V>(key: string, value: V): [string, V] {
  const current = currentKey(key);
  const restated = current === key || typeof value !== 'number' ? undefined : RESTATED[current];
  return [current, restated === undefined ? value : restated.now(value as number) as V];
}

/** What the fingerprint counts for a parameter of the first edition: its value as it was said then. */
export function formerValue(key: string, value: number): number {
  if (Object.hasOwn(GONE, key)) return GONE[key];
  const changed = Object.hasOwn(DEFAULTS, key) ? DEFAULTS[key] : undefined;
  if (value === changed?.now) return changed.then;
  return Object.hasOwn(RESTATED, key) ? RESTATED[key].then(value) : value;
}

/** The name under which a process draws its random numbers: that of the first edition. */
export function streamName(process: string): string {
  return FORMER_RULES.get(process) ?? process;
}

/** Present keys of the first edition's parameters, in the order of its fingerprint; then those of each product. */
export function fingerprintKeys(productGroups: readonly string[]): string[] {
  const model = Object.entries(FINGERPRINT).flatMap(([group, names]) => names.split(' ').map((name) => currentKey(`${group}.${name}`)));
  return [...model, ...productGroups.flatMap((group) => PRODUCT_FINGERPRINT.map((name) => `${group}.${name}`))];
}
