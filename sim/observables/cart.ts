// Measured of the CAR-T cells of the patch: their number by state and product, and what state they are in on average.
import { Fate, Subset } from '../cells';
import { differentiates } from '../differentiation';
import { MODELS } from '../models';
import type { Scenario } from '../scenario';
import { CHARTS } from './charts';
import { atLeast, count, is, meanOf, remains } from './measures';
import { OXYGEN, hasCarts } from './needs';
import type { Observable } from './types';

/** Where its CAR-T cells neither tire nor remember there is nothing to draw. */
const hasFates = ({ model }: Scenario) => MODELS[model].fates.length > 1;

export const CART: readonly Observable[] = [
  {
    name: 'cart_alive', title: 'CAR-T cells', unit: 'cells', group: 'cart', doc: 'living CAR-T cells in the patch: effector, memory and exhausted ones', keywords: ['expansion', 'persistence', 'Cmax', 'effector'],
    measure: count('cart'), split: 'product', occurs: hasCarts, line: { chart: CHARTS.cart, colour: 'cart' }, parts: CHARTS.cart,
    proof: { cells: 'cart 0 0\ncart 20 0 fate=memory\ncart 40 0 fate=exhausted\ncart 60 0 life=apoptotic\ntumor 80 0', value: 3 },
  },
  {
    name: 'cart_effector', title: 'effector CAR-T cells', unit: 'cells', group: 'cart', doc: 'living CAR-T cells that are neither memory cells nor exhausted', keywords: ['effector'],
    measure: count('cart', is('fate', Fate.Effector, 'that are effectors')), split: 'product',
    proof: { cells: 'cart 0 0\ncart 9 0\ncart 20 0 fate=memory\ncart 40 0 fate=exhausted\ncart 60 0 life=apoptotic', value: 2 },
  },
  {
    name: 'cart_bound', title: 'CAR-T cells bound now', unit: 'cells', group: 'cart', doc: 'CAR-T cells in a synapse', keywords: ['synapse', 'conjugate', 'engaged', 'E:T'],
    measure: count('cart', atLeast('partner', 0, 'in a synapse')), split: 'product', occurs: hasCarts, line: { chart: CHARTS.cart, colour: 'synapse', label: 'bound now', dashed: true },
    proof: { cells: 'tumor 0 0\ncart 5 0 holds=1\ncart -5 0 holds=1\ncart 20 0\ncart 30 0', value: 2 },
  },
  {
    name: 'cart_exhausted', title: 'exhausted CAR-T cells', unit: 'cells', group: 'cart', doc: 'exhausted CAR-T cells', keywords: ['exhaustion', 'dysfunction', 'TIM-3', 'LAG-3'],
    measure: count('cart', is('fate', Fate.Exhausted, 'that are exhausted')), split: 'product', occurs: hasCarts,
    line: { chart: CHARTS.cart, colour: 'cartExhausted', label: 'exhausted', dashed: true, when: hasFates },
    proof: { cells: 'cart 0 0 fate=exhausted\ncart 20 0 fate=exhausted\ncart 40 0\ncart 50 0 fate=memory\ncart 60 0 fate=exhausted life=apoptotic', value: 2 },
  },
  {
    name: 'cart_memory', title: 'memory CAR-T cells', unit: 'cells', group: 'cart', doc: 'memory CAR-T cells', keywords: ['memory', 'Tcm', 'persistence', 'stemness'],
    measure: count('cart', is('fate', Fate.Memory, 'that are memory cells')), split: 'product', occurs: hasCarts,
    line: { chart: CHARTS.cart, colour: 'cartMemory', label: 'memory', dashed: true, when: hasFates },
    proof: { cells: 'cart 0 0 fate=memory\ncart 20 0 fate=memory\ncart 40 0\ncart 50 0 fate=exhausted\ncart 60 0 fate=memory life=apoptotic', value: 2 },
  },
  {
    name: 'cart_cd4', title: 'CD4 CAR-T cells', unit: 'cells', group: 'cart', doc: 'CD4 CAR-T cells', keywords: ['CD4', 'helper', 'CD4:CD8 ratio'],
    measure: count('cart', is('subset', Subset.CD4, 'that are CD4 cells')), split: 'product',
    proof: { cells: 'cart 0 0 subset=CD4\ncart 20 0 subset=CD4\ncart 40 0\ncart 60 0 subset=CD4 life=apoptotic\nmacrophage 80 0 subset=1', value: 2 },
  },
  {
    name: 'cart_apoptotic', title: 'CAR-T cells in apoptosis', unit: 'cells', group: 'cart', doc: 'CAR-T cells in apoptosis', keywords: ['apoptosis', 'AICD', 'contraction'],
    measure: remains('count of CAR-T cells whose life stage is apoptotic', (crowd) => crowd.apoptotic('cart')),
    proof: { cells: 'cart 0 0 life=apoptotic\ncart 9 0 life=apoptotic\ncart 20 0\ntumor 40 0 life=apoptotic', value: 2 },
  },
  {
    name: 'mean_activation', title: 'activation', unit: '', group: 'cart', doc: 'mean activation of CAR-T cells, 0–1', keywords: ['activation', 'CD69', 'CD25'],
    measure: meanOf('activation', 'cart'), split: 'product', occurs: hasCarts, line: { chart: CHARTS.state, colour: 'cart', when: hasFates },
    proof: { cells: 'cart 0 0 activation=0.25 exhaustion=0.9\ncart 20 0 activation=0.5 exhaustion=0.9\ncart 40 0 activation=1 life=apoptotic\nmacrophage 60 0 activation=0.125', value: 0.375 },
  },
  {
    name: 'mean_exhaustion', title: 'exhaustion', unit: '', group: 'cart', doc: 'mean exhaustion of CAR-T cells, 0–1', keywords: ['exhaustion', 'dysfunction', 'PD-1'],
    measure: meanOf('exhaustion', 'cart'), split: 'product', occurs: hasCarts, line: { chart: CHARTS.state, colour: 'kill', when: hasFates },
    proof: { cells: 'cart 0 0 exhaustion=0.5 activation=0.1\ncart 20 0 exhaustion=0.75 activation=0.1\ncart 40 0 exhaustion=1 life=apoptotic', value: 0.625 },
  },
  {
    name: 'mean_fixed_exhaustion', title: 'fixed exhaustion', unit: '', group: 'cart', doc: 'mean part of the exhaustion of CAR-T cells that rest no longer heals, 0–1', keywords: ['terminal exhaustion', 'epigenetic', 'TOX', 'irreversible dysfunction'],
    measure: meanOf('fixedExhaustion', 'cart'), split: 'product', occurs: hasCarts, line: { chart: CHARTS.state, colour: 'cartExhausted', dashed: true, when: hasFates },
    proof: { cells: 'cart 0 0 exhaustion=0.5 fixedExhaustion=0.25\ncart 20 0 exhaustion=0.5\ncart 40 0 exhaustion=1 fixedExhaustion=1 life=apoptotic', value: 0.125 },
  },
  {
    name: 'mean_differentiation', title: 'differentiation', unit: '', group: 'cart', doc: 'mean differentiation of CAR-T cells: 0 naive-like, 0.5 as central memory cells, 1 terminally differentiated effectors', keywords: ['naive', 'stem cell memory', 'Tscm', 'central memory', 'effector memory'],
    measure: meanOf('differentiation', 'cart'), split: 'product', occurs: hasCarts, line: { chart: CHARTS.differentiation, colour: 'cart', when: (scenario) => hasFates(scenario) && differentiates(scenario) },
    proof: { cells: 'cart 0 0 differentiation=0.25\ncart 20 0 differentiation=0.5\ncart 40 0 differentiation=1 life=apoptotic\ntumor 60 0 differentiation=0.125', value: 0.375 },
  },
  {
    name: 'mean_hypoxic_brake', title: 'growth lost to hypoxia', unit: '', group: 'cart', doc: 'mean share of their cycle speed that lack of oxygen takes from CAR-T cells, 0–1', keywords: ['hypoxia', 'oxygen', 'T-cell proliferation'],
    measure: meanOf('hypoxicBrake', 'cart'), split: 'product', need: OXYGEN,
    proof: { cells: 'cart 0 0 hypoxicBrake=0.25\ncart 20 0 hypoxicBrake=0.5 hypoxicStall=1\ncart 40 0 hypoxicBrake=1 life=apoptotic', fields: { oxygen: 10 }, value: 0.375 },
  },
];
