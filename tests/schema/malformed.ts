// Malformed documents and what must be said about each: where, what was expected, and which name was meant.
import { changed, changed3D, validDocument } from '../fixtures/documents';

export interface Malformed {
  readonly name: string;
  readonly text: string;
  readonly path: string;
  readonly expected: RegExp;
  readonly value?: RegExp;
  readonly suggestion?: string;
}

const valid = JSON.stringify(validDocument(), null, 2);
const replaced = (from: string, to: string) => JSON.stringify(validDocument()).replace(from, () => to);

/** A document of the organoid model, without the parts that only the tissue model has, after a change. */
export function changedOrganoid(change: (doc: ReturnType<typeof validDocument>) => void): string {
  return changed((doc) => {
    Object.assign(doc, { model: 'organoid', rules: {} });
    delete doc.populations[0]['antigenB'];
    doc.parameters = { 'strike.killRate': 0.01, 'products.cart19.cd4Fraction': 0.4 };
    doc.schedule[1] = { at: '1d', set: { 'strike.killRate': 0.02 } };
    change(doc);
  });
}

export const NOT_JSON: readonly Malformed[] = [
  { name: 'empty text', text: '', path: 'line 1, column 1', value: /ends here/, expected: /text is empty/ },
  { name: 'spaces only', text: ' \n\n ', path: 'line 3, column 2', expected: /text is empty/ },
  { name: 'truncated in an object', text: valid.slice(0, 120), path: 'line 6, column 26', value: /ends here/, expected: /a key in double quotes/ },
  { name: 'truncated in a text', text: '{\n  "format": "cart-la', path: 'line 2, column 21', value: /ends here/, expected: /closing quote/ },
  { name: 'truncated after a key', text: '{"format"', path: 'line 1, column 10', value: /ends here/, expected: /":" after the key "format"/ },
  { name: 'missing comma', text: '{"format": "x" "version": 1}', path: 'line 1, column 16', expected: /"," or "}"/ },
  { name: 'trailing comma', text: '{"version": 1,\n}', path: 'line 2, column 1', expected: /not followed by a comma/ },
  { name: 'trailing comma in a list', text: '{"watch": ["a",]}', path: 'line 1, column 16', expected: /not followed by a comma/ },
  { name: 'key without quotes', text: '{version: 1}', path: 'line 1, column 2', expected: /double quotes/ },
  { name: 'single quotes', text: "{'version': 1}", path: 'line 1, column 2', expected: /double quotes/ },
  { name: 'NaN', text: replaced('"2d"', 'NaN'), path: 'line 1, column 121', value: /NaN/, expected: /a value/ },
  { name: 'Infinity', text: '{"seed": -Infinity}', path: 'line 1, column 10', expected: /a number such as/ },
  { name: 'hexadecimal', text: '{"seed": 0x10}', path: 'line 1, column 10', expected: /a number such as/ },
  { name: 'leading zeros', text: '{"seed": 007}', path: 'line 1, column 10', expected: /a number such as/ },
  { name: 'comment', text: '{\n  // a comment\n}', path: 'line 2, column 3', expected: /double quotes/ },
  { name: 'two documents', text: '{} {}', path: 'line 1, column 4', expected: /end of the document/ },
  { name: 'bad escape', text: '{"a": "\\q"}', path: 'line 1, column 8', expected: /after a backslash/ },
  { name: 'line break in a text', text: '{"a": "b\nc"}', path: 'line 1, column 9', expected: /closing quote/ },
  { name: 'HTML instead of JSON', text: '<!doctype html><html>', path: 'line 1, column 1', value: /doctype/, expected: /a value/ },
  { name: 'too deeply nested', text: '['.repeat(100_000), path: 'line 1, column 33', expected: /no more than 32/ },
  { name: 'too long', text: `{"title": "${'x'.repeat(20_000_001)}"}`, path: '', value: /20\.0 million/, expected: /at most 20 million characters/ },
];

