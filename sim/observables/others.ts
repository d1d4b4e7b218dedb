// Measured of everybody else: healthy tissue, stroma and macrophages, and the remains of all kinds together.
import { KIND_NAMES } from '../cells';
import { CHARTS } from './charts';
import { count, meanOf, remains } from './measures';
import type { KindName } from './crowd';
import type { Observable } from './types';

const overKinds = (read: (kind: KindName) => number): number => KIND_NAMES.reduce((sum, kind) => sum + read(kind), 0);

export const OTHERS: readonly Observable[] = [
  {
    name: 'healthy_alive', title: 'healthy cells', unit: 'cells', group: 'others', doc: 'living healthy cells', keywords: ['on-target off-tumour', 'B-cell aplasia', 'toxicity', 'safety'],
    measure: count('healthy'), split: 'clone', line: { chart: CHARTS.populations, colour: 'healthy' },
    proof: { cells: 'healthy 0 0\nhealthy 20 0\nhealthy 40 0 life=apoptotic\ntumor 60 0\nstroma 90 0', value: 2 },
  },
  {
    name: 'healthy_apoptotic', title: 'healthy cells in apoptosis', unit: 'cells', group: 'others', doc: 'healthy cells in apoptosis', keywords: ['on-target off-tumour', 'toxicity'],
    measure: remains('count of healthy cells whose life stage is apoptotic', (crowd) => crowd.apoptotic('healthy')),
    proof: { cells: 'healthy 0 0 life=apoptotic\nhealthy 9 0 life=apoptotic\nhealthy 20 0\ntumor 40 0 life=apoptotic', value: 2 },
  },
  {
    name: 'stroma_alive', title: 'stromal cells', unit: 'cells', group: 'others', doc: 'living stromal cells', keywords: ['stroma', 'niche', 'fibroblast', 'CAF'],
    measure: count('stroma'),
    proof: { cells: 'stroma 0 0\nstroma 20 0\nstroma 40 0 life=apoptotic\nhealthy 60 0', value: 2 },
  },
  {
    name: 'macrophage_alive', title: 'macrophages', unit: 'cells', group: 'others', doc: 'living macrophages', keywords: ['macrophage', 'monocyte', 'TAM'],
    measure: count('macrophage'),
    proof: { cells: 'macrophage 0 0\nmacrophage 20 0\nmacrophage 40 0 life=apoptotic\nhealthy 60 0', value: 2 },
  },
  {
    name: 'mean_macrophage_activation', title: 'activation of macrophages', unit: '', group: 'others', doc: 'mean activation of macrophages, 0–1', keywords: ['macrophage activation', 'IL-6', 'CRS'],
    measure: meanOf('activation', 'macrophage'),
    proof: { cells: 'macrophage 0 0 activation=0.25\nmacrophage 20 0 activation=0.375\nmacrophage 40 0 activation=1 life=apoptotic\ncart 60 0 activation=0.875', value: 0.3125 },
  },
  {
    name: 'cells_apoptotic', title: 'dying cells', unit: 'cells', group: 'others', doc: 'cells of all kinds in apoptosis', keywords: ['apoptosis'],
    measure: remains('count of all cells whose life stage is apoptotic', (crowd) => overKinds((kind) => crowd.apoptotic(kind))),
    proof: { cells: 'tumor 0 0 life=apoptotic\ncart 20 0 life=apoptotic\nhealthy 40 0 life=apoptotic\nstroma 60 0 life=lysed\nmacrophage 70 0 life=apoptotic\ntumor 90 0', value: 4 },
  },
  {
    name: 'cells_necrotic', title: 'necrotic cells', unit: 'cells', group: 'others', doc: 'necrotic and burst cells of all kinds', keywords: ['necrosis', 'debris'],
    measure: remains('count of all cells whose life stage is necrotic or lysed', (crowd) => overKinds((kind) => crowd.necrotic(kind))),
    proof: { cells: 'tumor 0 0 life=necrotic\ncart 20 0 life=lysed\nhealthy 40 0 life=necrotic\ntumor 60 0 life=apoptotic\ntumor 80 0', value: 3 },
  },
];