export const WRONG_SHAPE: readonly Malformed[] = [
  { name: 'a list', text: '[]', path: '', value: /a list of 0/, expected: /a scenario: an object/ },
  { name: 'null', text: 'null', path: '', value: /null/, expected: /a scenario: an object/ },
  { name: 'a number', text: '42', path: '', value: /42/, expected: /a scenario: an object/ },
  { name: 'another format', text: changed((d) => { d.format = 'cart-lab/scenari'; }), path: 'format', expected: /"cart-lab\/scenario"/, suggestion: 'cart-lab/scenario' },
  { name: 'a later version', text: changed((d) => { d.version = 2; }), path: 'version', value: /2/, expected: /^1$/ },
  { name: 'no title', text: replaced('"title":"A tiny test",', ''), path: 'title', value: /missing/, expected: /a text of 1 to/ },
  { name: 'unknown key', text: replaced('"summary"', '"sumary"'), path: 'sumary', expected: /a known key/, suggestion: 'summary' },
  { name: 'unknown nested key', text: changed((d) => { d.domain['voxle'] = 20; }), path: 'domain.voxle', expected: /dimensions, size, voxel/, suggestion: 'voxel' },
  { name: 'a name of the wrong type', text: changed((d) => { Object.assign(d, { name: 5 }); }), path: 'name', value: /5/, expected: /a text/ },
  { name: 'populations as an object', text: changed((d) => { Object.assign(d, { populations: { a: 1 } }); }), path: 'populations', expected: /a list of at most/ },
  { name: 'domain as a list', text: changed((d) => { Object.assign(d, { domain: [2, 400] }); }), path: 'domain', value: /a list of 2/, expected: /an object such as/ },
  { name: 'a population that is null', text: changed((d) => { Object.assign(d.populations, { 0: null }); }), path: 'populations[0]', value: /null/, expected: /a population such as/ },
  { name: 'products as a list', text: changed((d) => { Object.assign(d, { products: [{}], schedule: [], parameters: {} }); }), path: 'products', expected: /an object of products/ },
  { name: 'a rule switched off by a word', text: changed((d) => { d.rules['exhaust'] = 'off'; }), path: 'rules.exhaust', value: /"off"/, expected: /true or false/ },
  { name: 'a seed that is a fraction', text: changed((d) => { d.seed = 1.5; }), path: 'seed', expected: /whole number/ },
  { name: 'a seed that is a list', text: changed((d) => { d.seed = []; }), path: 'seed', expected: /a whole number from 0, or a text/ },
  { name: 'a duration in words', text: changed((d) => { d.duration = 'two weeks'; }), path: 'duration', expected: /such as "90 min"/ },
  { name: 'a negative duration', text: changed((d) => { d.duration = -5; }), path: 'duration', expected: /between 1 min and 3650 d/ },
  { name: 'a duration beyond all bounds', text: changed((d) => { d.duration = '99999999w'; }), path: 'duration', expected: /between 1 min and 3650 d/ },
  { name: '1e308 as duration', text: replaced('"2d"', '1e308'), path: 'duration', value: /1e\+308/, expected: /between 1 min/ },
  { name: '1e999 as a number', text: replaced('"count":60', '"count":1e999'), path: 'populations[0].count', value: /Infinity/, expected: /a whole number between 0 and 200000/ },
  { name: 'a misspelt kind', text: changed((d) => { d.populations[0]['kind'] = 'tumour'; }), path: 'populations[0].kind', expected: /tumor, healthy, stroma/, suggestion: 'tumor' },
  { name: 'a misspelt shape', text: changed((d) => { d.populations[0]['placement'] = { shape: 'disk' }; }), path: 'populations[0].placement.shape', expected: /disc, sphere/, suggestion: 'disc' },
  { name: 'a placement without shape', text: changed((d) => { d.populations[0]['placement'] = {}; }), path: 'populations[0].placement.shape', value: /missing/, expected: /one of disc/ },
  { name: 'a ring without radii', text: changed((d) => { d.populations[0]['placement'] = { shape: 'ring', inner: 5 }; }), path: 'populations[0].placement.outer', value: /missing/, expected: /between 0 and 100000 µm/ },
  { name: 'a misspelt distribution', text: changed((d) => { d.populations[0]['antigenA'] = { distribution: 'log-normal', median: 1, logSd: 1 }; }), path: 'populations[0].antigenA.distribution', expected: /constant, lognormal, normal/, suggestion: 'lognormal' },
  { name: 'an antigen in words', text: changed((d) => { d.populations[0]['antigenA'] = 'high'; }), path: 'populations[0].antigenA', expected: /a number of molecules, or an object/ },
  { name: 'a negative antigen', text: changed((d) => { d.populations[0]['antigenA'] = -1; }), path: 'populations[0].antigenA', expected: /between 0 and 10000000 molecules/ },
  { name: 'an incomplete distribution', text: changed((d) => { d.populations[0]['antigenA'] = { distribution: 'lognormal', median: 5 }; }), path: 'populations[0].antigenA.logSd', value: /missing/, expected: /between 0 and 3/ },
  { name: 'half a cell', text: changed((d) => { d.populations[0]['count'] = 10.5; }), path: 'populations[0].count', expected: /a whole number/ },
  { name: 'a billion cells', text: changed((d) => { d.populations[0]['count'] = 1e9; }), path: 'populations[0].count', expected: /between 0 and 200000 cells/ },
  { name: 'a count as text', text: changed((d) => { d.populations[0]['count'] = '60'; }), path: 'populations[0].count', value: /"60"/, expected: /a whole number/ },
  { name: 'unknown costimulation', text: changed((d) => { d.products['cart19'] = { costimulation: '41BB' }; }), path: 'products.cart19.costimulation', expected: /4-1BB, CD28/, suggestion: '4-1BB' },
  { name: 'affinity out of range', text: changed((d) => { d.products['cart19'] = { affinity: 1e6 }; }), path: 'products.cart19.affinity', expected: /between 0.01 and 4000 nM/ },
  { name: 'a misspelt product parameter', text: changed((d) => { d.products['cart19'] = { affinty: 1 }; }), path: 'products.cart19.affinty', expected: /a known key/, suggestion: 'affinity' },
  { name: 'a gate of another kind', text: changed((d) => { d.products['cart19'] = { gate: { kind: 'xor' } }; }), path: 'products.cart19.gate.kind', expected: /single, or, and, not/, suggestion: 'or' },
  { name: 'an unknown product', text: changed((d) => { d.schedule[0]['infuse'] = { product: 'cart91', count: 1, entry: 'edge' }; }), path: 'schedule[0].infuse.product', expected: /the name of a product: cart19/, suggestion: 'cart19' },
  { name: 'an unknown entry', text: changed((d) => { d.schedule[0]['infuse'] = { product: 'cart19', count: 1, entry: 'vessel' }; }), path: 'schedule[0].infuse.entry', expected: /vessels, ring, random, edge/, suggestion: 'vessels' },
  { name: 'an unknown parameter', text: changed((d) => { d.parameters['kill.hitrat'] = 1; }), path: 'parameters["kill.hitrat"]', expected: /the key of a parameter/, suggestion: 'kill.hitRate' },
  { name: 'a parameter without its group', text: changed((d) => { d.parameters['hitRate'] = 1; }), path: 'parameters.hitRate', expected: /the key of a parameter/, suggestion: 'kill.hitRate' },
  { name: 'a parameter of an unknown product', text: changed((d) => { d.parameters['products.cart2.affinity'] = 1; }), path: 'parameters["products.cart2.affinity"]', expected: /the key of a parameter/, suggestion: 'products.cart19.affinity' },
  { name: 'a parameter out of range', text: changed((d) => { d.schedule[1]['set'] = { 'kill.hitRate': 9 }; }), path: 'schedule[1].set["kill.hitRate"]', value: /9/, expected: /between 0 and 0.5 per minute/ },
  { name: 'a whole parameter given a fraction', text: changed((d) => { d.parameters['bind.perTarget'] = 1.5; }), path: 'parameters["bind.perTarget"]', expected: /a whole number/ },
  { name: 'a parameter that is null', text: changed((d) => { d.parameters['kill.hitRate'] = null; }), path: 'parameters["kill.hitRate"]', value: /null/, expected: /a number between/ },
  { name: 'an unknown rule', text: changed((d) => { d.rules['exhuast'] = false; }), path: 'rules.exhuast', expected: /a known key: infuse, pharmacokinetics, secrete/, suggestion: 'exhaust' },
  { name: 'an unknown field', text: changed((d) => { d.fields['oxigen'] = {}; }), path: 'fields.oxigen', expected: /oxygen, attractant, ifng, il2/, suggestion: 'oxygen' },
  { name: 'too much oxygen', text: changed((d) => { d.fields['oxygen'] = { initial: 5000 }; }), path: 'fields.oxygen.initial', expected: /between 0 and 760/ },
  { name: 'a clock that stands still', text: changed((d) => { d.clock['mechanicsEvery'] = 0; }), path: 'clock.mechanicsEvery', expected: /between 1 and/ },
];

export const FORBIDDEN: readonly Malformed[] = [
  { name: '__proto__ at the top', text: replaced('"seed"', '"__proto__":{"polluted":true},"seed"'), path: '__proto__', expected: /another name/ },
  { name: '__proto__ as a product', text: replaced('"cart19":', '"__proto__":{"polluted":true},"cart19":'), path: 'products.__proto__', expected: /another name/ },
  { name: 'constructor as a parameter', text: replaced('"kill.hitsToKill"', '"constructor":{"polluted":true},"kill.hitsToKill"'), path: 'parameters.constructor', expected: /another name/ },
  { name: 'toString as a product', text: changed((d) => { d.products['toString'] = {}; }), path: 'products', value: /toString/, expected: /a product name/ },
  { name: 'a product name with spaces', text: changed((d) => { d.products['my CAR'] = {}; }), path: 'products', value: /my CAR/, expected: /a product name/ },
  { name: 'a key written twice', text: replaced('"seed":7', '"seed":7,"seed":8'), path: 'seed', value: /8/, expected: /written twice/ },
];

export const INCONSISTENT: readonly Malformed[] = [
  { name: 'clocks that do not divide', text: changed((d) => { d.clock['mechanicsEvery'] = 4; }), path: 'clock.decisionEvery', value: /6/, expected: /multiple of mechanicsEvery \(4 ticks\)/ },
  { name: 'too many ticks', text: changed((d) => { d.duration = '3000d'; d.clock['ticksPerMinute'] = 1000; }), path: 'duration', expected: /at 1000 ticks per minute/ },
  { name: 'a patch of broken voxels', text: changed((d) => { d.domain['size'] = [405, 300]; }), path: 'domain.size[0]', expected: /multiple of the voxel \(20 µm\), such as 400/ },
  { name: 'too many voxels', text: changed((d) => { d.domain = { dimensions: 2, size: [100000, 100000], voxel: 5 }; }), path: 'domain', value: /400000000 voxels/, expected: /at most 4000000/ },
  { name: 'a flat 3-D patch', text: changed3D((d) => { d.domain['size'] = [200, 200]; }), path: 'domain.size', expected: /three lengths/ },
  { name: 'a thick 2-D patch', text: changed((d) => { d.domain['size'] = [400, 300, 300]; }), path: 'domain.size[2]', expected: /two lengths/ },
  { name: 'a ball in 2-D', text: changed((d) => { d.populations[0]['placement'] = { shape: 'sphere' }; }), path: 'populations[0].placement.shape', expected: /disc in a 2-D patch/ },
  { name: 'a disc in 3-D', text: changed3D((d) => { d.populations[0]['placement'] = { shape: 'disc' }; }), path: 'populations[0].placement.shape', expected: /sphere in a 3-D patch/ },
  { name: 'a centre with height in 2-D', text: changed((d) => { d.populations[0]['placement'] = { shape: 'disc', center: [0, 0, 5] }; }), path: 'populations[0].placement.center', expected: /two coordinates/ },
  { name: 'a flat centre in 3-D', text: changed3D((d) => { d.populations[0]['placement'] = { shape: 'sphere', center: [0, 0] }; }), path: 'populations[0].placement.center', expected: /three coordinates/ },
  { name: 'a centre outside', text: changed((d) => { d.populations[0]['placement'] = { shape: 'disc', center: [900, 0] }; }), path: 'populations[0].placement.center', expected: /inside the patch \(\|x\| ≤ 200/ },
  { name: 'a tumour through the wall', text: changed((d) => { d.populations[0]['placement'] = { shape: 'disc', center: [150, 0], radius: 80 }; }), path: 'populations[0].placement.radius', expected: /at most 50 µm radius/ },
  { name: 'a packed tumour too large for the patch', text: changed((d) => { d.populations[0]['count'] = 3000; }), path: 'populations[0].count', expected: /lies inside the patch/ },
  { name: 'cells that do not fit their disc', text: changed((d) => { d.populations[0]['placement'] = { shape: 'disc', radius: 30 }; }), path: 'populations[0].count', expected: /at most 25 cells/ },
  { name: 'cells that do not fit the patch', text: changed((d) => { Object.assign(d.populations[1], { count: 1500, radius: 8 }); }), path: 'populations[1].count', expected: /at most 596 cells/ },
  { name: 'populations that do not fit together', text: changed((d) => { d.populations = [1, 2, 3].map((n) => ({ kind: 'tumor', label: `p${n}`, count: 500, radius: 7, placement: { shape: 'monolayer' }, antigenA: 0 })); }), path: 'populations', expected: /192 % of the patch/ },
  { name: 'a ring inside out', text: changed((d) => { d.populations[0]['placement'] = { shape: 'ring', inner: 50, outer: 40 }; }), path: 'populations[0].placement.inner', expected: /less than outer/ },
  { name: 'clones above the whole', text: changed((d) => { d.populations[0]['clones'] = [{ label: 'a', fraction: 0.7 }, { label: 'b', fraction: 0.6 }]; }), path: 'populations[0].clones', value: /1\.3/, expected: /at most 1/ },
  { name: 'two clones of one name', text: changed((d) => { d.populations[0]['clones'] = [{ label: 'a', fraction: 0.1 }, { label: 'a', fraction: 0.1 }]; }), path: 'populations[0].clones[1].label', expected: /no other clone/ },
  { name: 'two populations of one name', text: changed((d) => { d.populations[1]['label'] = 'blasts'; }), path: 'populations[1].label', expected: /no other population/ },
  { name: 'a tumour without antigen', text: changed((d) => { delete d.populations[0]['antigenA']; }), path: 'populations[0].antigenA', value: /missing/, expected: /antigen A of a tumour cell/ },
  { name: 'no count', text: changed((d) => { delete d.populations[0]['count']; }), path: 'populations[0].count', value: /missing/, expected: /a number of cells/ },
  { name: 'a dose that is not said', text: changed((d) => { d.schedule[0]['infuse'] = { product: 'cart19', entry: 'edge' }; }), path: 'schedule[0].infuse.count', value: /missing/, expected: /either count, in cells of the patch, or cells, in cells of the patient$/ },
  { name: 'a dose said twice', text: changed((d) => { Object.assign(d, { body: {} }); d.schedule[0]['infuse'] = { product: 'cart19', count: 10, cells: 1e8, entry: 'edge' }; }), path: 'schedule[0].infuse.cells', value: /100000000/, expected: /either count, .* not both/ },
  { name: 'cells for a patient who is not there', text: changed((d) => { d.schedule[0]['infuse'] = { product: 'cart19', cells: 1e8, entry: 'edge' }; }), path: 'schedule[0].infuse.cells', expected: /count, cells of the patch, because the scenario has no patient \(body\)/ },
  { name: 'a dose of less than one cell of the patch', text: changed((d) => { Object.assign(d, { body: { scale: 1e9 } }); d.schedule[0]['infuse'] = { product: 'cart19', cells: 9.9e8, entry: 'edge' }; }), path: 'schedule[0].infuse.cells', expected: /at least 1.×.10⁹ cells, because one cell of the patch stands for 1.×.10⁹ cells of the patient \(body.scale\)/ },
  { name: 'a dose that whole cells change by a quarter', text: changed((d) => { Object.assign(d, { body: { scale: 1e8 } }); d.schedule[0]['infuse'] = { product: 'cart19', cells: 1.4e8, entry: 'edge' }; }), path: 'schedule[0].infuse.cells', expected: /such as 1.×.10⁸ or 2.×.10⁸, because one cell .* 1.×.10⁸ .* and 1\.4 cells cannot be infused/ },
  { name: 'a dose for a giant', text: changed((d) => { Object.assign(d, { body: { scale: 1 } }); d.schedule[0]['infuse'] = { product: 'cart19', cells: 3e5, entry: 'edge' }; }), path: 'schedule[0].infuse.cells', expected: /at most 200.000 cells/ },
  { name: 'a dose for which the patch has no room', text: changed((d) => { Object.assign(d, { body: { scale: 1e4 } }); d.schedule[0]['infuse'] = { product: 'cart19', cells: 3e7, entry: 'edge' }; }), path: 'schedule[0].infuse.cells', expected: /at most 23.870.000 cells of the patient, for which 2387 of the patch stand: more do not fit/ },
  { name: 'a dose below nothing', text: changed((d) => { Object.assign(d, { body: {} }); d.schedule[0]['infuse'] = { product: 'cart19', cells: -1e8, entry: 'edge' }; }), path: 'schedule[0].infuse.cells', expected: /between 1 and 100000000000000 cells/ },
  { name: 'cells before the start', text: changed((d) => { d.schedule[0]['at'] = '-1d'; }), path: 'schedule[0].at', value: /"-1d"/, expected: /a time from 0 on, because the patch begins on day 0, and cells can be infused only from then on/ },
  { name: 'a changed value before the start', text: changed((d) => { d.schedule[1]['at'] = -60; }), path: 'schedule[1].at', value: /-60/, expected: /a time from 0 on, because the run begins on day 0; .* stand under parameters/ },
  { name: 'a drug before the start and nobody who could have it', text: changed((d) => { d.schedule[1] = { at: '-5d', give: { drug: 'lymphodepletion' } }; }), path: 'schedule[1].at', expected: /no patient \(body\) to whom a drug could be given/ },
  { name: 'a drug given by hand before the start', text: changed((d) => { Object.assign(d, { body: {} }); d.schedule[1] = { at: '-5d', give: { drug: 'lymphodepletion' }, byHand: true }; }), path: 'schedule[1].at', expected: /done by hand is done during the run/ },
  { name: 'a drug long before the start', text: changed((d) => { Object.assign(d, { body: {} }); d.schedule[1] = { at: '-61d', give: { drug: 'lymphodepletion' } }; }), path: 'schedule[1].at', value: /"-61d"/, expected: /between 60 d before the start and 3650 d after it, such as .* "-5d"/ },
  { name: 'a time with two signs', text: changed((d) => { Object.assign(d, { body: {} }); d.schedule[1] = { at: '--5d', give: { drug: 'lymphodepletion' } }; }), path: 'schedule[1].at', expected: /between 60 d before the start/ },
  { name: 'more decisions before the start than can be made at once', text: changed((d) => { Object.assign(d, { body: {} }); d.clock = { ticksPerMinute: 10, fieldEvery: 1, mechanicsEvery: 1, decisionEvery: 1 }; d.schedule[1] = { at: '-30d', give: { drug: 'lymphodepletion' } }; }), path: 'schedule[1].at', expected: /at most 20000 min before the start, with a decision every 0\.1 min/ },
  { name: 'a schedule past the end', text: changed((d) => { d.schedule[1]['at'] = '3d'; }), path: 'schedule[1].at', expected: /within the duration of the run \(2d\)/ },
  { name: 'an entry that does two things', text: changed((d) => { d.schedule[0]['set'] = { 'kill.hitRate': 0.1 }; }), path: 'schedule[0]', expected: /exactly one of infuse, set, give, place, remove, alter, move, inject and vessel/ },
  { name: 'an entry that does nothing', text: changed((d) => { d.schedule[1] = { at: 0 }; }), path: 'schedule[1]', expected: /exactly one of infuse, set, give, place, remove, alter, move, inject and vessel/ },
  { name: 'an entry that sets nothing', text: changed((d) => { d.schedule[1] = { at: 0, set: {} }; }), path: 'schedule[1].set', expected: /at least one parameter/ },
  { name: 'entry by vessels that are not there', text: changed((d) => { d.vessels = { count: 0 }; }), path: 'schedule[0].infuse.entry', expected: /no vessels/ },
  { name: 'vessels given twice', text: changed((d) => { d.vessels['count'] = 3; }), path: 'vessels', expected: /either count or points/ },
  { name: 'a vessel outside', text: changed((d) => { d.vessels = { points: [[0, 0], [500, 0]] }; }), path: 'vessels.points[1]', expected: /inside the patch/ },
  { name: 'too many doses', text: changed((d) => { d.schedule = [1, 2].map(() => ({ at: 0, infuse: { product: 'cart19', count: 150_000, entry: 'edge' } })); }), path: 'schedule', expected: /at most 200000 in all/ },
  { name: 'too many rows', text: changed((d) => { d.duration = '3000d'; d.record['every'] = 1; }), path: 'record.every', expected: /at most 200000 rows/ },
  { name: 'positions without a table', text: changed((d) => { d.populations[0]['placement'] = { shape: 'positions' }; }), path: 'populations[0].placement', expected: /either csv .* or file/ },
  { name: 'positions with a wrong header', text: changed((d) => { d.populations[0]['placement'] = { shape: 'positions', csv: 'a,b\n1,2' }; }), path: 'populations[0].placement.csv', value: /line 1: "a, b"/, expected: /the header x_um,y_um/ },
  { name: 'positions that are no numbers', text: changed((d) => { d.populations[0]['placement'] = { shape: 'positions', csv: 'x_um,y_um\n1,2\n3,abc' }; }), path: 'populations[0].placement.csv', value: /line 3, column 2: "abc"/, expected: /y in µm, a number/ },
  { name: 'positions outside', text: changed((d) => { Object.assign(d.populations[0], { count: 1, placement: { shape: 'positions', csv: 'x_um,y_um\n1,200' } }); }), path: 'populations[0].placement.csv', value: /line 2: \(1, 200\)/, expected: /inside the patch/ },
  { name: 'positions that are not as many as said', text: changed((d) => { d.populations[0]['placement'] = { shape: 'positions', csv: 'x_um,y_um\n1,2' }; }), path: 'populations[0].count', value: /60/, expected: /^1, the number of positions/ },
  { name: 'a table in another file, on a page', text: changed((d) => { d.populations[0]['placement'] = { shape: 'positions', file: 'cells.csv' }; }), path: 'populations[0].placement.file', expected: /the table itself under csv/ },
];

const late = (days: number) => ({ label: 'CD19 CAR', veinToVein: days });
const SPLIT = 'secrete.splitStep';

/** Nothing is misspelt, but the run would pass over it in silence. */
export const IGNORED: readonly Malformed[] = [
  { name: 'a product ready after the end', text: changed((d) => { d.products['cart19'] = late(10); }), path: 'schedule[0]', value: /at 1h that is 10 d in the making/, expected: /ready only on day 10, 01:00 and the run ends on day 2, 00:00$/ },
  { name: 'a product ready when the run ends', text: changed((d) => { d.products['cart19'] = late(1); d.schedule[0]['at'] = '1d'; }), path: 'schedule[0]', expected: /ready only on day 2, 00:00 and the run ends on day 2, 00:00$/ },
  { name: 'a product that the parameters delay', text: changed((d) => { d.products['cart19'] = late(1); d.parameters['products.cart19.veinToVein'] = 3; }), path: 'schedule[0]', expected: /day 3, 01:00 and/ },
  { name: 'a product that the schedule delays, written after its dose', text: changed((d) => { d.schedule[1] = { at: '30 min', set: { 'products.cart19.veinToVein': 5 } }; }), path: 'schedule[0]', expected: /day 5, 01:00 and/ },
  { name: 'a patient in the organoid model', text: changedOrganoid((d) => { Object.assign(d, { body: { scale: 1e6 } }); }), path: 'body', value: /scale/, expected: /the organoid model has no patient/ },
  { name: 'standing orders in the organoid model', text: changedOrganoid((d) => { Object.assign(d, { protocols: [{ when: { variable: 'crsGrade', atLeast: 2 }, give: { drug: 'tocilizumab' } }] }); }), path: 'protocols', value: /a list of 1/, expected: /the organoid model has no patient and no drugs/ },
  { name: 'a drug in the organoid model', text: changedOrganoid((d) => { d.schedule[1] = { at: '1d', give: { drug: 'corticosteroid' } }; }), path: 'schedule[1].give', value: /drug/, expected: /the organoid model has no drugs/ },
  { name: 'a second antigen in the organoid model', text: changedOrganoid((d) => { d.populations[1]['antigenB'] = { distribution: 'normal', mean: 0, sd: 5 }; }), path: 'populations[1].antigenB', value: /normal|mean/, expected: /none, because the organoid model knows one antigen, A/ },
  { name: 'a second antigen of a clone in the organoid model', text: changedOrganoid((d) => { d.populations[0]['clones'] = [{ label: 'c', fraction: 0.1, antigenB: 7 }]; }), path: 'populations[0].clones[0].antigenB', value: /^7$/, expected: /the organoid model knows one antigen/ },
  { name: 'a gate in the organoid model', text: changedOrganoid((d) => { d.products['cart19'] = { gate: { kind: 'or' } }; }), path: 'products.cart19.gate', value: /kind/, expected: /the organoid model knows one antigen, A, and no gates/ },
  { name: 'a CAR against the second antigen in the organoid model', text: changedOrganoid((d) => { d.products['cart19'] = { gate: { kind: 'single', antigen: 'B' } }; }), path: 'products.cart19.gate', value: /kind/, expected: /the organoid model knows one antigen/ },
  { name: 'a parameter of the tissue model in the organoid model', text: changedOrganoid((d) => { d.parameters['grow.cycleTime'] = 20; }), path: 'parameters["grow.cycleTime"]', value: /^20$/, expected: /of the organoid model; the rule grow belongs to the tissue model/ },
  { name: 'the same in the schedule', text: changedOrganoid((d) => { d.schedule[1] = { at: '1d', set: { 'bystanderKilling.contactRate': 0.001 } }; }), path: 'schedule[1].set["bystanderKilling.contactRate"]', expected: /the rule bystanderKilling belongs to the tissue model/ },
  { name: 'a parameter of the organoid model in the tissue model', text: changed((d) => { d.parameters['strike.killRate'] = 0.01; }), path: 'parameters["strike.killRate"]', expected: /of the tissue model; the rule strike belongs to the organoid model/ },
  { name: 'the same, with the model named', text: changed((d) => { Object.assign(d, { model: 'tissue' }); d.schedule[1]['set'] = { 'strike.killRate': 0.01 }; }), path: 'schedule[1].set["strike.killRate"]', expected: /the rule strike belongs to the organoid model/ },
  { name: 'a split step with decisions between field steps', text: changed((d) => { d.parameters[SPLIT] = 0.01; d.clock['fieldEvery'] = 4; }), path: 'clock', value: /decisionEvery 6, fieldEvery 4/, expected: /multiple of fieldEvery while secrete\.splitStep is above 0/ },
  { name: 'a split step that the schedule sets', text: changed((d) => { d.schedule[1]['set'] = { [SPLIT]: 0.01 }; d.clock['fieldEvery'] = 12; }), path: 'clock', expected: /multiple of fieldEvery/ },
];

/** What comes close to being ignored, and is not. */
export const HEEDED: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'an organoid', text: changedOrganoid(() => undefined) },
  { name: 'an organoid that says it has no second antigen', text: changedOrganoid((d) => { d.populations[1]['antigenB'] = 0; d.products['cart19'] = { gate: { kind: 'single' } }; }) },
  { name: 'an organoid that says it has no patient', text: changedOrganoid((d) => { Object.assign(d, { body: null, protocols: [] }); }) },
  { name: 'a product made in time', text: changed((d) => { d.products['cart19'] = late(1.9); }) },
  { name: 'a product that the parameters hasten', text: changed((d) => { d.products['cart19'] = late(9); d.parameters['products.cart19.veinToVein'] = 1; }) },
  { name: 'a delay after the dose was ordered', text: changed((d) => { d.schedule[1]['set'] = { 'products.cart19.veinToVein': 30 }; }) },
  { name: 'a dose in the last minute of a product that is ready', text: changed((d) => { d.schedule[0]['at'] = '2d'; }) },
  { name: 'a split step with a field step before every decision', text: changed((d) => { d.parameters[SPLIT] = 0.01; }) },
  { name: 'decisions between field steps without a split step', text: changed((d) => { d.parameters[SPLIT] = 0; d.clock['fieldEvery'] = 4; }) },
];

export const MALFORMED: readonly Malformed[] = [...NOT_JSON, ...WRONG_SHAPE, ...FORBIDDEN, ...INCONSISTENT, ...IGNORED];
